import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from '../../../ui/button.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useWords } from '../../../words/words.tsx';

type Props<T> = {
  readonly items: readonly T[];
  readonly nameOf: (item: T) => string;
  readonly children: (item: T, at: number) => ReactNode;
  readonly isDisabled: boolean;
  readonly onChange: (items: readonly T[]) => void;
  readonly onEdit: (at: number) => void;
};

/** Things whose order matters: moved by buttons or Alt and the arrow keys; the focus goes along. */
export function OrderedList<T>(props: Props<T>) {
  const { settings, shell } = useWords();
  const { items, nameOf, onChange, isDisabled } = props;
  const list = useRef<HTMLOListElement>(null);
  const focus = (at: number, button: string): void => {
    requestAnimationFrame(() =>
      list.current?.children[at]?.querySelector<HTMLElement>(`.${button} button`)?.focus(),
    );
  };
  const move = (at: number, by: -1 | 1): void => {
    const to = at + by;
    const item = items[at];
    if (item === undefined || to < 0 || to >= items.length) return;
    const next = items.filter((_, index) => index !== at);
    onChange(next.toSpliced(to, 0, item));
    focus(to, by < 0 ? 'up' : 'down');
    toast(settings.order.moved(nameOf(item), to + 1));
  };
  const remove = (at: number): void => {
    const before = items;
    const gone = items[at];
    onChange(items.filter((_, index) => index !== at));
    focus(Math.min(at, items.length - 2), 'edit');
    if (gone !== undefined)
      toast(settings.order.removed(nameOf(gone)), {
        label: shell.undo,
        onUndo: () => onChange(before),
      });
  };
  return (
    <ol className="ordered" ref={list}>
      {items.map((item, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: names may be given twice; the place is what is shown.
          key={at}
          onKeyDown={(event) => {
            if (isDisabled || !event.altKey) return;
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            move(at, event.key === 'ArrowUp' ? -1 : 1);
          }}
        >
          <span className="ordered-number numbers">{at + 1}</span>
          <div className="grow">{props.children(item, at)}</div>
          {!isDisabled && (
            <span className="row ordered-actions">
              <span className="up">
                <IconButton
                  label={settings.order.up(nameOf(item))}
                  keys="Alt ↑"
                  onPress={() => move(at, -1)}
                >
                  <ArrowUp size={16} aria-hidden />
                </IconButton>
              </span>
              <span className="down">
                <IconButton
                  label={settings.order.down(nameOf(item))}
                  keys="Alt ↓"
                  onPress={() => move(at, 1)}
                >
                  <ArrowDown size={16} aria-hidden />
                </IconButton>
              </span>
              <span className="edit">
                <IconButton
                  label={settings.order.edit(nameOf(item))}
                  onPress={() => props.onEdit(at)}
                >
                  <Pencil size={16} aria-hidden />
                </IconButton>
              </span>
              <IconButton label={settings.order.remove(nameOf(item))} onPress={() => remove(at)}>
                <Trash2 size={16} aria-hidden />
              </IconButton>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
