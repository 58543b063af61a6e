import { Link } from 'wouter';
import type { Notice, TeamNotice } from '../../../../src/model.ts';
import { When } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import { useInboxPlace } from './place.ts';
import type { TeamMessage } from './team-message.ts';

/** What happened, as a line of its own. `reason`: why it was handed over, where that is known. */
export function NoticeLine({
  message,
  reason,
}: {
  readonly message: TeamMessage;
  readonly reason: string | null;
}) {
  const { approvals, handoff, inbox } = useWords();
  const place = useInboxPlace();
  const { notice, teamNotice, text } = message.body;
  const words =
    notice !== undefined
      ? noticeWords(inbox, notice, reason)
      : teamNotice !== undefined
        ? teamWords({ approvals, handoff, inbox }, teamNotice)
        : text;
  return (
    <p className="thread-line">
      <span>
        <bdi>{words}</bdi>{' '}
        {teamNotice !== undefined && 'conversationId' in teamNotice && (
          <Link href={place.to({ id: teamNotice.conversationId, view: 'all', query: '' })}>
            {inbox.showOther}
          </Link>
        )}{' '}
        <span className="soft numbers">
          <When at={message.createdAt} as="time" />
        </span>
      </span>
    </p>
  );
}
type InboxWords = ReturnType<typeof useWords>['inbox'];
function noticeWords({ notice: words }: InboxWords, notice: Notice, reason: string | null): string {
  switch (notice.kind) {
    case 'handed-over':
      return reason === null ? words.handedOver : words.handedOverFor(reason);
    case 'joined':
      return words.joined(notice.name);
    case 'left':
      return words.left(notice.name);
    case 'handed-back':
      return words.handedBack;
    case 'action-done':
      return words.actionDone(notice.reference);
    case 'verified':
      return words.verified;
    case 'resolved':
      return words.resolved;
  }
}
type AllWords = Pick<ReturnType<typeof useWords>, 'approvals' | 'handoff' | 'inbox'>;
function teamWords({ approvals, handoff, inbox }: AllWords, of: TeamNotice): string {
  switch (of.kind) {
    case 'merged-into':
      return inbox.notice.mergedInto;
    case 'merged-from':
      return inbox.notice.mergedFrom;
    case 'nobody-came':
      return handoff.nobodyCame(of.name);
    case 'undelivered':
      return handoff.undelivered(of.name);
    case 'delivered':
      return handoff.delivered(of.name);
    case 'called-back':
      return handoff.calledBack;
    case 'action':
      return [
        `${nameIn(approvals.asks, of.action)}: ${nameIn(approvals.states, of.state)}`,
        ...(of.reference === null ? [] : [`${approvals.reference}: ${of.reference}`]),
        ...(of.reason === null || of.reason === ''
          ? []
          : [`${approvals.hostReason}: ${of.reason}`]),
      ].join(' · ');
  }
}

function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key;
}
