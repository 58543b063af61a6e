import { useDeferredValue, useState } from 'react';
import { Switch, TextField } from '../../ui/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { useDraft, useSetting } from './draft/draft.tsx';
import { MOST_DAYS, toDays } from './parts/read-values.ts';
import { Group, Section } from './parts/section.tsx';
import { type Days, ErasePreview } from './retention-preview.tsx';

const KEEP: Days = { resolvedDays: null, attachmentDays: null };

export function Retention() {
  const { settings } = useWords();
  const { retention: w } = settings;
  const { mayWrite } = useDraft();
  const retention = useSetting('retention');
  const days = retention.value ?? KEEP;
  const set = (part: Partial<Days>): void => {
    const next = { ...days, ...part };
    const keepsAll = next.resolvedDays === null && next.attachmentDays === null;
    retention.set(keepsAll ? null : next);
  };
  const shown = useDeferredValue(days);
  return (
    <Section name="retention">
      <Group title={w.title} hint={w.hint}>
        <DaysField
          label={w.resolved}
          description={w.resolvedHint}
          usual={365}
          value={days.resolvedDays}
          onChange={(resolvedDays) => set({ resolvedDays })}
          error={retention.fault('resolvedDays')}
          isDisabled={retention.isDisabled}
        />
        <DaysField
          label={w.attachments}
          description={w.attachmentsHint}
          usual={180}
          value={days.attachmentDays}
          onChange={(attachmentDays) => set({ attachmentDays })}
          error={retention.fault('attachmentDays')}
          isDisabled={retention.isDisabled}
        />
      </Group>
      {mayWrite && (
        <Group title={w.preview}>
          <ErasePreview days={shown} />
        </Group>
      )}
    </Section>
  );
}

/** Off: kept for ever. */
function DaysField(props: {
  readonly label: string;
  readonly description: string;
  readonly usual: number;
  readonly value: number | null;
  readonly onChange: (days: number | null) => void;
  readonly error: string | undefined;
  readonly isDisabled: boolean;
}) {
  const { settings } = useWords();
  const { retention: w } = settings;
  const { value } = props;
  const [text, setText] = useState(() => String(value ?? props.usual));
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    if (value !== null && Number(text) !== value) setText(String(value));
  }
  const isWrong = toDays(text) === null;
  return (
    <div className="stack">
      <Switch
        isSelected={value !== null}
        isDisabled={props.isDisabled}
        onChange={(on) => props.onChange(on ? (toDays(text) ?? props.usual) : null)}
      >
        {props.label}
      </Switch>
      {value !== null && (
        <div className="days-field">
          <TextField
            label={w.days}
            type="number"
            value={text}
            onChange={(next) => {
              setText(next);
              const days = toDays(next);
              if (days !== null) props.onChange(days);
            }}
            description={props.description}
            error={props.error ?? (isWrong ? w.noDays(MOST_DAYS) : undefined)}
            isDisabled={props.isDisabled}
          />
        </div>
      )}
    </div>
  );
}
