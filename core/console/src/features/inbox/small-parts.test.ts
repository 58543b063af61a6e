import { describe, expect, it } from '@jest/globals';
import { reasonToAlert } from './alert-reason.ts';
import { saidAfter, type TeamMessage } from './team-message.ts';
import { toParts } from './to-parts.ts';

describe('an alert', () => {
  const calm = { unread: 1, waiting: 1, mentions: 0 };
  it.each([
    [{ ...calm, unread: 2, waiting: 2 }, 'waiting'],
    [{ ...calm, unread: 2 }, 'mine'],
    [{ ...calm, waiting: 2 }, 'waiting'],
    [{ ...calm, mentions: 1 }, 'mention'],
    [calm, null],
    [{ unread: 0, waiting: 0, mentions: 0 }, null],
  ] as const)('for %j: %s', (after, reason) => {
    expect(reasonToAlert(calm, after)).toBe(reason);
  });
});

describe('found words', () => {
  const found = (text: string, find: string) =>
    toParts(text, find)
      .filter((part) => part.found)
      .map((part) => part.text);
  it('are marked from the beginning of a word, Chinese ones anywhere', () => {
    expect(found('Return the returned; unreturned', 'retu')).toEqual(['Retu', 'retu']);
    expect(found('我的包裹一直没到', '包裹')).toEqual(['包裹']);
    expect(found('a+b (c)', '+ (')).toEqual([]);
    expect(toParts('whole', '')).toEqual([{ text: 'whole', found: false }]);
  });
});

describe('what came in between', () => {
  const message = (seq: number, patch: Partial<TeamMessage>): TeamMessage => ({
    id: String(seq),
    conversationId: 'c',
    seq,
    author: 'agent',
    authorId: 'jon',
    audience: 'everyone',
    body: { text: 'x' },
    inReplyTo: null,
    feedback: null,
    createdAt: '2026-11-22T10:00:00.000Z',
    ...patch,
  });
  it('is what colleagues told the contact after what one has seen', () => {
    const items = [
      message(1, {}),
      message(2, {}),
      message(3, { audience: 'team' }),
      message(4, { authorId: 'mara' }),
      message(5, { author: 'contact', authorId: null }),
    ];
    expect(saidAfter(items, 1, 'mara').map(({ seq }) => seq)).toEqual([2]);
  });
});
