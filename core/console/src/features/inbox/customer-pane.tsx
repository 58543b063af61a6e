/** Who it is with: how we know, their orders, what was checked, what came before. */
import { AlertTriangle, Check } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { ConversationContext } from '../../../../src/server/console-api.ts';
import { useMay } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { Avatar, When } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { WaitingProposals } from '../approvals/waiting-proposals.tsx';
import { IdentityLine } from './identity-line.tsx';
import { MoodLine } from './mood-line.tsx';
import { OrderCard } from './order-card.tsx';
import { PacketPart } from './packet-part.tsx';
import { useInboxPlace } from './place.ts';
import { StatusBadge } from './status-badge.tsx';
import { type Detail, useColleagues, useContext } from './use-conversation.ts';

const EraseDialog = lazy(async () => ({
  default: (await import('./erase-dialog.tsx')).EraseDialog,
}));

export function CustomerPane({ detail }: { readonly detail: Detail }) {
  const { inbox, escalation } = useWords();
  const context = useContext(detail.conversation.id);
  return (
    <div className="customer">
      <Who detail={detail} />
      <WaitingProposals conversationId={detail.conversation.id} />
      <PacketPart id={detail.conversation.id} seq={detail.conversation.lastMessageAt} />
      {context.isPending && <Skeleton lines={6} height={24} />}
      {context.error !== null && context.data === undefined && (
        <Trouble error={context.error} onRetry={() => void context.refetch()} />
      )}
      {context.data !== undefined && (
        <>
          {context.data.mood !== null && (
            <Part title={escalation.mood}>
              <MoodLine of={context.data.mood} />
            </Part>
          )}
          <Part title={inbox.orders}>
            <Orders of={context.data.orders} />
          </Part>
          <Part title={inbox.checked}>
            <Checked of={context.data.checked} />
          </Part>
          <Part title={inbox.earlier}>
            <Earlier of={context.data.earlier} />
          </Part>
        </>
      )}
      <Erase detail={detail} />
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Who({ detail }: { readonly detail: Detail }) {
  const { inbox, shell } = useWords();
  const format = useFormat();
  const { conversation, contact } = detail;
  const erased = contact === null || contact.erased;
  const name = erased ? shell.erased : (contact.name ?? contact.email ?? shell.nameless);
  const facts: readonly (readonly [string, string | null])[] = [
    [inbox.email, contact?.email ?? null],
    [inbox.phone, contact?.phone ?? null],
    [inbox.language, conversation.locale === null ? null : format.language(conversation.locale)],
    [inbox.channel, conversation.channel],
    [inbox.customerSince, contact === null ? null : format.date(contact.createdAt)],
  ];
  return (
    <section className="stack">
      <div className="row">
        <Avatar name={name} />
        <h2 className="one-line" dir="auto" title={name}>
          {name}
        </h2>
      </div>
      <IdentityLine detail={detail} />
      <dl className="customer-facts small">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="one-line" dir="auto" title={value}>
                {value}
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

function Orders({ of }: { readonly of: ConversationContext['orders'] }) {
  const { inbox } = useWords();
  switch (of.kind) {
    case 'not-verified':
      return <p className="soft small">{inbox.ordersNotVerified}</p>;
    case 'no-host':
      return <p className="soft small">{inbox.ordersNoHost}</p>;
    case 'trouble':
      return (
        <p className="small row">
          <AlertTriangle size={14} aria-hidden /> {inbox.ordersTrouble}
        </p>
      );
    case 'orders':
      return of.orders.length === 0 ? (
        <p className="soft small">{inbox.ordersNone}</p>
      ) : (
        of.orders.map((order) => <OrderCard key={order.id} order={order} />)
      );
  }
}

function Checked({ of }: { readonly of: ConversationContext['checked'] }) {
  const { inbox, why } = useWords();
  const format = useFormat();
  const detailOf = ({ kind, detail }: ConversationContext['checked'][number]): string => {
    if (kind === 'identity') return inbox.identity[detail as keyof typeof inbox.identity] ?? detail;
    if (kind === 'mood') return why.moods[detail] ?? detail;
    if (kind === 'language') return format.language(detail);
    return detail === '' ? inbox.nothingFound : detail;
  };
  return (
    <ul className="stack small">
      {of.map((one) => (
        <li key={one.kind} className="row checked">
          {one.ok ? (
            <Check size={14} role="img" aria-label={inbox.ok} />
          ) : (
            <AlertTriangle size={14} role="img" aria-label={inbox.notOk} />
          )}
          <span>
            {inbox.checkedKind[one.kind]}:{' '}
            <span className="soft" dir="auto">
              {detailOf(one)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Earlier({ of }: { readonly of: ConversationContext['earlier'] }) {
  const { inbox } = useWords();
  const format = useFormat();
  const place = useInboxPlace();
  const colleagues = useColleagues();
  if (of.length === 0) return <p className="soft small">{inbox.earlierNone}</p>;
  return (
    <ul className="earlier">
      {of.map(({ conversation, preview }) => (
        <li key={conversation.id}>
          <Link href={place.to({ id: conversation.id, view: 'all', query: '' })}>
            <span className="row apart small">
              <StatusBadge of={conversation} colleagues={colleagues} />
              <span className="soft numbers">
                {conversation.rating !== null && (
                  <>{inbox.rating(format.number(conversation.rating))} · </>
                )}
                <When at={conversation.lastMessageAt} />
              </span>
            </span>
            <span className="one-line" dir="auto">
              {preview?.text ?? inbox.noMessage}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Erase({ detail }: { readonly detail: Detail }) {
  const { inbox } = useWords();
  const may = useMay('contacts:erase');
  const [asking, setAsking] = useState(false);
  const { contact } = detail;
  if (!may || contact === null || contact.erased) return null;
  return (
    <div>
      <Button look="quiet" small onPress={() => setAsking(true)}>
        {inbox.erase}
      </Button>
      {asking && (
        <Suspense>
          <EraseDialog contactId={contact.id} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  );
}
