/** One conversation on the screen: sending, streaming, files, and all that can be pressed in it. */
import type { Attachment } from '../../../src/model.ts';
import type { WidgetConversation, WidgetMessage } from '../../../src/server/widget-api.ts';
import { NO_TALK } from '../panel/state.ts';
import type { TalkContext } from './context.ts';
import { createFiles, type Files } from './files.ts';
import { createLine } from './line.ts';
import { createOutbox } from './outbox.ts';
import * as reduce from './reduce.ts';

export type TalkActions = Files & {
  resume(conversation: WidgetConversation): void;
  send(text: string, fields?: Readonly<Record<string, string>>): void;
  person(): void;
  retry(id: string): void;
  /** Takes an unsent message back into the text field. */
  edit(id: string): void;
  feedback(message: WidgetMessage, value: 'up' | 'down' | null): void;
  rate(rating: number): void;
  end(): void;
  typed(): void;
  /** The network or the tab is back. */
  nudge(): void;
  /** Opens the conversation that the mail's link leads to. */
  comeBack(): Promise<void>;
  /** What is on the screen now was seen. */
  seen(): void;
  /** The conversation is found again when this page is closed: by consent, or by signing in. */
  lasts(): boolean;
  /** Conversations from before; goes on with the one under way. */
  past(): Promise<void>;
  /** The page said something: an identity begins a new session, consent decides what is stored. */
  changed(what: 'identity' | 'consent'): void;
  /** So that a chat that was open is open again on the next page. */
  remember(open: boolean): void;
};

export function createTalk(context: TalkContext): TalkActions {
  const { store, client } = context;
  const line = createLine(context, () => outbox.resume());
  let typedAt = 0;
  let seenSeq = 0;

  const files = createFiles(context, line);
  const remember = (open: boolean) => {
    const kept = context.vault.read();
    if (kept !== null) context.vault.write({ ...kept, open });
  };
  const outbox = createOutbox(context, line, () => {
    context.vault.firstMessage();
    remember(context.bridge.isOpen());
  });
  const resume = (conversation: WidgetConversation) => {
    if (store.get().talk.conversation?.id === conversation.id) return;
    line.close();
    seenSeq = 0;
    store.set({
      talk: { ...NO_TALK, conversation, newAfter: conversation.seenSeq, loading: true },
      rated: false,
    });
    void line.load(0).then(() => {
      store.talk((talk) => ({ ...talk, loading: false }));
      line.follow(conversation.id);
    });
  };
  const comeBack = async (): Promise<void> => {
    const { link } = store.get();
    if (link === null) return;
    const result = await client.follow(link);
    // Without a network the link is not used: the visitor may press again.
    if (!result.ok) return store.set({ view: 'home', offline: result.trouble.kind === 'offline' });
    store.set({ link: null, linkOver: result.value.opened === null });
    context.vault.firstMessage();
    remember(true);
    const listed = await client.call<{ readonly items: readonly WidgetConversation[] }>(
      '/conversations',
    );
    if (!listed.ok) return;
    store.set({ past: listed.value.items });
    const opened = listed.value.items.find(({ id }) => id === result.value.opened);
    if (opened !== undefined) resume(opened);
  };
  const seen = (): void => {
    const { talk, view } = store.get();
    const shown = talk.messages.findLast(({ author }) => author === 'agent')?.seq ?? 0;
    const before = Math.max(seenSeq, talk.conversation?.seenSeq ?? 0);
    if (view !== 'talk' || !context.bridge.isOpen() || document.hidden || shown <= before) return;
    seenSeq = shown;
    void client
      .call(line.path('/seen'), { method: 'POST', body: { seq: shown } })
      .then((result) => {
        // It is said again with the next drawing.
        if (!result.ok) seenSeq = 0;
      });
  };
  const past = async (): Promise<void> => {
    const result = await client.call<{ readonly items: readonly WidgetConversation[] }>(
      '/conversations',
    );
    if (!result.ok) return;
    const items = [...result.value.items].sort((one, other) =>
      other.lastMessageAt.localeCompare(one.lastMessageAt),
    );
    store.set({ past: items });
    const live = items.find(({ status }) => status !== 'resolved');
    const { talk } = store.get();
    if (live === undefined || talk.conversation !== null || talk.outgoing.length > 0) return;
    // Goes on where the visitor was before the page changed; a closed chat only listens, to count replies.
    if (context.vault.read()?.open === true) store.set({ view: 'talk' });
    resume(live);
  };
  return {
    ...files,
    resume,
    send: (text, fields) => {
      const done = store.get().uploads.flatMap((one) => (one.done === null ? [] : [one.done]));
      const attachments: readonly Attachment[] = fields === undefined ? done : [];
      const words = text.trim() || attachments.map(({ name }) => name).join(', ');
      if (words === '') return;
      if (fields === undefined) store.set({ uploads: [] });
      store.set({ rated: false });
      const id = context.newId();
      outbox.enqueue({
        id,
        kind: 'message',
        text: words,
        attachments,
        trouble: null,
        ...(fields && { fields }),
      });
    },
    person: () =>
      outbox.enqueue({
        id: context.newId(),
        kind: 'person',
        text: store.get().words?.person ?? '',
        attachments: [],
        trouble: null,
      }),
    retry: outbox.again,
    edit: (id) => {
      const out = store.get().talk.outgoing.find((one) => one.id === id);
      if (out === undefined) return;
      store.talk((talk) => reduce.takeBack(talk, id));
      if (out.kind === 'message' && out.fields === undefined)
        store.set({ draft: [out.text, store.get().draft].filter(Boolean).join('\n') });
    },
    feedback: (message, value) => {
      const before = message.feedback;
      const mark = (feedback: 'up' | 'down' | null) =>
        store.talk((talk) => reduce.receive(talk, { ...message, feedback }));
      mark(value);
      void client
        .call(`/messages/${message.id}/feedback`, { method: 'POST', body: { value } })
        .then((result) => result.ok || mark(before));
    },
    rate: (rating) => {
      store.set({ rated: true });
      void client
        .call(line.path('/rating'), { method: 'POST', body: { rating } })
        .then((result) => result.ok || store.set({ rated: false }));
    },
    end: () => {
      store.set({ menu: 'closed' });
      void client
        .call(line.path('/resolve'), { method: 'POST', body: {} })
        .then(() => line.load(reduce.lastSeq(store.get().talk)));
    },
    typed: () => {
      const { conversation } = store.get().talk;
      if (!conversation?.agentName || context.now() - typedAt < 4_000) return;
      typedAt = context.now();
      void client.call(line.path('/typing'), { method: 'POST', body: {} });
    },
    comeBack,
    seen,
    lasts: () => {
      const { settings, wishes } = context.bridge;
      return context.vault.lasts() || settings.identityUrl !== null || wishes.identity !== null;
    },
    nudge: () => {
      seen();
      line.nudge();
      outbox.resume();
    },
    past,
    changed: (what) => {
      if (what === 'consent') return context.vault.consent(context.bridge.wishes.consent);
      client.renew();
      void past();
    },
    remember,
  };
}
