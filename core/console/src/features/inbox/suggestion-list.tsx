/** What can be put in at the caret, chosen by arrows and Enter while the writing goes on. */
import { type KeyboardEvent, useEffect, useId, useState } from 'react';

export type Suggestion = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
};

export function useSuggestions(of: {
  readonly isOpen: boolean;
  readonly entries: readonly Suggestion[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { isOpen, entries, onChoose, onClose } = of;
  const listId = useId();
  const [at, setAt] = useState(0);
  const names = entries.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other entries begin at the first.
  useEffect(() => setAt(0), [names, isOpen]);
  /** True: the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.nativeEvent.isComposing) return false;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      return true;
    }
    if (entries.length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((before) => (before + step + entries.length) % entries.length);
      return true;
    }
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey);
    if (plain && (event.key === 'Enter' || event.key === 'Tab')) {
      const chosen = entries[at];
      if (chosen === undefined) return false;
      event.preventDefault();
      onChoose(chosen.id);
      return true;
    }
    return false;
  };
  const active = isOpen ? entries[at] : undefined;
  return {
    onKeyDown,
    at,
    listId,
    /** For the field that is written in. */
    field: {
      'aria-autocomplete': 'list',
      'aria-controls': isOpen ? listId : undefined,
      'aria-activedescendant': active === undefined ? undefined : `${listId}-${active.id}`,
    } as const,
  };
}

export function SuggestionList(props: {
  readonly listId: string;
  readonly label: string;
  readonly at: number;
  readonly entries: readonly Suggestion[];
  readonly none: string;
  /** Heard by who does not see the list get shorter. */
  readonly found: string;
  readonly onChoose: (id: string) => void;
}) {
  const { listId, label, at, entries, none, found, onChoose } = props;
  return (
    <div className="suggestions popover">
      <div role="listbox" id={listId} aria-label={label}>
        {entries.map(({ id, label: text, hint }, index) => (
          <div
            key={id}
            id={`${listId}-${id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="menu-item"
            data-focused={index === at || undefined}
            // Before the field loses the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(id);
            }}
          >
            <span className="one-line" dir="auto">
              {text}
            </span>
            <span className="one-line soft small" dir="auto">
              {hint}
            </span>
          </div>
        ))}
      </div>
      <p
        className={entries.length === 0 ? 'soft small suggestions-none' : 'visually-hidden'}
        role="status"
      >
        {entries.length === 0 ? none : found}
      </p>
    </div>
  );
}
