/** What each happening does to a conversation on the screen. Pure; duplicates change nothing. */
import type {
  ProgressEvent,
  WidgetConversation,
  WidgetMessage,
} from '../../../src/server/widget-api.ts';
import type { Outgoing, Talk } from '../panel/state.ts';
import type { Trouble } from './client.ts';

/** How long "is writing" stays without another sign, in milliseconds. */
export const TYPING_MS = 6_000;

export function knows(talk: Talk, message: WidgetMessage): boolean {
  return talk.messages.some(({ id, seq }) => id === message.id || seq === message.seq);
}

/**
 * A message from the server, by stream or by loading. A contact's own one replaces what is still on its way: by id, or
 * by its words when the stream is faster than the confirmation.
 */
export function receive(talk: Talk, message: WidgetMessage): Talk {
  if (knows(talk, message)) {
    const messages = talk.messages.map((old) => (old.id === message.id ? message : old));
    return { ...talk, messages };
  }
  const messages = [...talk.messages, message].sort((one, other) => one.seq - other.seq);
  if (message.author === 'contact') {
    const mine =
      talk.outgoing.find(({ id }) => id === message.id) ??
      talk.outgoing.find(
        ({ text, kind, trouble }) =>
          kind === 'message' && trouble === null && text === message.text,
      );
    return { ...talk, messages, outgoing: talk.outgoing.filter((one) => one !== mine) };
  }
  return { ...talk, messages, progress: null, typingUntil: 0 };
}

/** The first of an agent's messages that came while the visitor was away. */
export function firstNew({ newAfter, messages }: Talk): WidgetMessage | undefined {
  if (newAfter === null) return undefined;
  return messages.find(({ author, seq }) => author === 'agent' && seq > newAfter);
}

export function receiveAll(talk: Talk, messages: readonly WidgetMessage[]): Talk {
  return messages.reduce(receive, talk);
}

export function send(talk: Talk, outgoing: Outgoing): Talk {
  return { ...talk, outgoing: [...talk.outgoing.filter(({ id }) => id !== outgoing.id), outgoing] };
}
/** The server has it: `id` is the one it was sent with. */
export function confirm(talk: Talk, id: string, message: WidgetMessage): Talk {
  return receive({ ...talk, outgoing: talk.outgoing.filter((one) => one.id !== id) }, message);
}
/**
 * A message is with the assistant and nothing has come yet: show that it is being worked on. The server says so too, but
 * not to a stream that was still connecting, as it is with the first message.
 */
export function awaitReply(talk: Talk, message: WidgetMessage): Talk {
  const answered = talk.messages.some(
    ({ seq, author }) => seq > message.seq && author !== 'contact',
  );
  if (answered || talk.progress !== null || talk.conversation?.status !== 'pending') return talk;
  return { ...talk, progress: { inReplyTo: message.id, text: '' } };
}
/** No reply came in a long time (the assistant may rightly be silent): stop saying that one is on its way. */
export function stopAwaiting(talk: Talk, message: WidgetMessage): Talk {
  const { progress } = talk;
  return progress?.inReplyTo === message.id && progress.text === ''
    ? { ...talk, progress: null }
    : talk;
}
export function fail(talk: Talk, id: string, trouble: Trouble): Talk {
  return {
    ...talk,
    outgoing: talk.outgoing.map((one) => (one.id === id ? { ...one, trouble } : one)),
  };
}
export function retry(talk: Talk, id: string): Talk {
  return {
    ...talk,
    outgoing: talk.outgoing.map((one) => (one.id === id ? { ...one, trouble: null } : one)),
  };
}
export function takeBack(talk: Talk, id: string): Talk {
  return { ...talk, outgoing: talk.outgoing.filter((one) => one.id !== id) };
}

/**
 * A sign of work. `text` is the reply so far; a server that sends sentence after sentence instead is understood too:
 * what does not begin with the text before is added to it. Nothing is shown once a person holds the conversation.
 */
export function progress(talk: Talk, event: ProgressEvent): Talk {
  if (event.state === 'withdrawn')
    return talk.progress === null ? talk : { ...talk, progress: { ...talk.progress, text: '' } };
  const before = talk.progress?.inReplyTo === event.inReplyTo ? talk.progress.text : '';
  const text = event.text ?? before;
  const joined = text.startsWith(before)
    ? text
    : `${before}${/\s$/.test(before) || /^\s/.test(text) ? '' : ' '}${text}`;
  // A turn runs while a person holds the conversation too, and ends in silence.
  if (talk.conversation !== null && talk.conversation.status !== 'pending')
    return { ...talk, progress: null };
  if (event.state === 'done' && joined === '') return { ...talk, progress: null };
  return { ...talk, progress: { inReplyTo: event.inReplyTo, text: joined } };
}
export function updateConversation(talk: Talk, conversation: WidgetConversation): Talk {
  const gone = conversation.status !== 'pending';
  return { ...talk, conversation, progress: gone ? null : talk.progress };
}
export function typing(talk: Talk, now: number): Talk {
  return { ...talk, typingUntil: now + TYPING_MS };
}

/** Highest seq that is here; 0 when nothing is. */
export function lastSeq(talk: Talk): number {
  return talk.messages.reduce((most, { seq }) => Math.max(most, seq), 0);
}

/** The message whose choices and form still wait for an answer: the last one, if it is not the contact's. */
export function asking(talk: Talk): WidgetMessage | null {
  if (talk.outgoing.some(({ trouble }) => trouble === null)) return null;
  const last = talk.messages.findLast(({ notice }) => notice === null);
  return last === undefined || last.author === 'contact' ? null : last;
}
