import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSseParser, type ServerEvent } from './sse.ts';

function parse(bytes: Uint8Array, cuts: readonly number[] = []): readonly ServerEvent[] {
  const events: ServerEvent[] = [];
  const parser = createSseParser((event) => events.push(event));
  const edges = [0, ...[...cuts].sort((one, other) => one - other), bytes.length];
  for (let at = 1; at < edges.length; at += 1) parser.push(bytes.slice(edges[at - 1], edges[at]));
  return events;
}
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('createSseParser', () => {
  it('reads events with id, name and data of several lines', () => {
    expect(parse(bytesOf('id: 7\nevent: message\ndata: a\ndata:b\n\n'))).toEqual([
      { event: 'message', data: 'a\nb', id: '7' },
    ]);
  });
  it('skips comments, unknown fields and events without data', () => {
    expect(parse(bytesOf(': still here\n\nretry: 5\nevent: x\n\ndata\n\n'))).toEqual([
      { event: 'message', data: '', id: null },
    ]);
  });
  it('does not give the next event the name or id of the one before', () => {
    expect(parse(bytesOf('id: 1\nevent: a\ndata: 1\n\ndata: 2\n\n'))[1]).toEqual({
      event: 'message',
      data: '2',
      id: null,
    });
  });
  it('ignores an id with a NUL in it', () => {
    expect(parse(bytesOf('id: a\0b\ndata: 1\n\n'))[0]?.id).toBeNull();
  });
  it('gives nothing for an event that is cut off', () => {
    expect(parse(bytesOf('data: half'))).toEqual([]);
  });
  it('refuses a line without end', () => {
    const parser = createSseParser(() => undefined);
    expect(() => parser.push(new Uint8Array(2_000_001).fill(97))).toThrow('too long');
  });
  it.each(['\n', '\r\n', '\r'])(
    'gives the same however the bytes are cut, with line ends %j',
    (end) => {
      const text = [
        'id: 1',
        'event: message',
        'data: {"t":"价格 €5 😀"}',
        '',
        ': ping',
        '',
        'id: 2',
        'data: zwei',
        '',
        'x',
        '',
      ].join(end);
      const bytes = bytesOf(text);
      const whole = parse(bytes);
      expect(whole.map(({ data }) => data)).toEqual(['{"t":"价格 €5 😀"}', 'zwei']);
      fc.assert(
        fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
          expect(parse(bytes, cuts)).toEqual(whole);
        }),
        { seed: 3, numRuns: 300 },
      );
    },
  );
});
