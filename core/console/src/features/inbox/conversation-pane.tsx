/** The third pane: one conversation, read and answered. */
import { ArrowLeft, PanelRight, PenLine } from 'lucide-react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Link } from 'wouter';
import { api, Problem } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { useKeys } from '../../shell/use-keys.ts';
import { IconButton, LinkButton } from '../../ui/button.tsx';
import { Empty, Notice, Skeleton, Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { Actions } from './actions.tsx';
import { Composer } from './composer.tsx';
import { type Moves, useMoves } from './moves.ts';
import { useInboxPlace } from './place.ts';
import { StatusBadge } from './status-badge.tsx';
import { ThreadView } from './thread.tsx';
import type { ComposerHandle } from './use-composer.ts';
import { type Detail, useColleagues, useDetail, useThread } from './use-conversation.ts';
import { type Company, usePresence } from './use-presence.ts';

const WhyPanel = lazy(async () => ({
  default: (await import('../why/why-panel.tsx')).WhyPanel,
}));

type PaneProps = {
  readonly id: string;
  /** Null: the customer stands beside it. */
  readonly onCustomer: (() => void) | null;
  readonly onBack: () => void;
};

export function ConversationPane(props: PaneProps) {
  const { inbox } = useWords();
  const place = useInboxPlace();
  const detail = useDetail(props.id);
  if (detail.error instanceof Problem && detail.error.status === 404)
    return (
      <section className="conversation" aria-label={inbox.missing}>
        <Empty
          title={inbox.missing}
          action={<LinkButton href={place.to({ id: null })}>{inbox.toList}</LinkButton>}
        >
          {inbox.missingHint}
        </Empty>
      </section>
    );
  if (detail.data === undefined)
    return (
      <section className="conversation" aria-label={inbox.messages}>
        <div className="inbox-waiting">
          {detail.error === null ? (
            <Skeleton lines={8} height={32} />
          ) : (
            <Trouble error={detail.error} onRetry={() => void detail.refetch()} />
          )}
        </div>
      </section>
    );
  return <Open key={props.id} {...props} detail={detail.data} />;
}

function Open({ id, onCustomer, onBack, detail }: PaneProps & { readonly detail: Detail }) {
  const { inbox } = useWords();
  const place = useInboxPlace();
  const may = useMay('conversations:write');
  const thread = useThread(id);
  const company = usePresence(id);
  const moves = useMoves();
  const [why, setWhy] = useState<string | null>(null);
  const composer = useRef<ComposerHandle>(null);
  const reading = useReadMark(id);
  const { contact, conversation } = detail;
  const erased = contact === null || contact.erased;
  useKeys(
    { r: () => composer.current?.reply(), n: () => composer.current?.note() },
    may && !erased,
  );
  const items = thread.found.data?.items ?? [];
  return (
    <section className="conversation" aria-labelledby="conversation-title">
      <Head
        detail={detail}
        moves={moves}
        onBack={onBack}
        onCustomer={onCustomer}
        onUnread={() => {
          reading.pause();
          void moves.markUnread(conversation, Math.max(0, ...items.map(({ seq }) => seq)));
        }}
      />
      {conversation.mergedInto !== null && (
        <Notice>
          {inbox.mergedBanner}{' '}
          <Link href={place.to({ id: conversation.mergedInto, view: 'all', query: '' })}>
            {inbox.showOther}
          </Link>
        </Notice>
      )}
      <ThreadView
        detail={detail}
        thread={thread}
        find={place.query}
        at={place.seq}
        onWhy={setWhy}
        onRead={reading.read}
      />
      <CompanyLine company={company} />
      {erased ? (
        <Notice>{inbox.erased}</Notice>
      ) : may ? (
        <Composer
          detail={detail}
          items={items}
          moves={moves}
          onTyping={company.typing}
          onQuiet={company.quiet}
          handle={composer}
        />
      ) : (
        <Notice>{inbox.viewerNote}</Notice>
      )}
      {why !== null && (
        <Suspense>
          <WhyPanel messageId={why} onClose={() => setWhy(null)} />
        </Suspense>
      )}
    </section>
  );
}

function Head(props: {
  readonly detail: Detail;
  readonly moves: Moves;
  readonly onBack: () => void;
  readonly onCustomer: (() => void) | null;
  readonly onUnread: () => void;
}) {
  const { inbox, shell } = useWords();
  const format = useFormat();
  const colleagues = useColleagues();
  const { conversation, contact } = props.detail;
  const erased = contact === null || contact.erased;
  const name = erased ? shell.erased : (contact.name ?? contact.email ?? shell.nameless);
  return (
    <header className="conversation-head">
      <span className="only-phone">
        <IconButton small label={inbox.toList} keys="Esc" onPress={props.onBack}>
          <ArrowLeft size={18} aria-hidden className="mirrored" />
        </IconButton>
      </span>
      <div className="conversation-who">
        <h2 id="conversation-title" className="one-line" dir="auto" title={name} tabIndex={-1}>
          {name}
        </h2>
        <p className="row small">
          <StatusBadge of={conversation} colleagues={colleagues} />
          <span className="soft one-line">
            {[
              conversation.verifiedOrder,
              conversation.locale === null ? null : format.language(conversation.locale),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </p>
      </div>
      {props.onCustomer !== null && (
        <IconButton small label={inbox.showCustomer} onPress={props.onCustomer}>
          <PanelRight size={16} aria-hidden className="mirrored" />
        </IconButton>
      )}
      <Actions conversation={conversation} moves={props.moves} onUnread={props.onUnread} />
    </header>
  );
}

/** Who else is here, and who writes. The line keeps its place when it is empty. */
function CompanyLine({ company }: { readonly company: Company }) {
  const { inbox } = useWords();
  const format = useFormat();
  const names = (state: 'viewing' | 'typing'): readonly string[] =>
    company.others.filter((one) => one.state === state).map(({ name }) => name);
  const typing = names('typing');
  const viewing = names('viewing');
  const list = (of: readonly string[], one: (n: string) => string, many: (n: string) => string) =>
    of.length === 0 ? null : (of.length === 1 ? one : many)(format.list(of));
  const words = [
    list(typing, inbox.isTyping, inbox.areTyping),
    list(viewing, inbox.isViewing, inbox.areViewing),
    company.contactTypes ? inbox.contactTyping : null,
  ].filter((one) => one !== null);
  return (
    <p className={`company small${typing.length > 0 ? ' warn' : ''}`} role="status">
      {words.length > 0 && <PenLine size={14} aria-hidden />}
      <span className="one-line" dir="auto">
        {words.join(' · ')}
      </span>
    </p>
  );
}

/** Tells the server how far has been read; pauses after "mark as unread" until the conversation is opened anew. */
function useReadMark(id: string) {
  const told = useRef({ id, seq: 0, paused: false });
  if (told.current.id !== id) told.current = { id, seq: 0, paused: false };
  const read = useCallback(
    (seq: number) => {
      const known = told.current;
      if (known.paused || seq <= known.seq) return;
      known.seq = seq;
      void api.send('POST', `/conversations/${id}/read`, { seq }).catch(() => {
        // Told again with the next message or look.
        known.seq = 0;
      });
    },
    [id],
  );
  const pause = useCallback(() => {
    told.current.paused = true;
  }, []);
  return { read, pause };
}
