import { describe, expect, it } from '@jest/globals';
import type { WidgetMessage } from '../../../src/server/widget-api.ts';
import { NO_TALK, type PanelState, type Store } from '../panel/state.ts';
import type { Result } from './client.ts';
import type { TalkContext } from './context.ts';
import { createLine } from './line.ts';

type Call = { readonly path: string; readonly lastId: string | null };

function toMessage(seq: number): WidgetMessage {
  const none = { authorName: null, citations: [], cards: [], choices: [], attachments: [] };
  const at = '2026-11-22T10:00:00.000Z';
  const who = { author: 'assistant', id: `m${seq}`, text: `t${seq}` } as const;
  return { ...none, ...who, seq, createdAt: at, notice: null, feedback: null };
}
const frame = (id: number | null, seq: number) =>
  `${id === null ? '' : `id: ${id}\n`}event: message\ndata: ${JSON.stringify(toMessage(seq))}\n\n`;

/** Each connection brings one of these texts and ends; the last one stays open. */
function createRig(connections: readonly string[]) {
  const calls: Call[] = [];
  const announced: unknown[] = [];
  let streams = 0;
  const raw: TalkContext['client']['raw'] = async (path, request) => {
    calls.push({ path, lastId: request?.headers?.['last-event-id'] ?? null });
    const text = connections[streams] ?? '';
    streams += 1;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text));
        if (streams < connections.length) controller.close();
        else request?.signal?.addEventListener('abort', () => controller.error(new Error('cut')));
      },
    });
    return { ok: true, value: new Response(body) };
  };
  const refuse = async <T>(path: string): Promise<Result<T>> => {
    calls.push({ path, lastId: null });
    return { ok: false, trouble: { kind: 'offline' } };
  };
  let state = { talk: NO_TALK, unread: 0, words: null } as unknown as PanelState;
  const store: Store = {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
    },
    talk: (change) => {
      state = { ...state, talk: change(state.talk) };
    },
  };
  const bridge = {
    emit: (_: string, what: unknown) => announced.push(what),
    isOpen: () => true,
    setUnread: () => undefined,
  };
  const context = {
    bridge,
    store,
    client: { raw, call: refuse },
    now: () => 0,
    newId: () => 'x',
    random: () => 0,
  } as unknown as TalkContext;
  return { context, calls, announced, store };
}

describe('the line', () => {
  it('goes on after the id the stream gave, which is no seq, and asks for nothing else', async () => {
    const rig = createRig([`${frame(null, 1)}${frame(7001, 2)}`, frame(7009, 3), '']);
    let back = 0;
    const done = new Promise<void>((resolve) => {
      const line = createLine(rig.context, () => {
        back += 1;
        if (back < 2) return;
        line.close();
        resolve();
      });
      line.follow('c1');
    });
    await done;
    const events = '/conversations/c1/events';
    expect(rig.calls).toEqual([
      { path: `${events}?after=0`, lastId: null },
      { path: events, lastId: '7001' },
      { path: events, lastId: '7009' },
    ]);
    expect(rig.store.get().talk.messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(rig.announced).toHaveLength(3);
  });

  it('says which messages are here when the stream broke off before it gave an id', async () => {
    const rig = createRig([`${frame(null, 1)}${frame(null, 2)}`, frame(7001, 3)]);
    await new Promise<void>((resolve) => {
      const line = createLine(rig.context, () => {
        line.close();
        resolve();
      });
      line.follow('c1');
    });
    expect(rig.calls).toEqual([
      { path: '/conversations/c1/events?after=0', lastId: null },
      { path: '/conversations/c1/events?after=2', lastId: null },
    ]);
  });
});
