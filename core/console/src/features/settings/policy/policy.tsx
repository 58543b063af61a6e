import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { PolicyRule } from '../../../../../src/actions/policy.ts';
import { Button } from '../../../ui/button.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { Badge } from '../../../ui/words-with-shape.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useSetting } from '../draft/draft.tsx';
import { OrderedList } from '../parts/ordered-list.tsx';
import { Group, Section } from '../parts/section.tsx';
import { SettingHistory } from '../parts/setting-history.tsx';
import { USUAL_POLICY } from './policy-rule.ts';
import { type Found, faultSentence, ruleSentence, validity } from './rule-sentence.ts';

const TryPolicy = lazy(async () => ({
  default: (await import('./try-policy.tsx')).TryPolicy,
}));
const RuleForm = lazy(async () => ({ default: (await import('./rule-form.tsx')).RuleForm }));

export function Policy() {
  const { settings } = useWords();
  const { policy: w } = settings;
  const policy = useSetting('actionPolicy');
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const rules = policy.value ?? [];
  const found = policy.faultsWithin();
  const faultsOf = (at: number): readonly Found[] =>
    found
      .filter(({ place }) => place.split('/')[0] === String(at))
      .map(({ place, message }) => ({
        field: place.split('/').slice(1).join('.'),
        says: faultSentence(message, w),
      }));
  const said = rules.flatMap((rule, at) =>
    faultsOf(at).map(({ field, says }) => `${rule.id} · ${w.labels[field] ?? field}: ${says}`),
  );
  const put = (rule: PolicyRule): void => {
    policy.set(
      editing === 'new' ? [...rules, rule] : rules.map((one, at) => (at === editing ? rule : one)),
    );
    setEditing(null);
  };
  return (
    <Section name="policy" faults={said} actions={<SettingHistory setting="actionPolicy" />}>
      <Group
        title={w.title}
        {...(rules.length === 0 ? {} : { hint: w.hint })}
        actions={
          !policy.isDisabled && (
            <Button small onPress={() => setEditing('new')}>
              <Plus size={14} aria-hidden /> {w.add}
            </Button>
          )
        }
      >
        {found
          .filter(({ place }) => place === '')
          .map(({ message }) => (
            <p key={message} className="error">
              {message}
            </p>
          ))}
        {rules.length === 0 && (
          <div className="stack">
            <p>{w.none}</p>
            {!policy.isDisabled && (
              <div className="row">
                <Button
                  look="primary"
                  onPress={() => {
                    policy.set(USUAL_POLICY);
                    toast(w.usualFilled);
                  }}
                >
                  {w.usual}
                </Button>
              </div>
            )}
          </div>
        )}
        <OrderedList
          items={rules}
          nameOf={({ id }) => id}
          isDisabled={policy.isDisabled}
          onChange={policy.set}
          onEdit={setEditing}
        >
          {(rule, at) => <Row rule={rule} faults={faultsOf(at)} />}
        </OrderedList>
      </Group>
      <Suspense>
        <TryPolicy policy={rules} />
      </Suspense>
      {editing !== null && (
        <Suspense>
          <RuleForm
            rule={editing === 'new' ? null : (rules[editing] ?? null)}
            policy={rules}
            faults={editing === 'new' ? [] : faultsOf(editing)}
            onDone={put}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </Section>
  );
}

function Row({ rule, faults }: { readonly rule: PolicyRule; readonly faults: readonly Found[] }) {
  const words = useWords();
  const { policy: w } = words.settings;
  const format = useFormat();
  const dates = validity(rule, w, format);
  return (
    <div className="stack rule">
      <p dir="auto">{ruleSentence(rule, words, format)}</p>
      <p className="row wrap soft small">
        <code dir="ltr">{rule.id}</code>
        {dates !== null && <Badge>{dates}</Badge>}
        {rule.articleId !== undefined && (
          <code className="one-line" dir="ltr">
            {rule.articleId}
          </code>
        )}
      </p>
      {faults.map(({ field, says }) => (
        <p key={field + says} className="error" role="alert">
          {w.labels[field] ?? field}: {says}
        </p>
      ))}
    </div>
  );
}
