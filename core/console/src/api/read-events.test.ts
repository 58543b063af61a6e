import { describe, expect, it } from '@jest/globals';
import { readEvents, type ServerEvent, toEvent } from './read-events.ts';

function streamOf(...chunks: readonly string[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(bytes.encode(chunk));
      controller.close();
    },
  });
}
async function all(stream: ReadableStream<Uint8Array>): Promise<readonly ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

describe('server-sent events', () => {
  it('are whole however the bytes are cut, and signs of life are none', async () => {
    const text =
      'retry: 2000\n\n: still here\n\nid: 7\nevent: message\ndata: {"text":"你好"}\n\nid: 8\nevent: read\ndata: 1\n\n';
    const whole = await all(streamOf(text));
    expect(whole).toEqual([
      { event: 'message', id: '7', data: { text: '你好' } },
      { event: 'read', id: '8', data: 1 },
    ]);
    for (let cut = 1; cut < text.length; cut += 1) {
      expect(await all(streamOf(text.slice(0, cut), text.slice(cut)))).toEqual(whole);
    }
  });

  it('cut inside a character are whole too', async () => {
    const bytes = new TextEncoder().encode('event: a\ndata: "包裹"\n\n');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await all(stream)).toEqual([{ event: 'a', id: null, data: '包裹' }]);
  });

  it('that are no JSON are left out, and the stream goes on', async () => {
    expect(toEvent('event: message\ndata: {oh')).toBeNull();
    expect(await all(streamOf('data: {oh\n\ndata: 2\n\n'))).toEqual([
      { event: 'message', id: null, data: 2 },
    ]);
  });
});
