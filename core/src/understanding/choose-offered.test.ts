import { describe, expect, it } from '@jest/globals';
import { chooseOffered } from './choose-offered.ts';
import type { HistoryLine } from './understanding.ts';

const LABELS = ['How much is shipping?', 'My parcel is lost', 'Returning a gift'];
const after = (choices: readonly string[]): readonly HistoryLine[] => [
  { author: 'contact', text: 'help' },
  { author: 'assistant', text: 'Which of these do you mean?', choices },
];

describe('chooseOffered', () => {
  it.each([
    ['how much is shipping', null],
    ['How much is SHIPPING?', LABELS[0]],
    ['2', LABELS[1]],
    ['the second one', LABELS[1]],
    ['the last one please', LABELS[2]],
    ['der dritte', LABELS[2]],
    ['la primera', LABELS[0]],
    ['le deuxième', LABELS[1]],
    ['第二个', LABELS[1]],
    ['الثالث', LABELS[2]],
    ['второй', LABELS[1]],
    ['lost parcel', LABELS[1]],
    ['gift', LABELS[2]],
    ['shipping', LABELS[0]],
    ['none of these', null],
    ['the first or the second', null],
    ['Do you ship to Norway?', null],
    ['the blue one', null],
    ['I would like to know when my order from last week will get here', null],
  ])('takes from %p: %p', (message, label) => {
    expect(chooseOffered(message, after(LABELS))).toBe(label ?? null);
  });

  it('reads a word of a label where words have no spaces', () => {
    const labels = ['多少天之内可以退货？', '礼品卡会过期吗？', '运费多少钱？'];
    expect(chooseOffered('礼品卡', after(labels))).toBe(labels[1]);
    expect(chooseOffered('运费', after(labels))).toBe(labels[2]);
  });

  it('knows only the last message’s choices', () => {
    const later: readonly HistoryLine[] = [...after(LABELS), { author: 'contact', text: 'hm' }];
    expect(chooseOffered('2', later)).toBeNull();
    expect(chooseOffered('2', [])).toBeNull();
  });
});
