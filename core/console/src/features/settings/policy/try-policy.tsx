/** What a changed policy would have decided about the last proposals, before it is saved. */
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ActionPolicy } from '../../../../../src/actions/policy.ts';
import type { TriedPolicy } from '../../../../../src/server/console-api.ts';
import { api, Problem, segment, withQuery } from '../../../api/client.ts';
import { useMay } from '../../../shell/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Trouble } from '../../../ui/states.tsx';
import { Badge, When } from '../../../ui/words-with-shape.tsx';
import { useFormat } from '../../../words/format.ts';
import { useLateWords } from '../../../words/late-words.ts';
import { useWords } from '../../../words/words.tsx';
import { Faults, Group } from '../parts/section.tsx';

/** Proposals the policy is put to. */
const LIMIT = 200;
type One = TriedPolicy['changed'][number];

export function TryPolicy({ policy }: { readonly policy: ActionPolicy }) {
  const { locale } = useFormat();
  const { pastPolicy: w } = useLateWords();
  const run = useMutation({
    mutationFn: () =>
      api.send<TriedPolicy>('POST', withQuery('/tenant/policy/try', { locale }), {
        policy,
        limit: LIMIT,
      }),
  });
  if (!useMay('tenant:write')) return null;
  return (
    <Group
      title={w.title}
      hint={w.hint}
      actions={
        <Button small onPress={() => run.mutate()} isDisabled={run.isPending}>
          {run.isPending ? w.running : w.run}
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

function Result({ of }: { readonly of: TriedPolicy }) {
  const format = useFormat();
  const { pastPolicy: w } = useLateWords();
  const { tried, notTried, changed } = of;
  return (
    <>
      {tried === 0 && <p className="soft">{w.none}</p>}
      {tried > 0 && (
        <p>
          <strong>
            {changed.length === 0
              ? w.same(format.number(tried))
              : w.result(format.number(changed.length), format.number(tried))}
          </strong>
        </p>
      )}
      <ul className="stack">
        {changed.map((one) => (
          <Row key={one.id} of={one} />
        ))}
      </ul>
      {notTried > 0 && <p className="soft small">{w.notTried(format.number(notTried))}</p>}
    </>
  );
}

function Row({ of }: { readonly of: One }) {
  const { approvals } = useWords();
  const { pastPolicy: w } = useLateWords();
  return (
    <li className="stack tried-policy">
      <span className="row wrap apart">
        <Link href={`/approvals/${segment(of.id)}`}>{approvals.asks[of.action]}</Link>
        <span className="small soft">
          <When at={of.at} />
        </span>
      </span>
      <dl className="small">
        <dt>{w.before}</dt>
        <dd>
          <Side of={of.before} />
        </dd>
        <dt>{w.after}</dt>
        <dd>
          <Side of={of.after} />
        </dd>
      </dl>
    </li>
  );
}

function Side({ of }: { readonly of: One['before'] }) {
  const { approvals, settings } = useWords();
  const format = useFormat();
  const { pastPolicy: w } = useLateWords();
  const { approvers } = settings.policy;
  const { verdict, rule, explained } = of;
  const approval = verdict.kind === 'allowed' ? verdict.approval : null;
  const amount = verdict.kind === 'allowed' ? verdict.amount : null;
  return (
    <>
      <Badge
        tone={verdict.kind === 'refused' ? 'trouble' : approval === null ? 'resolved' : 'waiting'}
      >
        {verdict.kind === 'refused'
          ? w.refused
          : approval === null
            ? w.allowed
            : w.approval(approvers[approval.role] ?? approval.role)}
      </Badge>{' '}
      <span dir="auto">{explained ?? (approval === null ? '' : approvals.why[approval.why])}</span>{' '}
      {amount !== null && amount.minor !== 0 && (
        <bdi className="numbers">{format.money({ ...amount, minor: Math.abs(amount.minor) })}</bdi>
      )}{' '}
      <code dir="ltr" className="soft">
        {rule ?? w.noRule}
      </code>
    </>
  );
}
