/** One proposal: what is asked, why it waits, how unusual it is, what would be different, and how we know who asks. */
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ProposalView } from '../../../../src/server/console-api.ts';
import { useMay } from '../../shell/session.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { Badge, When } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { IdentityLine } from '../inbox/identity-line.tsx';
import { useColleagues, useContext, useDetail } from '../inbox/use-conversation.ts';
import { Decide } from './decide.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { useProposal, useTrial } from './queries.ts';
import { RiskPart } from './risk-part.tsx';
import { toneOf } from './state-tone.ts';

export function ProposalDetail(props: {
  readonly id: string;
  /** Absent: there is no other one. */
  readonly onNext?: () => void;
}) {
  const { approvals } = useWords();
  const found = useProposal(props.id);
  if (found.isPending) return <Skeleton lines={8} height={24} />;
  if (found.data === undefined)
    return <Trouble error={found.error} onRetry={() => void found.refetch()} />;
  const proposal = found.data;
  const open = proposal.state === 'waiting' || proposal.state === 'unsure';
  return (
    <article className="panel stack wide" aria-labelledby="proposal-title">
      <div className="narrow-only">
        <LinkButton small href="/approvals">
          <ChevronLeft size={16} aria-hidden className="mirrored" />
          {approvals.back}
        </LinkButton>
      </div>
      <Head proposal={proposal} />
      {open ? <WhyWaiting proposal={proposal} /> : <CameOfIt proposal={proposal} />}
      <Decide proposal={proposal} />
      {!open && props.onNext !== undefined && (
        <div>
          <Button look="primary" onPress={props.onNext}>
            {approvals.next}
          </Button>
        </div>
      )}
      <section className="stack">
        <h3>{approvals.difference}</h3>
        <DifferenceTable of={proposal.difference} />
      </section>
      <Risk proposal={proposal} />
      <Evidence proposal={proposal} />
    </article>
  );
}

/** While it waits for whoever may decide it, the risk is reckoned anew beside the one it was proposed with. */
function Risk({ proposal }: { readonly proposal: ProposalView }) {
  const mayWrite = useMay('conversations:write');
  const isAsked = proposal.state === 'waiting' && proposal.mayDecide && mayWrite;
  const now = useTrial(proposal, null, isAsked).data;
  const isNow = isAsked && now !== undefined;
  return (
    <RiskPart
      first={proposal.firstRisk}
      later={isNow ? now.risk : proposal.risk}
      {...(isNow ? { now: true } : {})}
    />
  );
}

function Head({ proposal }: { readonly proposal: ProposalView }) {
  const { approvals } = useWords();
  const format = useFormat();
  const { action, request, amount, state } = proposal;
  const reason = 'reason' in request ? request.reason : 'problem' in request ? request.problem : '';
  return (
    <div className="stack">
      <div className="row wrap apart">
        <h2 id="proposal-title">
          {approvals.asks[action]}
          {request.action === 'own' && (
            <>
              : <bdi>{request.name}</bdi>
            </>
          )}
        </h2>
        <Badge tone={toneOf(state)}>{approvals.states[state] ?? state}</Badge>
      </div>
      {amount !== null && amount.minor !== 0 && (
        <p className="numbers">
          {(amount.minor > 0 ? approvals.toCustomer : approvals.fromCustomer)(
            format.money({ ...amount, minor: Math.abs(amount.minor) }),
          )}
        </p>
      )}
      {reason !== undefined && reason !== '' && (
        <>
          <p className="small soft">{approvals.reason}</p>
          <blockquote className="approval-reason" dir="auto">
            {reason}
          </blockquote>
        </>
      )}
    </div>
  );
}

function WhyWaiting({ proposal }: { readonly proposal: ProposalView }) {
  const { approvals } = useWords();
  const { approval, state, doneByHost, rule } = proposal;
  const why =
    state === 'unsure'
      ? approvals.why.unsure
      : approval !== null
        ? approvals.why[approval.why]
        : approvals.why.byHand;
  return (
    <section className="stack">
      <h3>{approvals.whyTitle}</h3>
      <p>
        {why}
        {approval !== null && state === 'waiting' && !doneByHost && ` ${approvals.why.byHand}`}
        {rule !== null && (
          <span className="soft small">
            {' '}
            {approvals.rule}: <code dir="ltr">{rule}</code>
          </span>
        )}
      </p>
    </section>
  );
}

