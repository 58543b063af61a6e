import { Component } from 'preact';
import type { Attachment, Card, Notice } from '../../../src/model.ts';
import type { WidgetMessage } from '../../../src/server/widget-api.ts';
import { fill, sayWhen } from '../panel/hours.ts';
import type { Outgoing } from '../panel/state.ts';
import { ActionCard } from './action-card.tsx';
import { Citations } from './citations.tsx';
import { FormCard } from './form-card.tsx';
import { harmless } from './format.ts';
import { Formatted } from './formatted.tsx';
import { TalkIcon } from './icon.tsx';
import { ItemsCard } from './items-card.tsx';
import { sayBytes } from './order.ts';
import { OrderCard } from './order-card.tsx';
import type { View } from './view-context.ts';

/** What a notice says: a line, and a second one where a visitor would ask "and now?". */
function noticeWords(
  { words, state, context }: View,
  notice: Notice,
): readonly [line: string, more: string | null] {
  const { locale } = state;
  switch (notice.kind) {
    case 'handed-over': {
      const later =
        notice.expectedAt !== null && Date.parse(notice.expectedAt) > context.now() + 60_000;
      const more = later
        ? fill(words.handedLater, { when: sayWhen(notice.expectedAt, locale, context.now()) })
        : words.handedNow;
      return [words.handedOver, more];
    }
    case 'joined':
      return [fill(words.joined, { name: notice.name }), fill(words.canSee, { name: notice.name })];
    case 'left':
      return [fill(words.left, { name: notice.name }), null];
    case 'handed-back':
      return [words.handedBack, null];
    case 'action-done':
      return [words.actionDone, notice.reference];
    case 'verified':
      return [words.verified, null];
    case 'resolved':
      return [words.resolved, null];
  }
}

function NoticeLine({ view, notice }: { readonly view: View; readonly notice: Notice }) {
  const [line, more] = noticeWords(view, notice);
  return (
    <div class="notice">
      <p>
        <span>{harmless(line)}</span>
      </p>
      {more !== null && <small>{harmless(more)}</small>}
    </div>
  );
}

