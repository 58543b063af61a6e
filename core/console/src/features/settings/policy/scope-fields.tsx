/** Which requests a rule speaks about: who asks, which order, which items, for which reason. */
import type { OrderState } from '../../../../../src/model.ts';
import { Checkbox, Select, TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';
import { Choice } from '../escalation/choice.tsx';
import { ACTIONS, applies, ORDER_STATES, withCondition } from './policy-rule.ts';
import type { Editing } from './rule-form.tsx';
import { WholeNumber } from './whole-number.tsx';

/** One a line, as typed. */
export type Typed = {
  readonly reasons: string;
  /** Codes, apart by anything. */
  readonly countries: string;
  readonly words: string;
  readonly productIds: string;
};

export function ScopeFields(
  props: Editing & { readonly typed: Typed; readonly onTyped: (typed: Typed) => void },
) {
  const { inbox, settings } = useWords();
  const { policy: w } = settings;
  const { rule, put, faultOf, typed, onTyped } = props;
  const has = (field: Parameters<typeof applies>[0]) => applies(field, rule.action);
  const lines = (key: keyof Typed, field: string) => (
    <TextField
      label={w.labels[field] ?? field}
      description={w.linesHint}
      rows={2}
      value={typed[key]}
      onChange={(text) => onTyped({ ...typed, [key]: text })}
      error={faultOf(field)}
    />
  );
  return (
    <fieldset className="plain-set stack wide">
      <legend className="label">{w.conditions}</legend>
      <Select
        label={w.labels.identity ?? ''}
        options={(['order', 'host'] as const).map((id) => ({ id, label: w.identities[id] ?? id }))}
        value={rule.identity ?? 'order'}
        onChange={(id) => put(withCondition(rule, 'identity', id === 'order' ? null : id))}
      />
      {has('orderStates') && (
        <>
          <Choice
            label={w.labels.orderStates ?? ''}
            options={ORDER_STATES}
            say={(state) => inbox.orderState[state as OrderState] ?? state}
            chosen={rule.orderStates ?? []}
            onChange={(states) =>
              put({ ...rule, orderStates: ORDER_STATES.filter((one) => states.includes(one)) })
            }
          />
          <Fault says={faultOf('orderStates')} />
        </>
      )}
      {has('countries') && (
        <TextField
          label={w.labels.countries ?? ''}
          description={w.countriesHint}
          value={typed.countries}
          onChange={(countries) => onTyped({ ...typed, countries })}
          maxLength={1_000}
          error={faultOf('countries')}
        />
      )}
      {has('window') && <WindowFields {...props} />}
      {has('reasons') && lines('reasons', 'reasons')}
      {has('excluded') && (
        <div className="settings-columns">
          {lines('words', 'excluded')}
          {lines('productIds', 'excluded.productIds')}
        </div>
      )}
      {has('notAfter') && (
        <Choice
          label={w.labels.notAfter ?? ''}
          options={ACTIONS.filter((action) => applies('notAfter', action))}
          say={(action) => w.actions[action] ?? action}
          chosen={rule.notAfter ?? []}
          onChange={(done) =>
            put({ ...rule, notAfter: ACTIONS.filter((one) => done.includes(one)) })
          }
        />
      )}
    </fieldset>
  );
}

function WindowFields({ rule, put, faultOf }: Editing) {
  const { policy: w } = useWords().settings;
  const { window } = rule;
  return (
    <>
      <div className="condition">
        <Checkbox
          isSelected={window !== undefined}
          onChange={(on) =>
            put(withCondition(rule, 'window', on ? { days: 30, from: 'delivered' } : null))
          }
        >
          {w.labels.window}
        </Checkbox>
      </div>
      {window !== undefined && (
        <div className="settings-columns">
          <WholeNumber
            label={w.windowDays}
            value={window.days}
            least={0}
            onChange={(days) => put({ ...rule, window: { ...window, days } })}
          />
          <Select
            label={w.windowFrom}
            options={(['placed', 'shipped', 'delivered'] as const).map((id) => ({
              id,
              label: w.froms[id] ?? id,
            }))}
            value={window.from}
            onChange={(from) => put({ ...rule, window: { ...window, from } })}
          />
          <Select
            label={w.windowCount}
            options={(['calendar', 'business'] as const).map((id) => ({
              id,
              label: w.counts[id] ?? id,
            }))}
            value={window.count ?? 'calendar'}
            onChange={(count) => put({ ...rule, window: { ...window, count } })}
          />
        </div>
      )}
      <Fault says={faultOf('window')} />
      {window !== undefined && <GiftFields window={window} {...{ rule, put, faultOf }} />}
    </>
  );
}

/** Days of a year, as `MM-DD`. */
const USUAL_GIFTS = { from: '11-01', to: '12-24', until: '01-31' } as const;

/** Gifts bought at one time of the year have longer. */
function GiftFields({
  rule,
  put,
  faultOf,
  window,
}: Editing & { readonly window: NonNullable<Editing['rule']['window']> }) {
  const { policy: w } = useWords().settings;
  const { gifts, ...counted } = window;
  return (
    <>
      <div className="condition">
        <Checkbox
          isSelected={gifts !== undefined}
          onChange={(on) =>
            put({ ...rule, window: on ? { ...counted, gifts: USUAL_GIFTS } : counted })
          }
        >
          {w.gifts}
        </Checkbox>
      </div>
      {gifts !== undefined && (
        <div className="settings-columns">
          {(['from', 'to', 'until'] as const).map((field) => (
            <TextField
              key={field}
              label={w.giftDays[field] ?? field}
              description={w.giftHint}
              maxLength={5}
              value={gifts[field]}
              onChange={(day) =>
                put({ ...rule, window: { ...window, gifts: { ...gifts, [field]: day.trim() } } })
              }
            />
          ))}
        </div>
      )}
      <Fault says={faultOf('window.gifts')} />
    </>
  );
}

export function Fault({ says }: { readonly says: string | undefined }) {
  return says === undefined ? null : <p className="error">{says}</p>;
}
