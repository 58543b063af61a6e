/** How much and how often: amount, pieces, times per customer and for all, and what may come or go back. */
import { Checkbox, Select } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';
import { Count, MoneyField } from '../parts/condition-fields.tsx';
import { FeeFields } from './fee-fields.tsx';
import { applies, withCondition } from './policy-rule.ts';
import type { Editing } from './rule-form.tsx';
import { Fault } from './scope-fields.tsx';
import { WholeNumber } from './whole-number.tsx';

const REFUNDS = ['original', 'original-or-gift-card', 'any'] as const;

export function LimitFields(props: Editing) {
  const { policy: w } = useWords().settings;
  const { rule, put, faultOf } = props;
  return (
    <fieldset className="plain-set stack wide">
      <legend className="label">{w.limits}</legend>
      {applies('amountAtMost', rule.action) && (
        <MoneyField
          label={w.labels.amountAtMost ?? ''}
          value={rule.amountAtMost}
          usual={200}
          error={faultOf('amountAtMost')}
          onChange={(amount) => put(withCondition(rule, 'amountAtMost', amount))}
        />
      )}
      {applies('piecesAtMost', rule.action) && (
        <Count
          label={w.labels.piecesAtMost ?? ''}
          value={rule.piecesAtMost}
          usual={10}
          error={faultOf('piecesAtMost')}
          onChange={(count) => put(withCondition(rule, 'piecesAtMost', count))}
        />
      )}
      <Often {...props} field="perContact" usual={3} />
      <Often {...props} field="perTenant" usual={100} />
      {applies('sameProduct', rule.action) && (
        <div className="condition">
          <Checkbox
            isSelected={rule.sameProduct === false}
            onChange={(on) => put(withCondition(rule, 'sameProduct', on ? false : null))}
          >
            {w.labels.sameProduct}
          </Checkbox>
        </div>
      )}
      {applies('refundTo', rule.action) && (
        <Select
          label={w.labels.refundTo ?? ''}
          options={REFUNDS.map((id) => ({ id, label: w.refunds[id] ?? id }))}
          value={rule.refundTo ?? 'original'}
          onChange={(to) => put(withCondition(rule, 'refundTo', to === 'original' ? null : to))}
        />
      )}
      {applies('fee', rule.action) && <FeeFields {...props} />}
    </fieldset>
  );
}

function Often(
  props: Editing & { readonly field: 'perContact' | 'perTenant'; readonly usual: number },
) {
  const { policy: w } = useWords().settings;
  const { rule, put, field } = props;
  const limit = rule[field];
  const label = w.labels[field] ?? field;
  return (
    <>
      <div className="condition">
        <Checkbox
          isSelected={limit !== undefined}
          onChange={(on) =>
            put(withCondition(rule, field, on ? { count: props.usual, days: 30 } : null))
          }
        >
          {label}
        </Checkbox>
      </div>
      {limit !== undefined && (
        <div className="settings-columns">
          <WholeNumber
            label={`${label}: ${w.limitCount}`}
            value={limit.count}
            least={1}
            onChange={(count) => put({ ...rule, [field]: { ...limit, count } })}
          />
          <WholeNumber
            label={`${label}: ${w.limitDays}`}
            value={limit.days}
            least={1}
            onChange={(days) => put({ ...rule, [field]: { ...limit, days } })}
          />
        </div>
      )}
      <Fault says={props.faultOf(field)} />
    </>
  );
}
