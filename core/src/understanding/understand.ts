import { detectLanguage } from './detect-language.ts';
import { injectionScore } from './injection.ts';
import { findIntent } from './intent.ts';
import { readMood, UNSURE } from './mood.ts';
import { findOrderNumber } from './order-number.ts';
import { toPatternText } from './patterns.ts';
import { findSmallTalk } from './small-talk.ts';
import { readMessage } from './stand-alone.ts';
import { clip } from './text.ts';
import { findTopics } from './topics.ts';
import type { Understand } from './understanding.ts';
import { wantsPerson } from './wants-person.ts';

/** A question longer than this is cut: it goes to the index, which gains nothing from more. UTF-16 units. */
const QUESTION = 2000;
/** Below this a text in plain Latin letters may as well be English. */
const SURE = 0.8;
const plainLatin = /^[\0-\x7f]*$/;
const moodLanguage = (text: string, language: string, confidence: number): string =>
  confidence < SURE && plainLatin.test(text) && !language.startsWith('en') ? UNSURE : language;
/** Earlier messages that speak for the language. */
const RECENT = 3;

/**
 * Joins everything the assistant notices in a message. Pure, never throws, well under 2 ms for ordinary messages; very long
 * ones are read at their beginning and end.
 */
export const createUnderstand = (): Understand => {
  // The language models are counted once, here, rather than in the first customer's message.
  detectLanguage('hello');
  return ({ text, history = [], locale = null }) => {
    const earlier = history
      .filter(({ author }) => author === 'contact')
      .slice(-RECENT)
      .map((line) => line.text);
    const { language, confidence } = detectLanguage(text, { locale, history: earlier });
    // Folded and cut into words once; all that look for words share it.
    const read = toPatternText(text);
    const smallTalk = findSmallTalk(text, read);
    const intent = smallTalk === null ? findIntent(text, read) : null;
    const whole = smallTalk !== null || intent !== null;
    const { readings, chosen } = readMessage(text, whole ? [] : history);
    const clipped = readings.map((one) => ({ ...one, text: clip(one.text, QUESTION) }));
    return {
      language,
      languageConfidence: Math.round(confidence * 1000) / 1000,
      mood: readMood(text, moodLanguage(text, language, confidence), read),
      wantsPerson: wantsPerson(text, read),
      topics: findTopics(text, read),
      injection: injectionScore(text, read),
      smallTalk,
      intent,
      orderNumber: findOrderNumber(text),
      question: clipped[0]?.text ?? '',
      readings: clipped,
      chosen,
    };
  };
};
