import { useState } from 'react';
import type { ActionName } from '../../../../../src/actions/action.ts';
import type { ActionPolicy, PolicyRule } from '../../../../../src/actions/policy.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/fields.tsx';
import { Dialog } from '../../../ui/floating.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { toLines } from '../escalation/rule-sentence.ts';
import { ApprovalFields } from './approval-fields.tsx';
import { LimitFields } from './limit-fields.tsx';
import { ACTIONS, applies, fitted, freeId, readCountries } from './policy-rule.ts';
import { type Found, ruleSentence } from './rule-sentence.ts';
import { ScopeFields, type Typed } from './scope-fields.tsx';
import { ValidityFields } from './validity-fields.tsx';

/** What every group of fields gets. */
export type Editing = {
  readonly rule: PolicyRule;
  readonly put: (rule: PolicyRule) => void;
  /** What the server found wrong with the field when it was last saved. */
  readonly faultOf: (field: string) => string | undefined;
};

function typedOf(rule: PolicyRule): Typed {
  return {
    countries: (rule.countries ?? []).join(', '),
    reasons: (rule.reasons ?? []).join('\n'),
    words: (rule.excluded?.words ?? []).join('\n'),
    productIds: (rule.excluded?.productIds ?? []).join('\n'),
  };
}

/** What is typed a line each is a list once the rule is taken over. */
function wholeRule(rule: PolicyRule, typed: Typed): PolicyRule {
  const { excluded: _, reasons: __, ...others } = rule;
  const [words, productIds] = [toLines(typed.words), toLines(typed.productIds)];
  const excluded = {
    ...(words.length > 0 ? { words } : {}),
    ...(productIds.length > 0 ? { productIds } : {}),
  };
  return fitted({
    ...others,
    countries: readCountries(typed.countries),
    reasons: toLines(typed.reasons),
    ...(Object.keys(excluded).length > 0 ? { excluded } : {}),
  });
}

/** Every condition the action has; those left empty do not count. */
export function RuleForm(props: {
  /** Null: a new one. */
  readonly rule: PolicyRule | null;
  readonly policy: ActionPolicy;
  readonly faults: readonly Found[];
  readonly onDone: (rule: PolicyRule) => void;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { policy: w } = words.settings;
  const { shell } = words;
  const format = useFormat();
  const [rule, setRule] = useState<PolicyRule>(
    () => props.rule ?? { id: freeId('create-return', props.policy), action: 'create-return' },
  );
  const [typed, setTyped] = useState(() => typedOf(rule));
  const [tried, setTried] = useState(false);
  const whole = wholeRule(rule, typed);
  const missing = (text: string | undefined): string | undefined =>
    tried && (text ?? '').trim() === '' ? shell.required : undefined;
  const faultOf = (field: string) => props.faults.find((one) => one.field === field)?.says;
  const choose = (action: ActionName): void => {
    // A name nobody has typed goes along with the action.
    const isOurs = props.rule === null && rule.id === freeId(rule.action, props.policy);
    setRule({ ...rule, action, id: isOurs ? freeId(action, props.policy) : rule.id });
  };
  const done = (): void => {
    setTried(true);
    const nameless = rule.action === 'own' && (rule.ownName ?? '').trim() === '';
    if (rule.id.trim() !== '' && !nameless) props.onDone(whole);
  };
  const editing: Editing = { rule, put: setRule, faultOf };
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
        <Select
          label={w.labels.action ?? ''}
          options={ACTIONS.map((id) => ({ id, label: w.actions[id] ?? id }))}
          value={rule.action}
          onChange={choose}
        />
        <TextField
          label={w.labels.id ?? ''}
          description={w.idHint}
          value={rule.id}
          onChange={(id) => setRule({ ...rule, id })}
          maxLength={64}
          error={missing(rule.id) ?? faultOf('id')}
        />
        {applies('ownName', rule.action) && (
          <TextField
            label={w.labels.ownName ?? ''}
            value={rule.ownName ?? ''}
            onChange={(ownName) => setRule({ ...rule, ownName })}
            maxLength={100}
            error={missing(rule.ownName) ?? faultOf('ownName')}
          />
        )}
      </div>
      <ScopeFields {...editing} typed={typed} onTyped={setTyped} />
      <LimitFields {...editing} />
      <ApprovalFields {...editing} />
      <ValidityFields {...editing} />
      <div className="said" role="status" dir="auto">
        {ruleSentence(whole, words, format)}
      </div>
    </Dialog>
  );
}
