import { AtSign, Clock, Timer } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { Link } from 'wouter';
import type { FoundRow, InboxRow } from '../../../../src/server/console-api.ts';
import { Badge, When } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { Highlighted } from './highlighted.tsx';
import { StatusBadge } from './status-badge.tsx';
import type { Colleague } from './use-conversation.ts';

export type RowProps = {
  readonly row: InboxRow | FoundRow;
  readonly href: string;
  readonly find: string;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  /** One row of the list is reached by Tab; the others from there. */
  readonly isTabStop: boolean;
  readonly maySelect: boolean;
  /** Milliseconds; told from above so that all rows count from the same moment. */
  readonly now: number;
  readonly colleagues: readonly Colleague[];
  readonly onSelect: (id: string, range: boolean) => void;
  readonly onFocus: (id: string) => void;
};

/** Who, what they said last, and why somebody should look. */
export const ListRow = memo(function ListRow(props: RowProps) {
  const { row, href, find, isOpen, isSelected, isTabStop, maySelect, onSelect, onFocus } = props;
  const { inbox, shell } = useWords();
  const { conversation, contact, unread } = row;
  const name = contact.name ?? contact.email ?? shell.nameless;
  const select = (event: MouseEvent): void => {
    if (!maySelect || !(event.shiftKey || event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    onSelect(conversation.id, event.shiftKey);
  };
  return (
    <div className={`inbox-row${unread > 0 ? ' unread' : ''}`} data-open={isOpen || undefined}>
      {maySelect && (
        <label className="inbox-select">
          <input
            type="checkbox"
            checked={isSelected}
            tabIndex={isTabStop ? 0 : -1}
            aria-label={inbox.select(name)}
            onClick={(event) => onSelect(conversation.id, event.shiftKey)}
            onChange={() => undefined}
          />
        </label>
      )}
      <Link
        href={href}
        className="inbox-row-link"
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        data-conversation={conversation.id}
        onFocus={() => onFocus(conversation.id)}
        onClick={select}
      >
        <span className="row apart">
          <span className="row">
            {unread > 0 && (
              <>
                <span className="unread-dot" aria-hidden />
                <span className="visually-hidden">{inbox.unread(unread)}</span>
              </>
            )}
            <span className="one-line inbox-name" dir="auto" title={name}>
              <Highlighted text={name} find={find} />
            </span>
          </span>
          <span className="soft small numbers">
            <When at={row.preview?.at ?? conversation.lastMessageAt} />
          </span>
        </span>
        <Said row={row} find={find} />
        <Signs {...props} />
      </Link>
    </div>
  );
});

function Said({ row, find }: { readonly row: InboxRow | FoundRow; readonly find: string }) {
  const { inbox, shell } = useWords();
  const { preview } = row;
  const match = 'match' in row ? row.match : null;
  if (match === null && preview === null)
    return <span className="one-line soft">{inbox.noMessage}</span>;
  const by =
    match !== null || preview === null || preview.author === 'contact'
      ? null
      : preview.author === 'assistant'
        ? shell.assistant
        : shell.agent;
  return (
    <span className="inbox-said" lang={row.conversation.locale ?? undefined}>
      {by !== null && <span className="soft">{by}:</span>}
      <span className="one-line" dir="auto">
        <Highlighted text={match?.snippet ?? preview?.text ?? ''} find={find} />
      </span>
    </span>
  );
}

/** Status, waiting time, reason, mention, language: in this order as far as there is room. */
function Signs({ row, now, colleagues }: RowProps) {
  const { handoff: handoffWords, inbox, why } = useWords();
  const format = useFormat();
  const { conversation, waitingSince, mentioned } = row;
  const dueAt = conversation.awaiting?.dueAt ?? null;
  const { handoff, status, locale } = conversation;
  const open = status === 'open' || status === 'snoozed';
  return (
    <span className="inbox-signs">
      {waitingSince === null ? (
        <StatusBadge of={conversation} colleagues={colleagues} />
      ) : (
        <Badge tone="waiting">
          <Clock size={12} aria-hidden />{' '}
          {inbox.waits(format.length(now - Date.parse(waitingSince)))}
        </Badge>
      )}
      {dueAt !== null && (
        <span className="inbox-due" data-late={Date.parse(dueAt) < now || undefined}>
          <Badge tone={Date.parse(dueAt) < now ? 'trouble' : 'waiting'}>
            <Timer size={12} aria-hidden />{' '}
            {Date.parse(dueAt) < now
              ? handoffWords.overdue(format.length(now - Date.parse(dueAt)))
              : handoffWords.dueIn(format.length(Date.parse(dueAt) - now))}
          </Badge>
        </span>
      )}
      {mentioned && (
        <Badge tone="agent">
          <AtSign size={12} aria-hidden /> {inbox.mentioned}
        </Badge>
      )}
      {locale !== null && (
        <span className="soft small inbox-locale" title={format.language(locale)}>
          {locale.split('-')[0]}
        </span>
      )}
      {open && handoff !== null && (
        <span className="one-line soft small">{why.reasons[handoff.reason] ?? handoff.reason}</span>
      )}
    </span>
  );
}
