import { describe, expect, it } from '@jest/globals';
import { type Judged, judge } from './judge.ts';

const answer = (...articles: string[]): Judged => ({
  decision: 'answer',
  reason: 'answered',
  articles,
});
const handoff = (reason: string, ...articles: string[]): Judged => ({
  decision: 'handoff',
  reason,
  articles,
});
const wool = { articles: ['wool', 'washing'] };

describe('judge', () => {
  it.each([
    ['one of the expected articles first', wool, answer('washing', 'x'), 'right'],
    ['an expected article only second', wool, answer('x', 'wool'), 'wrong-answer'],
    [
      'a journey though an article is found first',
      wool,
      { ...answer('wool'), reason: 'flow' },
      'right',
    ],
    [
      'small talk where an article was expected',
      wool,
      { ...answer('x'), reason: 'small-talk' },
      'not-found',
    ],
    [
      'asking back with the right one first',
      wool,
      { ...answer('wool'), decision: 'clarify' },
      'not-sure',
    ],
    [
      'asking back with another one first',
      wool,
      { ...answer('x'), decision: 'clarify' },
      'not-found',
    ],
    ['handing over in doubt', wool, handoff('low-confidence', 'wool'), 'not-sure'],
    ['handing over by a rule', wool, handoff('anger', 'wool'), 'needless-handoff'],
    ['answering what nothing answers', { none: true }, answer('x'), 'answered-unanswerable'],
    [
      'small talk where nothing answers',
      { none: true },
      { ...answer(), reason: 'small-talk' },
      'right',
    ],
    ['handing over what nothing answers', { none: true }, handoff('low-confidence'), 'right'],
    ['a person where one was expected', { handoff: 'anger' }, handoff('asked-for-person'), 'right'],
    ['an answer where a person was expected', { handoff: true }, answer('x'), 'missed-handoff'],
    ['no expectation', undefined, answer('x'), 'unjudged'],
  ] as const)('%s', (_, expected, prediction, verdict) => {
    expect(judge(expected, prediction)).toBe(verdict);
  });
});
