/** One message or note. */
import { Bot, Lock, ThumbsDown, ThumbsUp } from 'lucide-react';
import { memo, useState } from 'react';
import { useWho } from '../../shell/session.tsx';
import { Button } from '../../ui/button.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import { When } from '../../ui/words-with-shape.tsx';
import { useWords } from '../../words/words.tsx';
import { AttachmentView } from './attachment-view.tsx';
import { Quote } from './citations.tsx';
import { OrderCard } from './order-card.tsx';
import type { TeamMessage } from './team-message.ts';

export type MessageProps = {
  readonly message: TeamMessage;
  /** Of the contact, or of the agent who wrote it. */
  readonly name: string;
  readonly find: string;
  /** Of the conversation: said to screen readers, so that they speak it. */
  readonly locale: string | null;
  readonly onWhy: (messageId: string) => void;
};

export const MessageView = memo(function MessageView(props: MessageProps) {
  const { message, name, find, locale, onWhy } = props;
  const { inbox, shell } = useWords();
  const { agent } = useWho();
  const { author, audience, body, feedback } = message;
  const isNote = audience === 'team';
  const mine = author === 'agent' && message.authorId === agent.id;
  return (
    <article
      className={`message ${isNote ? 'note' : author}`}
      aria-label={`${isNote ? `${inbox.note}, ` : ''}${name}`}
    >
      <header className="row small">
        {author === 'assistant' && <Bot size={14} aria-hidden />}
        {isNote && <Lock size={12} aria-hidden />}
        <strong className="one-line" dir="auto" title={name}>
          {mine ? inbox.you : author === 'assistant' ? shell.assistant : name}
        </strong>
        {isNote && <span className="note-word">{inbox.note}</span>}
        <span className="soft numbers">
          <When at={message.createdAt} as="time" />
        </span>
        {feedback !== null && <Feedback is={feedback} />}
        {author === 'assistant' && (
          <Button look="quiet" small aria-label={inbox.whyOf} onPress={() => onWhy(message.id)}>
            {inbox.why}
          </Button>
        )}
      </header>
      <Body of={message} find={find} lang={isNote || author === 'agent' ? null : locale} />
      {(body.attachments?.length ?? 0) > 0 && (
        <ul className="row wrap message-files">
          {body.attachments?.map((file) => (
            <li key={file.id}>
              <AttachmentView of={file} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
});

function Feedback({ is }: { readonly is: 'up' | 'down' }) {
  const { inbox } = useWords();
  const Icon = is === 'up' ? ThumbsUp : ThumbsDown;
  return (
    <span role="img" aria-label={inbox.feedback[is]} title={inbox.feedback[is]}>
      <Icon size={14} aria-hidden />
    </span>
  );
}

function Body(props: {
  readonly of: TeamMessage;
  readonly find: string;
  readonly lang: string | null;
}) {
  const { of, find, lang } = props;
  const { inbox } = useWords();
  const { text, citations = [], cards = [], choices = [], fields } = of.body;
  const [open, setOpen] = useState<number | null>(null);
  const quoted = citations.find(({ mark }) => mark === open);
  return (
    <>
      {text !== '' && (
        <MessageText
          text={text}
          find={find}
          lang={lang ?? undefined}
          marks={new Set(citations.map(({ mark }) => mark))}
          onMark={(mark) => setOpen((before) => (before === mark ? null : mark))}
          markLabel={inbox.source}
        />
      )}
      {citations.length > 0 && (
        <ul className="row wrap" aria-label={inbox.sources}>
          {citations.map(({ mark, title, locale }) => (
            <li key={mark}>
              <button
                type="button"
                className="source-chip"
                aria-expanded={open === mark}
                onClick={() => setOpen((before) => (before === mark ? null : mark))}
              >
                <span className="numbers">{mark}</span>{' '}
                <span className="one-line" dir="auto" lang={locale}>
                  {title}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {quoted !== undefined && <Quote of={quoted} />}
      {cards.map((card) => {
        if (card.kind === 'order') return <OrderCard key={card.order.id} order={card.order} />;
        // What the other cards hold, the message says in words.
        return card.kind === 'form' ? (
          <p key={card.form} className="soft small">
            {inbox.form[card.form]}
          </p>
        ) : null;
      })}
      {choices.length > 0 && (
        <p className="soft small">
          {inbox.choices}: <bdi>{choices.map(({ label }) => label).join(' · ')}</bdi>
        </p>
      )}
      {fields !== undefined && <p className="soft small">{inbox.fields}</p>}
    </>
  );
}
