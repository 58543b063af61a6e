import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { EscalationRule } from '../../../../../src/model.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/fields.tsx';
import { Badge } from '../../../ui/words-with-shape.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { defaultsQuery } from '../defaults.ts';
import { useSetting } from '../draft/draft.tsx';
import { OrderedList } from '../parts/ordered-list.tsx';
import { Group, Section } from '../parts/section.tsx';
import { type Answer, TryIt } from '../parts/try-it.tsx';
import { ruleSentence } from './rule-sentence.ts';
import { TryPast } from './try-past.tsx';

const RuleForm = lazy(async () => ({ default: (await import('./rule-form.tsx')).RuleForm }));

export function Escalation() {
  const { settings } = useWords();
  const { escalation: w } = settings;
  const rules = useSetting('escalation');
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const builtIn = useQuery(defaultsQuery('neutral')).data?.escalation ?? [];
  const isOurs = rules.value.length === 0;
  const put = (rule: EscalationRule): void => {
    // A first rule of one's own does not silently switch the built-in ones off.
    const base = isOurs ? builtIn : rules.value;
    rules.set(
      editing === 'new' ? [rule, ...base] : base.map((one, at) => (at === editing ? rule : one)),
    );
    setEditing(null);
  };
  const switchTo = (place: number, on: boolean): void => {
    const base = isOurs ? builtIn : rules.value;
    rules.set(base.map((one, at) => (at === place ? switched(one, on) : one)));
  };
  return (
    <Section name="escalation">
      <Group
        title={isOurs ? w.builtIn : w.own}
        hint={isOurs ? w.builtInHint : w.ownHint}
        actions={
          !rules.isDisabled && (
            <div className="row wrap">
              {!isOurs && (
                <Button small look="quiet" onPress={() => rules.set([])}>
                  {w.backToBuiltIn}
                </Button>
              )}
              <Button small onPress={() => setEditing('new')}>
                <Plus size={14} aria-hidden /> {w.add}
              </Button>
            </div>
          )
        }
      >
        {rules.fault() !== undefined && <p className="error">{rules.fault()}</p>}
        {isOurs && rules.isDisabled ? (
          <ol className="ordered">
            {builtIn.map((rule, at) => (
              <li key={rule.name}>
                <span className="ordered-number numbers">{at + 1}</span>
                <Rule rule={rule} />
              </li>
            ))}
          </ol>
        ) : (
          <OrderedList
            items={isOurs ? builtIn : rules.value}
            nameOf={({ name }) => name}
            isDisabled={rules.isDisabled}
            onChange={rules.set}
            onEdit={setEditing}
          >
            {(rule, at) => (
              <Rule
                rule={rule}
                {...(rules.isDisabled ? {} : { onSwitch: (on: boolean) => switchTo(at, on) })}
              />
            )}
          </OrderedList>
        )}
      </Group>
      <TryPast rules={rules.value} />
      <TryIt section="escalation" title={w.tryTitle} placeholder={w.tryPlaceholder}>
        {(answer) => <Spoke answer={answer} />}
      </TryIt>
      {editing !== null && (
        <Suspense>
          <RuleForm
            rule={editing === 'new' ? null : ((isOurs ? builtIn : rules.value)[editing] ?? null)}
            onDone={put}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </Section>
  );
}

function switched({ off: _, ...rule }: EscalationRule, on: boolean): EscalationRule {
  return on ? rule : { ...rule, off: true };
}

function Rule(props: {
  readonly rule: EscalationRule;
  /** Absent: it is only shown. */
  readonly onSwitch?: (on: boolean) => void;
}) {
  const { rule, onSwitch } = props;
  const words = useWords();
  const { why, escalation } = words;
  const format = useFormat();
  return (
    <div className="stack rule">
      <p>{ruleSentence(rule, words, format)}</p>
      <p className="row wrap soft small">
        <Badge>{why.reasons[rule.reason]}</Badge>
        {onSwitch === undefined ? (
          rule.off === true && <Badge>{escalation.off}</Badge>
        ) : (
          <Switch isSelected={rule.off !== true} onChange={onSwitch}>
            {rule.off === true ? escalation.off : escalation.on}
            <span className="visually-hidden">: {rule.name}</span>
          </Switch>
        )}
        <span className="one-line" dir="auto" title={rule.name}>
          {rule.name}
        </span>
      </p>
    </div>
  );
}

/** Which rule spoke, in its own words; none: nothing stood against an answer. */
function Spoke({ answer }: { readonly answer: Answer }) {
  const { settings } = useWords();
  const { escalation: w } = settings;
  const said = answer.trace.steps.filter(({ step }) => step === 'escalation');
  if (answer.decision !== 'handoff' && said.length === 0) return <p>{w.noneSpoke}</p>;
  return (
    <div className="stack">
      <strong>{w.spoke}</strong>
      {said.map(({ says }) => (
        <p key={says} dir="auto" lang="en">
          {says}
        </p>
      ))}
    </div>
  );
}
