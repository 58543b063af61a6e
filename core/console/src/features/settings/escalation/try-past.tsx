/** What a changed list of rules would have done to the last conversations. */
import { useMutation } from '@tanstack/react-query';
import { ArrowDownRight, ArrowUpRight, Shuffle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { EscalationRule } from '../../../../../src/model.ts';
import type { TriedConversation, TriedRules } from '../../../../../src/server/console-api.ts';
import { api, Problem, segment } from '../../../api/client.ts';
import { useMay } from '../../../shell/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Trouble } from '../../../ui/states.tsx';
import { When } from '../../../ui/words-with-shape.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { Faults, Group } from '../parts/section.tsx';

/** Conversations the rules are put to. */
const LIMIT = 200;

export function TryPast({ rules }: { readonly rules: readonly EscalationRule[] }) {
  const { escalation: w } = useWords();
  const run = useMutation({
    mutationFn: () =>
      api.send<TriedRules>('POST', '/tenant/escalation/try', { rules, limit: LIMIT }),
  });
  if (!useMay('tenant:write')) return null;
  return (
    <Group
      title={w.past}
      hint={w.pastHint}
      actions={
        <Button small onPress={() => run.mutate()} isDisabled={run.isPending}>
          {run.isPending ? w.pastRunning : w.pastRun}
        </Button>
      }
    >
      <div aria-live="polite" className="stack tried">
        {run.error !== null && <Trouble error={run.error} onRetry={() => run.mutate()} />}
        {run.error instanceof Problem && <Faults of={run.error.faults} />}
        {run.data !== undefined && <Result of={run.data} />}
      </div>
    </Group>
  );
}

function Result({ of }: { readonly of: TriedRules }) {
  const { escalation: w } = useWords();
  const format = useFormat();
  const number = format.number;
  if (of.conversations === 0) return <p className="soft">{w.pastNone}</p>;
  const isSame = of.more.length + of.fewer.length + of.otherwise.length === 0;
  return (
    <>
      <p>
        <strong>
          {w.pastResult(number(of.before), number(of.after), number(of.conversations))}
        </strong>
      </p>
      {isSame && <p className="soft">{w.pastSame}</p>}
      <Changed
        title={w.more(of.more.length)}
        icon={<ArrowUpRight size={16} aria-hidden />}
        of={of.more}
      />
      <Changed
        title={w.fewer(of.fewer.length)}
        icon={<ArrowDownRight size={16} aria-hidden />}
        of={of.fewer}
      />
      <Changed
        title={w.otherwise(of.otherwise.length)}
        icon={<Shuffle size={16} aria-hidden />}
        of={of.otherwise}
      />
      {of.notTried.length > 0 && (
        <p className="soft small">{w.notTried(format.list(of.notTried))}</p>
      )}
      <ByRule of={of.byRule} />
    </>
  );
}

function Changed(props: {
  readonly title: string;
  readonly icon: ReactNode;
  readonly of: readonly TriedConversation[];
}) {
  if (props.of.length === 0) return null;
  return (
    <section className="stack">
      <h4 className="row">
        {props.icon} {props.title}
      </h4>
      <ul className="stack">
        {props.of.map((one) => (
          <li key={one.conversationId}>
            <Link href={`/inbox/all/${segment(one.conversationId)}`} className="tried-row">
              <span className="one-line" dir="auto">
                {one.text}
              </span>
              <span className="row wrap soft small">
                <When at={one.at} />
                <bdi>{[one.before?.rule, one.after?.rule].filter(Boolean).join(' → ')}</bdi>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByRule({ of }: { readonly of: TriedRules['byRule'] }) {
  const { escalation: w } = useWords();
  const format = useFormat();
  return (
    <table className="table small">
      <caption className="label">{w.byRule}</caption>
      <thead>
        <tr>
          <th scope="col">{w.rule}</th>
          <th scope="col" className="numbers">
            {w.savedRules}
          </th>
          <th scope="col" className="numbers">
            {w.theseRules}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ rule, before, after }) => (
          <tr key={rule}>
            <th scope="row" dir="auto">
              {rule}
            </th>
            <td className="numbers">{format.number(before)}</td>
            <td className="numbers">{format.number(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
