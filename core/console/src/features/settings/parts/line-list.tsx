import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';

/** A list of short lines: addresses, questions. One field each, and one more for the next. */
export function LineList(props: {
  readonly label: string;
  readonly addLabel: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
  readonly fault: (at: number) => string | undefined;
  readonly isDisabled: boolean;
  readonly placeholder?: string;
  readonly lang?: string;
  readonly most: number;
  readonly type?: 'text' | 'url';
  /** Where a heading says it already. */
  readonly hideLabel?: boolean;
}) {
  const { settings, shell } = useWords();
  const [next, setNext] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { lines, onChange, isDisabled } = props;
  const shared = {
    type: props.type ?? 'text',
    isDisabled,
    hideLabel: true,
    ...(props.lang === undefined ? {} : { lang: props.lang }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
  } as const;
  const add = (): void => {
    const line = next.trim();
    if (line === '') return;
    if (!lines.includes(line)) onChange([...lines, line]);
    setNext('');
    field.current?.focus();
  };
  const put = (at: number, line: string): void =>
    onChange(lines.map((before, index) => (index === at ? line : before)));
  return (
    <fieldset className="plain-set stack">
      <legend className={props.hideLabel === true ? 'visually-hidden' : 'label'}>
        {props.label}
      </legend>
      <ul className="stack">
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line being typed has no identity but its place.
          <li key={at} className="row top">
            <div className="grow">
              <TextField
                {...shared}
                label={settings.lineOf(props.label, at + 1)}
                value={line}
                onChange={(value) => put(at, value)}
                error={props.fault(at)}
              />
            </div>
            {!isDisabled && (
              <IconButton
                label={settings.removeLine(line)}
                onPress={() => {
                  onChange(lines.filter((_, index) => index !== at));
                  field.current?.focus();
                }}
              >
                <X size={16} aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {!isDisabled && lines.length < props.most && (
        <div className="row top">
          <div className="grow">
            <TextField
              {...shared}
              label={props.addLabel}
              placeholder={props.placeholder ?? props.addLabel}
              value={next}
              onChange={setNext}
              inputRef={field as React.Ref<HTMLInputElement | HTMLTextAreaElement>}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                add();
              }}
            />
          </div>
          <Button onPress={add}>
            <Plus size={16} aria-hidden /> {shell.add}
          </Button>
        </div>
      )}
      {isDisabled && lines.length === 0 && <p className="soft">{shell.none}</p>}
    </fieldset>
  );
}
