import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findSmallTalk } from './small-talk.ts';

describe('findSmallTalk', () => {
  it.each([
    ['Hi, how are you?', 'greeting'],
    ['Guten Morgen, wie geht es Ihnen?', 'greeting'],
    ['السلام عليكم', 'greeting'],
    ['Ciao', 'greeting'],
    ['ciao ciao', 'goodbye'],
    ['namaste', 'greeting'],
    ['你好，在嗎？', 'greeting'],
    ['Danke, das hat mir sehr geholfen', 'thanks'],
    ['Non merci', 'thanks'],
    ['ok, thanks, bye', 'thanks'],
    ['Hasta luego', 'goodbye'],
    ['İyi günler dilerim', 'goodbye'],
    ['ok 👍', 'acknowledgement'],
    ['好的，知道了', 'acknowledgement'],
    ['滚开', 'abuse'],
    ['Ihr seid Idioten', 'abuse'],
    ['you are a stupid bot', 'abuse'],
    ['???', 'empty'],
    ['\u200b\u200d', 'empty'],
    ['👟?', 'empty'],
  ])('reads %p as %p', (text, kind) => {
    expect(findSmallTalk(text)).toBe(kind);
  });
  it.each([
    'Hi, where is my order?',
    'thanks, but that does not help',
    'thanks for nothing',
    'you idiots charged me twice',
    'Scheiße, mein Paket ist weg',
    'ok, and when?',
    'is it good?',
    'Bye Bye Dark Circles',
    'no, that is not it',
    'not helpful',
    'das ist nicht gut',
    'je n’ai pas compris',
    'no entiendo',
    'non ho capito',
    'não entendi',
    'nie rozumiem',
    '不明白',
    '谢谢，但是没有用',
    '垃圾桶',
    'help',
    'test my order',
    '1042',
  ])('leaves a question or a "no, not that" alone: %p', (text) => {
    expect(findSmallTalk(text)).toBeNull();
  });
  it('is never small talk once something is asked behind it', () => {
    const openings = ['hi', 'Hallo', 'bonjour', 'gracias', 'ok', 'danke', '你好', 'merhaba', 'нет'];
    const questions = [
      'where is my parcel',
      'wo ist mein Paket',
      '我的包裹',
      'size XL',
      'remboursement',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...openings),
        fc.constantFrom(', ', ' ', '! ', '. ', '\n'),
        fc.constantFrom(...questions),
        (opening, between, question) => {
          expect(findSmallTalk(`${opening}${between}${question}`)).toBeNull();
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});