function Files({ view, files }: { readonly view: View; readonly files: readonly Attachment[] }) {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <button
            type="button"
            aria-label={fill(view.words.download, { name: harmless(file.name) })}
            onClick={() => void view.talk.download(file)}
          >
            <TalkIcon name="file" />
            <bdi>{harmless(file.name)}</bdi>
            <small>{sayBytes(file.bytes, view.state.locale)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Thumbs({ view, message }: { readonly view: View; readonly message: WidgetMessage }) {
  const thumb = (value: 'up' | 'down', label: string) => (
    <button
      type="button"
      class="thumb"
      aria-label={label}
      aria-pressed={message.feedback === value}
      onClick={() => view.talk.feedback(message, message.feedback === value ? null : value)}
    >
      <TalkIcon name={value} />
    </button>
  );
  return (
    <div class={message.feedback === null ? 'thumbs' : 'thumbs kept'}>
      {thumb('up', view.words.good)}
      {thumb('down', view.words.bad)}
    </div>
  );
}

/** Asking back, taking a code or handing over is nothing to be liked. */
function isAnswer({ author, citations, cards }: WidgetMessage): boolean {
  return (
    author === 'assistant' && (citations.length > 0 || cards.some(({ kind }) => kind === 'order'))
  );
}

type Props = {
  readonly view: View;
  readonly message: WidgetMessage;
  readonly asking: boolean;
  readonly first: boolean;
};

function CardView({ view, card, message, asking }: CardProps) {
  switch (card.kind) {
    case 'order':
      return <OrderCard view={view} order={card.order} />;
    case 'form':
      return asking ? <FormCard view={view} form={card.form} /> : null;
    case 'items':
      return asking ? <ItemsCard view={view} card={card} /> : null;
    case 'action':
      return <ActionCard view={view} card={card} choices={asking ? message.choices : []} />;
  }
}
type CardProps = Omit<Props, 'first'> & { readonly card: Card };

/** A message with all that hangs on it. Knows only which quote is open. */
export class MessageView extends Component<Props, { readonly shown: number | null }> {
  override state = { shown: null as number | null };

  private readonly mark = (mark: number): void => {
    this.setState(({ shown }) => ({ shown: shown === mark ? null : mark }));
  };

  override render() {
    const { view, message, asking, first } = this.props;
    if (message.notice !== null) return <NoticeLine view={view} notice={message.notice} />;
    const { words, talk } = view;
    const mine = message.author === 'contact';
    const name =
      message.authorName ?? (message.author === 'assistant' ? words.assistantSays : null);
    const panelId = `attendant-sources-${message.seq}`;
    const { shown } = this.state;
    const { citations } = message;
    // Its lines are the message's words, its buttons the choices.
    const proposed = message.cards.find((card) => card.kind === 'action' && card.state === 'asked');
    const hasButtons = proposed !== undefined || message.cards.some(({ kind }) => kind === 'items');
    return (
      <article class={mine ? 'message mine' : 'message'} data-seq={message.seq}>
        {first && name !== null && !mine ? (
          <p class="name">
            <bdi>{harmless(name)}</bdi>
          </p>
        ) : (
          <span class="hear">{mine ? words.youSay : (name ?? '')}</span>
        )}
        {message.text !== '' && proposed === undefined && (
          <div class="text">
            {mine ? (
              <p dir="auto" class="plain">
                {harmless(message.text)}
              </p>
            ) : (
              <Formatted
                text={message.text}
                marks={{ citations, shown, onMark: this.mark, panelId }}
              />
            )}
          </div>
        )}
        {message.attachments.length > 0 && <Files view={view} files={message.attachments} />}
        {citations.length > 0 && (
          <Citations
            view={view}
            citations={citations}
            shown={shown}
            panelId={panelId}
            onMark={this.mark}
          />
        )}
        {message.cards.map((card) => (
          <CardView key={card.kind} view={view} card={card} message={message} asking={asking} />
        ))}
        {asking && !hasButtons && message.choices.length > 0 && (
          <ul class="choices">
            {message.choices.map((choice) => (
              <li key={choice.label}>
                <button type="button" class="act" dir="auto" onClick={() => talk.send(choice.text)}>
                  {harmless(choice.label)}
                </button>
              </li>
            ))}
          </ul>
        )}
        {isAnswer(message) && <Thumbs view={view} message={message} />}
      </article>
    );
  }
}

/** The visitor's own words before the server has them. */
export function OutgoingView({ view, out }: { readonly view: View; readonly out: Outgoing }) {
  const { words, talk, state } = view;
  const { trouble } = out;
  const time = (at: number) =>
    new Intl.DateTimeFormat(state.locale, {
      hour: 'numeric',
      minute: '2-digit',
      second: '2-digit',
    }).format(at);
  const said =
    trouble?.kind === 'offline'
      ? words.notSentOffline
      : trouble?.kind === 'later'
        ? fill(words.notSentLater, { time: time(trouble.at) })
        : words.notSent;
  return (
    <article
      class={trouble === null ? 'message mine' : 'message mine unsent'}
      aria-busy={trouble === null}
    >
      <span class="hear">{words.youSay}</span>
      <div class="text">
        <p dir="auto" class="plain">
          {harmless(out.text)}
        </p>
      </div>
      {out.attachments.length > 0 && <Files view={view} files={out.attachments} />}
      {trouble !== null && (
        <div class="trouble">
          <p role="alert">{said}</p>
          <button type="button" class="link" onClick={() => talk.retry(out.id)}>
            {words.again}
          </button>
          <button type="button" class="link" onClick={() => talk.edit(out.id)}>
            {words.edit}
          </button>
        </div>
      )}
    </article>
  );
}
