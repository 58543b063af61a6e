import { describe, expect, it } from '@jest/globals';
import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import { createEvalIndex } from '../evaluation/think-decider.ts';
import { restOfSteps } from './whole-steps.ts';

const AT = '2026-11-24T12:00:00.000Z';
/** Nine steps of some 200 characters: more than one piece of the index holds. */
const LANGUAGES: readonly (readonly [
  locale: string,
  question: string,
  title: string,
  step: (number: number) => string,
])[] = [
  [
    'en',
    'How do I assemble the shelf?',
    'Assemble the shelf',
    (n) =>
      `Take board number ${n} of the shelf and press it into the frame until it clicks. ${'Turn the frame over and look at each side of it before you go on. '.repeat(2)}`,
  ],
  [
    'de',
    'Wie baue ich das Regal auf?',
    'Regal aufbauen',
    (n) =>
      `Nehmen Sie Brett Nummer ${n} des Regals und drücken Sie es in den Rahmen, bis es einrastet. ${'Drehen Sie den Rahmen um und prüfen Sie jede Seite, bevor es weitergeht. '.repeat(2)}`,
  ],
  [
    'es',
    '¿Cómo monto la estantería?',
    'Montar la estantería',
    (n) =>
      `Tome la tabla número ${n} de la estantería y presiónela en el marco hasta que encaje. ${'Dé la vuelta al marco y mire cada lado antes de seguir adelante con ello. '.repeat(2)}`,
  ],
  [
    'zh',
    '怎么组装书架？',
    '组装书架',
    (n) =>
      `取出书架的第 ${n} 块木板，压入框架，直到听见卡住的声音。${'把框架翻过来，检查每一面，确认没有缝隙以后再继续安装下一块木板。'.repeat(6)}`,
  ],
  [
    'ar',
    'كيف أركب الرف؟',
    'تركيب الرف',
    (n) =>
      `خذ لوح الرف رقم ${n} واضغطه في الإطار حتى يثبت في مكانه. ${'اقلب الإطار وانظر إلى كل جانب منه قبل أن تتابع إلى اللوح التالي. '.repeat(2)}`,
  ],
];

describe('a procedure that the index has cut', () => {
  it('says that the page has more where it is longer than can be told', async () => {
    const step = (n: number) =>
      `${n}. Press board ${n} into the frame. ${'Look at each side of it. '.repeat(20)}`;
    const told = async (count: number) => {
      const steps = Array.from({ length: count }, (_, at) => step(at + 1).trim());
      const question = 'How do I assemble the shelf?';
      const body = `Assemble the shelf:\n\n${steps.join('\n')}`;
      const page = { id: 'shelf', title: 'Assemble the shelf', body, questions: [question] };
      const other = { id: 'other', title: 'Other', body: 'Something else altogether.' };
      const index = await createEvalIndex([page, other], 'en');
      const { hits } = await index.retrieve({
        text: question,
        locale: 'en',
        at: AT,
        audience: 'public',
      });
      const draft = await createExtractiveComposer()({ question, language: 'en', hits, at: AT });
      return draft?.text ?? '';
    };
    expect(await told(80)).toMatch(/There are more steps on the page\. \[1\]$/u);
    expect(await told(9)).toContain('Press board 9 ');
    expect(await told(9)).not.toContain('more steps');
  });
  it.each(LANGUAGES)('is told whole and in order (%s)', async (locale, question, title, step) => {
    const steps = Array.from({ length: 9 }, (_, at) => `${at + 1}. ${step(at + 1).trim()}`);
    const index = await createEvalIndex(
      [
        {
          id: 'shelf',
          title,
          locale,
          body: `${title}:\n\n${steps.join('\n')}`,
          questions: [question],
        },
        { id: 'other', title: 'Other', locale, body: 'Something else altogether.' },
      ],
      locale,
    );
    const query = { text: question, locale, at: AT, audience: 'public' } as const;
    const { hits } = await index.retrieve(query);
    expect(new Set(hits.map(({ chunk }) => chunk)).size).toBeGreaterThan(1);
    const compose = createExtractiveComposer();
    const draft = await compose({ question, language: locale, hits, at: AT });
    const numbers = [...(draft?.text ?? '').matchAll(/^(\d)\. /gmu)].map(([, number]) => number);
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });
});

describe('the rest of steps', () => {
  const of =
    (...texts: readonly string[]) =>
    (place: number) => {
      const text = texts[place];
      return text === undefined ? undefined : { heading: text.startsWith('H') ? 'H' : '', text };
    };
  it.each([
    ['on both sides', [1], of('1. a\n2. b', '3. c', '4. d'), [0, 2]],
    ['in other digits', [0], of('١. أ', '٢. ب', '٣. ج'), [1, 2]],
    ['in full width', [0], of('１、甲', '２、乙'), [1]],
    ['not of another list that begins', [0], of('1. a', '1. b'), []],
    ['of the sentence that introduces them', [0], of('To do it:', '1. a', '2. b'), [1, 2]],
    ['not of plain text', [0], of('Text.', 'More.', '2. b'), []],
    ['not of a year at the beginning', [0], of('Text.', '2026 was a year.'), []],
    [
      'no more than twelve',
      [0],
      of(...Array.from({ length: 40 }, (_, at) => `${at + 1}. x`)),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    ],
  ])('%s', (_name, places, pieceAt, expected) => {
    expect(restOfSteps(places, pieceAt)).toEqual(expected);
  });
});
