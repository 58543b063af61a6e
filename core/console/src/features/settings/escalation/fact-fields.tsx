/** Conditions of a rule on the conversation, the customer, the order and the circumstances. */
import type { ReactNode } from 'react';
import type { EscalationRule, Trouble } from '../../../../../src/model.ts';
import { Checkbox, Select, TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';
import { Count, MoneyField } from '../parts/condition-fields.tsx';
import { Choice } from './choice.tsx';
import { Threshold } from './threshold.tsx';

type When = EscalationRule['when'];
const TROUBLES: readonly Trouble[] = ['host', 'model'];

export function withCondition<K extends keyof When>(
  when: When,
  key: K,
  value: When[K] | null,
): When {
  const { [key]: _, ...others } = when;
  return value === null ? others : { ...others, [key]: value };
}

export function FactFields(props: {
  readonly when: When;
  readonly onChange: (when: When) => void;
  /** One a line, as typed. */
  readonly tags: string;
  readonly onTags: (text: string) => void;
}) {
  const { escalation: w } = useWords();
  const { when, onChange } = props;
  const put = <K extends keyof When>(key: K, value: When[K] | null): void =>
    onChange(withCondition(when, key, value));
  const share = (
    key: 'frustrationAbove' | 'confidenceBelow' | 'riskAbove' | 'valueRankAbove',
    usual: number,
  ) => (
    <Threshold
      label={w.labels[key]}
      value={when[key]}
      usual={usual}
      onChange={(value) => put(key, value)}
    />
  );
  const flag = (key: 'moodRising' | 'outsidePolicy' | 'unsupportedLanguage') => (
    <div className="condition">
      <Checkbox isSelected={when[key] === true} onChange={(on) => put(key, on ? true : null)}>
        {w.labels[key]}
      </Checkbox>
    </div>
  );
  const money = (key: 'valueAbove' | 'spentAtLeast') => (
    <MoneyField
      label={w.labels[key]}
      value={when[key]}
      usual={500}
      onChange={(value) => put(key, value)}
    />
  );
  return (
    <>
      <Part title={w.conversation}>
        {share('frustrationAbove', 0.75)}
        {flag('moodRising')}
        {share('confidenceBelow', 0.2)}
      </Part>
      <Part title={w.customer}>
        {money('valueAbove')}
        {share('valueRankAbove', 0.95)}
        <Count
          label={w.labels.ordersAtLeast}
          value={when.ordersAtLeast}
          usual={10}
          onChange={(value) => put('ordersAtLeast', value)}
        />
        {money('spentAtLeast')}
        <TextField
          label={w.tags}
          description={w.tagsHint}
          rows={2}
          value={props.tags}
          onChange={props.onTags}
        />
      </Part>
      <Part title={w.circumstances}>
        {share('riskAbove', 0.7)}
        {flag('outsidePolicy')}
        {flag('unsupportedLanguage')}
        <Choice
          label={w.trouble}
          options={TROUBLES}
          say={(kind) => w.troubles[kind] ?? kind}
          chosen={when.trouble ?? []}
          onChange={(kinds) =>
            put(
              'trouble',
              TROUBLES.filter((kind) => kinds.includes(kind)),
            )
          }
        />
        <Select
          label={w.hours}
          options={(['any', 'inside', 'outside'] as const).map((id) => ({
            id,
            label: w.hoursOf[id],
          }))}
          value={when.hours ?? 'any'}
          onChange={(hours) => put('hours', hours === 'any' ? null : hours)}
        />
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="plain-set stack wide">
      <legend className="label">{title}</legend>
      {children}
    </fieldset>
  );
}
