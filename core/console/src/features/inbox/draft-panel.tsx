/** What the assistant would say, with its proof, to be put in and changed. Nothing of it is sent by itself. */
import { useQuery } from '@tanstack/react-query';
import { Bot, X } from 'lucide-react';
import type { Draft } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { Quote } from './citations.tsx';
import { withoutMarks } from './suggestions.ts';

export function DraftPanel(props: {
  readonly conversationId: string;
  /** When the newest message came: with another one the draft is another. */
  readonly seen: string;
  readonly onInsert: (text: string) => void;
  readonly onClose: () => void;
}) {
  const { inbox, shell, why } = useWords();
  const format = useFormat();
  const draft = useQuery({
    queryKey: ['conversation', props.conversationId, 'draft', props.seen],
    queryFn: () => api.get<Draft>(`/conversations/${props.conversationId}/draft`),
    staleTime: 'static',
    gcTime: 0,
  });
  const { text = null } = draft.data ?? {};
  return (
    <section className="draft stack" aria-label={inbox.draft}>
      <header className="row apart">
        <strong className="row small">
          <Bot size={14} aria-hidden /> {inbox.draft}
          {draft.data !== undefined && text !== null && (
            <span className="soft numbers">
              {inbox.draftSure(format.percent(draft.data.confidence))}
            </span>
          )}
        </strong>
        <IconButton small label={shell.close} onPress={props.onClose}>
          <X size={14} aria-hidden />
        </IconButton>
      </header>
      <div role="status" className="draft-body stack">
        {draft.isFetching && <Skeleton lines={2} />}
        {!draft.isFetching && draft.error !== null && (
          <Trouble error={draft.error} onRetry={() => void draft.refetch()} />
        )}
        {!draft.isFetching && draft.data !== undefined && text === null && (
          <p className="soft">
            {inbox.draftNone}{' '}
            <span className="small">{why.reasons[draft.data.reason] ?? draft.data.reason}</span>
          </p>
        )}
        {!draft.isFetching && text !== null && (
          <>
            <MessageText text={text} />
            {draft.data?.citations.map((citation) => (
              <Quote key={citation.mark} of={citation} />
            ))}
          </>
        )}
      </div>
      <div className="row">
        {text !== null && (
          <Button small look="primary" onPress={() => props.onInsert(withoutMarks(text))}>
            {inbox.insert}
          </Button>
        )}
        <Button small isDisabled={draft.isFetching} onPress={() => void draft.refetch()}>
          {inbox.draftAgain}
        </Button>
      </div>
    </section>
  );
}
