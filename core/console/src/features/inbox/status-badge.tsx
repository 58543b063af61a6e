import { AlarmClock, Bot, Check, CircleDot, UserRound } from 'lucide-react';
import type { ConversationView } from '../../../../src/server/console-api.ts';
import { useWho } from '../../shell/session.tsx';
import { Badge } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import type { Colleague } from './use-conversation.ts';

/** Who has it, or what became of it: a word, a shape and a colour. */
export function StatusBadge({
  of,
  colleagues,
}: {
  readonly of: ConversationView;
  readonly colleagues: readonly Colleague[];
}) {
  const { inbox, shell } = useWords();
  const { agent } = useWho();
  const format = useFormat();
  if (of.status === 'resolved')
    return (
      <Badge tone="resolved">
        <Check size={12} aria-hidden /> {inbox.status.resolved}
      </Badge>
    );
  if (of.status === 'snoozed')
    return (
      <Badge>
        <AlarmClock size={12} aria-hidden />{' '}
        {of.snoozedUntil === null
          ? inbox.status.snoozed
          : inbox.snoozedUntil(format.short(of.snoozedUntil))}
      </Badge>
    );
  if (of.status === 'pending')
    return (
      <Badge tone="accent">
        <Bot size={12} aria-hidden /> {inbox.status.pending}
      </Badge>
    );
  if (of.agentId === null)
    return (
      <Badge tone="waiting">
        <CircleDot size={12} aria-hidden /> {inbox.status.waiting}
      </Badge>
    );
  const holder = colleagues.find(({ id }) => id === of.agentId);
  return (
    <Badge tone="agent">
      <UserRound size={12} aria-hidden />{' '}
      <span className="one-line badge-name" dir="auto">
        {of.agentId === agent.id ? inbox.yours : (holder?.name ?? shell.agent)}
      </span>
    </Badge>
  );
}
