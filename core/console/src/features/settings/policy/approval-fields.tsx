/** Who approves first, and above what. */
import { Checkbox, Select } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';
import { Threshold } from '../escalation/threshold.tsx';
import { MoneyField } from '../parts/condition-fields.tsx';
import { movesMoney, withCondition } from './policy-rule.ts';
import type { Editing } from './rule-form.tsx';
import { Fault } from './scope-fields.tsx';

export function ApprovalFields({ rule, put, faultOf }: Editing) {
  const { settings, shell } = useWords();
  const { policy: w } = settings;
  const { approval } = rule;
  const set = (key: 'amountAbove' | 'riskAbove', value: unknown): void => {
    if (approval === undefined) return;
    const { [key]: _, ...others } = approval;
    put({ ...rule, approval: value === null ? others : { ...others, [key]: value } });
  };
  return (
    <fieldset className="plain-set stack wide">
      <legend className="label">{w.approvalTitle}</legend>
      <div className="condition">
        <Checkbox
          isSelected={approval !== undefined}
          onChange={(on) => put(withCondition(rule, 'approval', on ? { role: 'agent' } : null))}
        >
          {w.labels.approval}
        </Checkbox>
      </div>
      {approval !== undefined && (
        <>
          <p className="soft small">{w.approvalHint}</p>
          <Select
            label={w.labels['approval.role'] ?? ''}
            options={(['agent', 'admin', 'owner'] as const).map((id) => ({
              id,
              label: shell.role[id] ?? id,
            }))}
            value={approval.role}
            onChange={(role) => put({ ...rule, approval: { ...approval, role } })}
          />
          {movesMoney(rule.action) && (
            <MoneyField
              label={w.labels['approval.amountAbove'] ?? ''}
              value={approval.amountAbove}
              usual={100}
              error={faultOf('approval.amountAbove')}
              onChange={(amount) => set('amountAbove', amount)}
            />
          )}
          <Threshold
            label={w.labels['approval.riskAbove'] ?? ''}
            value={approval.riskAbove}
            usual={0.7}
            onChange={(share) => set('riskAbove', share)}
          />
          <Fault says={faultOf('approval.riskAbove')} />
        </>
      )}
    </fieldset>
  );
}
