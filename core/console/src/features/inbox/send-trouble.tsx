/** What stands between a text and its contact: a colleague was faster, or holds it; the line is gone. The text is kept. */

import { Problem } from '../../api/client.ts';
import { useWho } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import { Notice, Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { saidAfter, type TeamMessage } from './team-message.ts';
import { type Detail, useColleagues } from './use-conversation.ts';
import type { Outgoing, SendState } from './use-send.ts';

export function SendTrouble(props: {
  readonly state: SendState;
  readonly detail: Detail;
  readonly items: readonly TeamMessage[];
  readonly onSend: (what: Outgoing) => void;
  readonly onTakeOver: (what: Outgoing) => void;
  readonly onStop: () => void;
}) {
  const { inbox, shell } = useWords();
  const { agent } = useWho();
  const colleagues = useColleagues();
  const { state, detail, items, onSend, onTakeOver, onStop } = props;
  if (state.kind === 'waiting')
    return (
      <Notice kind="waiting">
        <p role="status">{inbox.waitingToSend}</p>
        <Button small onPress={onStop}>
          {inbox.stopSending}
        </Button>
      </Notice>
    );
  if (state.kind !== 'refused') return null;
  const { error, what } = state;
  const nameOf = (id: string | null): string | undefined =>
    colleagues.find((one) => one.id === id)?.name;
  if (!(error instanceof Problem)) return <Trouble error={error} />;
  if (error.code === 'CONVERSATION_MOVED') {
    const between = saidAfter(items, what.seenSeq, agent.id);
    const name = nameOf(between.at(-1)?.authorId ?? null);
    return (
      <Notice kind="waiting">
        <p role="alert">
          <strong>{name === undefined ? inbox.movedUnknown : inbox.moved(name)}</strong>
        </p>
        {between.map((message) => (
          <blockquote key={message.seq} className="between">
            <MessageText text={message.body.text} />
          </blockquote>
        ))}
        <div className="row">
          <Button
            small
            onPress={() => onSend({ ...what, seenSeq: items.at(-1)?.seq ?? what.seenSeq })}
          >
            {inbox.sendAnyway}
          </Button>
          <Button small look="quiet" onPress={onStop}>
            {inbox.stopSending}
          </Button>
        </div>
      </Notice>
    );
  }
  if (error.code === 'CONVERSATION_TAKEN')
    return (
      <Notice kind="waiting">
        <p role="alert">
          <strong>{inbox.heldByOther(nameOf(detail.conversation.agentId) ?? shell.agent)}</strong>
        </p>
        <div className="row">
          <Button small onPress={() => onTakeOver(what)}>
            {inbox.takeOverAndSend}
          </Button>
          <Button small look="quiet" onPress={onStop}>
            {inbox.stopSending}
          </Button>
        </div>
      </Notice>
    );
  // The dialog over the screen says it, and that the text is kept.
  if (error.code === 'AUTH_REQUIRED') return null;
  return <Trouble error={error} onRetry={() => onSend(what)} />;
}
