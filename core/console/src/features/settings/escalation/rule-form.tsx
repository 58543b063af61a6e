import { useState } from 'react';
import type { EscalationReason, EscalationRule } from '../../../../../src/model.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox, Select, TextField } from '../../../ui/fields.tsx';
import { Dialog } from '../../../ui/floating.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useDraft } from '../draft/draft.tsx';
import { Choice } from './choice.tsx';
import { FactFields, withCondition } from './fact-fields.tsx';
import { CHANNELS, cleaned, REASONS, ruleSentence, TOPICS, toLines } from './rule-sentence.ts';
import { Threshold } from './threshold.tsx';

type When = EscalationRule['when'];
const THRESHOLDS = [
  ['wantsPersonAbove', 0.5],
  ['angerAbove', 0.8],
  ['injectionAbove', 0.8],
] as const;

/** Every condition of a rule; those left empty do not count. */
export function RuleForm(props: {
  /** Null: a new one. */
  readonly rule: EscalationRule | null;
  readonly onDone: (rule: EscalationRule) => void;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { settings, shell, why } = words;
  const { escalation: w } = settings;
  const format = useFormat();
  const [name, setName] = useState(props.rule?.name ?? '');
  const [reason, setReason] = useState<EscalationReason>(props.rule?.reason ?? 'rule');
  const [when, setWhen] = useState<When>(props.rule?.when ?? {});
  const [wordText, setWordText] = useState(() => (props.rule?.when.words ?? []).join('\n'));
  const [tagText, setTagText] = useState(() => (props.rule?.when.contactTags ?? []).join('\n'));
  const [tried, setTried] = useState(false);
  const whole = cleaned({ ...when, words: toLines(wordText), contactTags: toLines(tagText) });
  const isEmpty = Object.keys(whole).length === 0;
  const done = (): void => {
    setTried(true);
    if (name.trim() !== '' && !isEmpty)
      props.onDone({
        ...(props.rule?.off === true ? { off: true } : {}),
        name: name.trim(),
        reason,
        when: whole,
      });
  };
  return (
    <Dialog
      title={props.rule === null ? w.add : w.edit}
      isOpen
      onClose={props.onClose}
      size="wide"
      foot={
        <>
          <Button onPress={props.onClose}>{shell.cancel}</Button>
          <Button look="primary" onPress={done}>
            {w.take}
          </Button>
        </>
      }
    >
      <div className="settings-columns">
        <TextField
          label={w.name}
          value={name}
          onChange={setName}
          maxLength={100}
          autoFocus
          error={tried && name.trim() === '' ? shell.required : undefined}
        />
        <Select
          label={w.reason}
          description={w.reasonHint}
          options={REASONS.map((id) => ({ id, label: why.reasons[id] ?? id }))}
          value={reason}
          onChange={setReason}
        />
      </div>
      <fieldset className="plain-set stack wide">
        <legend className="label">{w.conditions}</legend>
        {THRESHOLDS.map(([key, usual]) => (
          <Threshold
            key={key}
            label={w.thresholds[key]}
            value={when[key]}
            usual={usual}
            onChange={(value) => setWhen(withCondition(when, key, value))}
          />
        ))}
        <Failures
          value={when.failuresAtLeast}
          onChange={(value) => setWhen(withCondition(when, 'failuresAtLeast', value))}
        />
        <Choice
          label={w.topicsLabel}
          options={[...new Set([...TOPICS, ...(when.topics ?? [])])]}
          say={(topic) => w.topics[topic] ?? topic}
          chosen={when.topics ?? []}
          onChange={(topics) => setWhen({ ...when, topics })}
        />
        <TextField
          label={w.wordsLabel}
          description={w.wordsHint}
          rows={3}
          value={wordText}
          onChange={setWordText}
        />
        <Languages when={when} onChange={setWhen} />
        <Choice
          label={w.channelsLabel}
          options={[...new Set([...CHANNELS, ...(when.channels ?? [])])]}
          say={(channel) => w.channels[channel] ?? channel}
          chosen={when.channels ?? []}
          onChange={(channels) => setWhen({ ...when, channels })}
        />
        <FactFields when={when} onChange={setWhen} tags={tagText} onTags={setTagText} />
      </fieldset>
      <div className="said" role="status">
        {isEmpty ? w.never : ruleSentence({ name, reason, when: whole }, words, format)}
      </div>
      {tried && isEmpty && (
        <p className="error" role="alert">
          {w.needsCondition}
        </p>
      )}
    </Dialog>
  );
}

function Languages({
  when,
  onChange,
}: {
  readonly when: When;
  readonly onChange: (when: When) => void;
}) {
  const { settings } = useWords();
  const { values } = useDraft();
  const format = useFormat();
  return (
    <Choice
      label={settings.escalation.languagesLabel}
      options={[...new Set([...values.locales, ...(when.languages ?? [])])]}
      say={format.language}
      chosen={when.languages ?? []}
      onChange={(languages) => onChange({ ...when, languages })}
    />
  );
}

function Failures(props: {
  readonly value: number | undefined;
  readonly onChange: (value: number | null) => void;
}) {
  const { settings } = useWords();
  const { escalation: w } = settings;
  return (
    <div className="condition">
      <Checkbox
        isSelected={props.value !== undefined}
        onChange={(on) => props.onChange(on ? 2 : null)}
      >
        {w.failuresLabel}
      </Checkbox>
      {props.value !== undefined && (
        <div className="number-field">
          <TextField
            label={w.failuresCount}
            hideLabel
            type="number"
            value={String(props.value)}
            onChange={(text) => {
              const count = Number(text);
              if (Number.isInteger(count) && count >= 1 && count <= 100) props.onChange(count);
            }}
          />
        </div>
      )}
    </div>
  );
}
