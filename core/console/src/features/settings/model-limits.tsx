import { useState } from 'react';
import type { ModelLimits } from '../../../../src/model.ts';
import type { ModelConnection } from '../../../../src/server/console-api.ts';
import { TextField } from '../../ui/fields.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { useSetting } from './draft/draft.tsx';
import { toNumberWithin } from './parts/read-values.ts';
import { Group } from './parts/section.tsx';

type Name = keyof ModelLimits;
/** As the server takes them. */
const RANGES: Readonly<Record<Name, { readonly from: number; readonly to: number }>> = {
  steps: { from: 1, to: 20 },
  seconds: { from: 1, to: 120 },
  tokensPerReply: { from: 50, to: 10_000 },
  centsPerConversation: { from: 0, to: 1_000_000 },
};
const NAMES = Object.keys(RANGES) as readonly Name[];

/** @param props.usual What holds where nothing is set. */
export function ModelLimitFields({ usual }: { readonly usual: ModelConnection['limits'] }) {
  const { settings } = useWords();
  const { limits: w } = settings;
  const limits = useSetting('modelLimits');
  const set = (name: Name, value: number | null): void => {
    const { [name]: _, ...others } = limits.value ?? {};
    const next: ModelLimits = value === null ? others : { ...others, [name]: value };
    limits.set(Object.keys(next).length === 0 ? null : next);
  };
  return (
    <Group title={w.title} hint={w.hint}>
      {NAMES.map((name) => (
        <LimitField
          key={name}
          name={name}
          usual={usual[name]}
          value={limits.value?.[name] ?? null}
          onChange={(value) => set(name, value)}
          error={limits.fault(name)}
          isDisabled={limits.isDisabled}
        />
      ))}
    </Group>
  );
}

/** Empty: the usual one holds. */
function LimitField(props: {
  readonly name: Name;
  readonly usual: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly error: string | undefined;
  readonly isDisabled: boolean;
}) {
  const { settings } = useWords();
  const { limits: w } = settings;
  const format = useFormat();
  const { name, value } = props;
  const range = RANGES[name];
  const read = (text: string) =>
    toNumberWithin(text, { ...range, whole: name === 'steps' || name === 'tokensPerReply' });
  const written = value === null ? '' : String(value);
  const [text, setText] = useState(written);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    if (read(text) !== value) setText(written);
  }
  const isWrong = text.trim() !== '' && read(text) === null;
  return (
    <div className="days-field">
      <TextField
        label={w.fields[name]}
        description={`${w.hints[name]} ${w.usual(format.number(props.usual))}`}
        placeholder={String(props.usual)}
        value={text}
        onChange={(next) => {
          setText(next);
          const number = read(next);
          if (number === null && next.trim() !== '') return;
          setShown(number);
          props.onChange(number);
        }}
        error={
          props.error ??
          (isWrong ? w.noNumber(format.number(range.from), format.number(range.to)) : undefined)
        }
        isDisabled={props.isDisabled}
      />
    </div>
  );
}
