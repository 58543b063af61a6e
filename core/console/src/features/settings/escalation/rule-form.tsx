import { useState } from 'react';
import type { EscalationReason, EscalationRule } from '../../../../../src/model.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox, Select, TextField } from '../../../ui/fields.tsx';
import { Dialog } from '../../../ui/floating.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useDraft } from '../draft/draft.tsx';
import { CHANNELS, cleaned, REASONS, ruleSentence, TOPICS, toLines } from './rule-sentence.ts';

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
  const { settings, shell, why } = useWords();
  const { escalation: w } = settings;
  const format = useFormat();
  const [name, setName] = useState(props.rule?.name ?? '');
  const [reason, setReason] = useState<EscalationReason>(props.rule?.reason ?? 'rule');
  const [when, setWhen] = useState<When>(props.rule?.when ?? {});
  const [wordText, setWordText] = useState(() => (props.rule?.when.words ?? []).join('\n'));
  const [tried, setTried] = useState(false);
  const whole = cleaned({ ...when, words: toLines(wordText) });
  const isEmpty = Object.keys(whole).length === 0;
  const done = (): void => {
    setTried(true);
    if (name.trim() !== '' && !isEmpty) props.onDone({ name: name.trim(), reason, when: whole });
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
      </fieldset>
      <div className="said" role="status">
        {isEmpty ? w.never : ruleSentence({ name, reason, when: whole }, settings, format)}
      </div>
      {tried && isEmpty && (
        <p className="error" role="alert">
          {w.needsCondition}
        </p>
      )}
    </Dialog>
  );
}

function withCondition<K extends keyof When>(when: When, key: K, value: When[K] | null): When {
  const { [key]: _, ...others } = when;
  return value === null ? others : { ...others, [key]: value };
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

function Threshold(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly usual: number;
  readonly onChange: (value: number | null) => void;
}) {
  const { settings } = useWords();
  const [text, setText] = useState(String(Math.round((props.value ?? props.usual) * 100)));
  const set = (next: string): void => {
    setText(next);
    const share = Number(next) / 100;
    if (next !== '' && share >= 0 && share <= 1) props.onChange(share);
  };
  return (
    <div className="condition">
      <Checkbox
        isSelected={props.value !== undefined}
        onChange={(on) => props.onChange(on ? Number(text) / 100 : null)}
      >
        {props.label}
      </Checkbox>
      {props.value !== undefined && (
        <div className="number-field">
          <TextField
            label={settings.escalation.above(props.label)}
            hideLabel
            type="number"
            value={text}
            onChange={set}
          />
          <span aria-hidden>%</span>
        </div>
      )}
    </div>
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

/** Several of a few; none chosen is no condition. */
export function Choice(props: {
  readonly label: string;
  readonly options: readonly string[];
  readonly say: (option: string) => string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly isDisabled?: boolean;
}) {
  const { chosen, onChange } = props;
  return (
    <fieldset className="plain-set">
      <legend>{props.label}</legend>
      <div className="row wrap choice">
        {props.options.map((option) => (
          <Checkbox
            key={option}
            isSelected={chosen.includes(option)}
            isDisabled={props.isDisabled ?? false}
            onChange={(on) =>
              onChange(on ? [...chosen, option] : chosen.filter((one) => one !== option))
            }
          >
            <span dir="auto">{props.say(option)}</span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
