/** Actions that wait for a person: those there are on one side, the chosen one on the other. */
import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import type { ProposalView } from '../../../../src/server/console-api.ts';
import { useCommands } from '../../shell/commands.tsx';
import { useKeys } from '../../shell/use-keys.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty, Skeleton, Trouble } from '../../ui/states.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { Badge, When } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { ProposalDetail } from './detail.tsx';
import { useOpenProposals } from './queries.ts';
import { toneOf } from './state-tone.ts';

export function Approvals() {
  const { approvals, shell } = useWords();
  const { id } = useParams<{ id?: string }>();
  const { found, items: all, open } = useOpenProposals();
  const [, navigate] = useLocation();
  useMoves(all, id);
  const next = all.find((one) => one.id !== id);
  return (
    <div className={id === undefined ? 'page approvals' : 'page approvals chosen'}>
      <div className="page-head">
        <h1>{approvals.title}</h1>
        {open > 0 && <span className="soft">{approvals.left(open)}</span>}
      </div>
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={8} height={28} />}
      {found.data !== undefined && all.length === 0 && id === undefined && (
        <Empty
          title={approvals.emptyTitle}
          action={<LinkButton href="/inbox">{approvals.toInbox}</LinkButton>}
        >
          {approvals.emptyHint}
        </Empty>
      )}
      <div className="approval-columns">
        <nav className="approval-list stack" aria-label={approvals.list}>
          {all.map((one) => (
            <Row key={one.id} of={one} isChosen={one.id === id} />
          ))}
          {found.hasNextPage && (
            <Button
              isDisabled={found.isFetchingNextPage}
              onPress={() => void found.fetchNextPage()}
            >
              {shell.loadMore}
            </Button>
          )}
        </nav>
        {id !== undefined && (
          <ProposalDetail
            key={id}
            id={id}
            {...(next === undefined ? {} : { onNext: () => navigate(`/approvals/${next.id}`) })}
          />
        )}
      </div>
    </div>
  );
}

/** The chosen one stands in the address, so that one that was decided stays to be read and no other slips under a key. */
function useMoves(all: readonly ProposalView[], id: string | undefined): void {
  const { approvals } = useWords();
  const [, navigate] = useLocation();
  const wide = useMedia('(min-width: 901px)');
  const first = all[0]?.id;
  useEffect(() => {
    if (wide && id === undefined && first !== undefined)
      navigate(`/approvals/${first}`, { replace: true });
  }, [wide, id, first, navigate]);
  const move = (by: number): void => {
    const at = all.findIndex((one) => one.id === id);
    const next = at < 0 ? all[0] : all[at + by];
    if (next !== undefined) navigate(`/approvals/${next.id}`);
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
  useCommands([
    { id: 'approvals-next', label: approvals.next, keys: 'j', run: () => move(1) },
    { id: 'approvals-previous', label: approvals.previous, keys: 'k', run: () => move(-1) },
  ]);
}

function Row({ of, isChosen }: { readonly of: ProposalView; readonly isChosen: boolean }) {
  const { approvals } = useWords();
  const format = useFormat();
  const { amount, risk, state } = of;
  return (
    <Link
      href={`/approvals/${of.id}`}
      className="approval-row stack"
      aria-current={isChosen ? 'true' : undefined}
    >
      <span className="row apart">
        <strong>{approvals.asks[of.action]}</strong>
        {amount !== null && amount.minor !== 0 && (
          <bdi className="numbers">
            {format.money({ ...amount, minor: Math.abs(amount.minor) })}
          </bdi>
        )}
      </span>
      <span className="row apart wrap small soft">
        <span>
          {approvals.risk}: <bdi className="numbers">{format.percent(risk.score)}</bdi>
        </span>
        {state === 'unsure' ? (
          <Badge tone={toneOf(state)}>{approvals.states.unsure}</Badge>
        ) : (
          <span>
            {approvals.expires}: <When at={of.expiresAt} as="ago" />
          </span>
        )}
      </span>
    </Link>
  );
}
