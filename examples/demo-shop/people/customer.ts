/** A customer who does one thing after the other, in the past as in a live evening. */
import type { WidgetMessage } from '@attendant/core/server';
import type { Chat, ChatState } from './chat.ts';

export type CustomerStep =
  /** Says something and waits for what the assistant makes of it. */
  | { readonly say: string; readonly fields?: Readonly<Record<string, string>> }
  | { readonly press: 'person' }
  /** Types in the one-time code that was sent to this address. */
  | { readonly codeFrom: string }
  | { readonly thumb: 'up' | 'down' }
  | { readonly rate: 1 | 2 | 3 | 4 | 5 }
  | { readonly leave: true };

export type Customer = {
  /** The reply to what was said last; null while there is none. */
  readonly lastReply: () => WidgetMessage | null;
  /** What was said last that the assistant replied to. */
  readonly lastQuestion: () => WidgetMessage | null;
  readonly conversationId: () => string | null;
  do(step: CustomerStep): Promise<void>;
  /** What agents have written since this was last asked. */
  news(): Promise<ChatState>;
};
export type CustomerDeps = {
  readonly chat: Chat;
  /** The newest code sent to an address; null when there is none. */
  readonly codeFor: (email: string) => string | null;
  /** Waits between two looks for a reply, real time. */
  readonly pause: () => Promise<unknown>;
};

/** Looks for a reply before giving up: the turn that answers has its own retries. */
const LOOKS = 2_000;
/** Looks for a mail; there is none when too many codes were asked for. */
const CODE_LOOKS = 120;

export function createCustomer(deps: CustomerDeps): Customer {
  const { chat } = deps;
  let question: WidgetMessage | null = null;
  let reply: WidgetMessage | null = null;
  let seen = 0;

  /** Was it the assistant who had to answer? */
  const settle = async (after: number): Promise<boolean> => {
    for (let look = 0; look < LOOKS; look += 1) {
      const { items, conversation } = await chat.read(after);
      seen = Math.max(seen, items.at(-1)?.seq ?? 0);
      const found = items.find(({ author, notice }) => author === 'assistant' && notice === null);
      if (found !== undefined) reply = found;
      if (found !== undefined || conversation.status !== 'pending') return found !== undefined;
      await deps.pause();
    }
    throw new Error(`Nobody answered in ${String(chat.conversationId())}.`);
  };
  const say = async (text: string, fields?: Readonly<Record<string, string>>) => {
    const said = await chat.say(text, fields);
    if (await settle(said.seq)) question = said;
  };
  return {
    lastReply: () => reply,
    lastQuestion: () => question,
    conversationId: chat.conversationId,
    async news() {
      const state = await chat.read(seen);
      seen = Math.max(seen, state.items.at(-1)?.seq ?? 0);
      return state;
    },
    async do(step) {
      if ('say' in step) return say(step.say, step.fields);
      if ('codeFrom' in step) {
        const code = await waitFor(() => deps.codeFor(step.codeFrom), deps.pause);
        return say(code, { code });
      }
      if ('press' in step) {
        await chat.askForPerson();
        await settle(seen);
        return;
      }
      if ('thumb' in step) {
        if (reply !== null) await chat.thumb(reply.id, step.thumb);
        return;
      }
      if ('rate' in step) return chat.rate(step.rate);
      return chat.leave();
    },
  };
}

async function waitFor<T>(look: () => T | null, pause: () => Promise<unknown>): Promise<T> {
  for (let at = 0; at < CODE_LOOKS; at += 1) {
    const found = look();
    if (found !== null) return found;
    await pause();
  }
  throw new Error('What was waited for did not come.');
}