function CameOfIt({ proposal }: { readonly proposal: ProposalView }) {
  const { approvals, shell } = useWords();
  const colleagues = useColleagues();
  const { decidedBy, outcome, rule, state } = proposal;
  const by = colleagues.find(({ id }) => id === decidedBy?.agentId)?.name ?? shell.agent;
  const label = outcome?.labelUrl ?? '';
  return (
    <section className="stack" role="status">
      <h3>{approvals.outcome}</h3>
      <p>
        {state === 'proposed' && proposal.proposedBy === 'agent'
          ? approvals.came.offered
          : approvals.came[state]}
      </p>
      <dl className="approval-facts small">
        {decidedBy !== null && (
          <Fact label={approvals.decidedBy}>
            <bdi>{by}</bdi>, <When at={decidedBy.at} as="full" />
          </Fact>
        )}
        {outcome?.reference !== undefined && (
          <Fact label={approvals.reference}>
            <bdi>{outcome.reference}</bdi>
          </Fact>
        )}
        {outcome?.instructions !== undefined && (
          <Fact label={approvals.instructions}>
            <bdi>{outcome.instructions}</bdi>
          </Fact>
        )}
        {outcome?.reason !== undefined && outcome.reason !== '' && (
          <Fact label={state === 'declined' ? approvals.note : approvals.hostReason}>
            <bdi>{outcome.reason}</bdi>
          </Fact>
        )}
        {state === 'refused' && rule !== null && (
          <Fact label={approvals.rule}>
            <code dir="ltr">{rule}</code>
          </Fact>
        )}
      </dl>
      {label.startsWith('https://') && (
        <a href={label} target="_blank" rel="noopener noreferrer">
          {approvals.label}
        </a>
      )}
    </section>
  );
}

function Evidence({ proposal }: { readonly proposal: ProposalView }) {
  const { approvals, shell, inbox } = useWords();
  const format = useFormat();
  const { conversationId, request, approval, state, proposedBy } = proposal;
  const detail = useDetail(conversationId).data;
  const orders = useContext(conversationId).data?.orders;
  const orderId = 'orderId' in request ? request.orderId : null;
  const order =
    orders?.kind === 'orders' ? orders.orders.find(({ id }) => id === orderId) : undefined;
  const role = approval?.role ?? 'agent';
  const name = shell.role[role] ?? role;
  return (
    <section className="stack">
      <h3>{approvals.evidence}</h3>
      {detail !== undefined && <IdentityLine detail={detail} />}
      <dl className="approval-facts small">
        {orderId !== null && (
          <Fact label={approvals.order}>
            <bdi>{order?.number ?? orderId}</bdi>
          </Fact>
        )}
        {request.action === 'request-refund' && (
          <Fact label={approvals.items}>
            {request.lines.map(({ itemId, quantity }) => (
              <div key={itemId}>
                {inbox.times(format.number(quantity))}{' '}
                <bdi>{order?.items.find(({ id }) => id === itemId)?.name ?? itemId}</bdi>
              </div>
            ))}
          </Fact>
        )}
        <Fact label={approvals.proposedBy}>{approvals.proposers[proposedBy]}</Fact>
        <Fact label={approvals.confirmed}>
          {proposal.confirmedAt === null ? shell.no : <When at={proposal.confirmedAt} as="full" />}
        </Fact>
        <Fact label={approvals.mayDecide}>
          {role === 'owner' ? name : approvals.orHigher(name)}
        </Fact>
        {state === 'waiting' && (
          <Fact label={approvals.expires}>
            <When at={proposal.expiresAt} as="full" /> (<When at={proposal.expiresAt} as="ago" />)
          </Fact>
        )}
      </dl>
      <p>
        <Link href={`/inbox/all/${conversationId}`}>{approvals.openConversation}</Link>
      </p>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
