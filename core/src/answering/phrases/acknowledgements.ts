/** One short sentence to somebody who is angry, said once. It says what we see, and claims no feeling of ours. */
import type { Locale } from '../../model.ts';
import { nearestLanguage, type PhraseLanguage } from './phrases-for.ts';
import type { Tone } from './tones.ts';

/** `angry`: the message is; `again`: they had to ask more than once. */
export type Acknowledgement = 'angry' | 'again';
type Words = Readonly<Record<Acknowledgement, string>>;

const WORDS: Readonly<Record<PhraseLanguage, Words>> = {
  en: {
    angry: 'I see that this is frustrating for you.',
    again: 'You have had to ask more than once; that should not be necessary.',
  },
  de: {
    angry: 'Ich sehe, dass das für Sie ärgerlich ist.',
    again: 'Sie mussten mehr als einmal fragen; das sollte nicht nötig sein.',
  },
  fr: {
    angry: 'Je vois que cette situation est pénible pour vous.',
    again: 'Vous avez dû demander plus d’une fois ; cela ne devrait pas être nécessaire.',
  },
  es: {
    angry: 'Veo que esta situación es molesta para usted.',
    again: 'Ha tenido que preguntar más de una vez; no debería ser necesario.',
  },
  it: {
    angry: 'Vedo che questa situazione è spiacevole per Lei.',
    again: 'Ha dovuto chiedere più di una volta; non dovrebbe essere necessario.',
  },
  pt: {
    angry: 'Vejo que esta situação é incómoda para si.',
    again: 'Teve de perguntar mais do que uma vez; não devia ser necessário.',
  },
  nl: {
    angry: 'Ik zie dat dit vervelend voor u is.',
    again: 'U hebt het meer dan eens moeten vragen; dat zou niet nodig moeten zijn.',
  },
  pl: {
    angry: 'Widzę, że ta sytuacja jest dla Państwa uciążliwa.',
    again: 'Trzeba było pytać więcej niż raz; nie powinno to być konieczne.',
  },
  'zh-Hans': {
    angry: '看得出这件事让您很不满意。',
    again: '让您问了不止一次，本不该如此。',
  },
  'zh-Hant': {
    angry: '看得出這件事讓您很不滿意。',
    again: '讓您問了不止一次，本不該如此。',
  },
  ja: {
    angry: 'ご不快な状況であることは承知しております。',
    again: '何度もお尋ねいただくことになりました。本来は一度で済むべきことです。',
  },
  ar: {
    angry: 'أرى أن هذا الأمر مزعج لك.',
    again: 'اضطررت إلى السؤال أكثر من مرة، وهذا لا ينبغي أن يحدث.',
  },
  tr: {
    angry: 'Bu durumun sizin için can sıkıcı olduğunu görüyorum.',
    again: 'Birden fazla kez sormak zorunda kaldınız; buna gerek kalmamalıydı.',
  },
  ru: {
    angry: 'Вижу, что эта ситуация для вас неприятна.',
    again: 'Вам пришлось спрашивать не один раз; так быть не должно.',
  },
  ko: {
    angry: '이 일로 불편을 겪고 계신 점 확인했습니다.',
    again: '여러 번 문의하시게 되었습니다. 한 번으로 충분했어야 합니다.',
  },
  hi: {
    angry: 'दिख रहा है कि यह आपके लिए परेशानी की बात है।',
    again: 'आपको एक से ज़्यादा बार पूछना पड़ा; इसकी ज़रूरत नहीं होनी चाहिए थी।',
  },
  th: {
    angry: 'เห็นว่าเรื่องนี้ทำให้คุณไม่สบายใจ',
    again: 'คุณต้องถามมากกว่าหนึ่งครั้ง ซึ่งไม่ควรเป็นเช่นนั้น',
  },
};
/** Where `friendly` addresses people in another way. */
const FRIENDLY: Readonly<Partial<Record<PhraseLanguage, Words>>> = {
  de: {
    angry: 'Ich sehe, dass das für dich ärgerlich ist.',
    again: 'Du musstest mehr als einmal fragen; das sollte nicht nötig sein.',
  },
  fr: {
    angry: 'Je vois que cette situation est pénible pour toi.',
    again: 'Tu as dû demander plus d’une fois ; cela ne devrait pas être nécessaire.',
  },
  es: {
    angry: 'Veo que esta situación es molesta para ti.',
    again: 'Has tenido que preguntar más de una vez; no debería ser necesario.',
  },
  'zh-Hans': {
    angry: '看得出这件事让你很不满意。',
    again: '让你问了不止一次，本不该如此。',
  },
  'zh-Hant': {
    angry: '看得出這件事讓你很不滿意。',
    again: '讓你問了不止一次，本不該如此。',
  },
};

export function acknowledgementFor(locale: Locale, kind: Acknowledgement, tone: Tone): string {
  const language = nearestLanguage(locale);
  const words = tone === 'friendly' ? (FRIENDLY[language] ?? WORDS[language]) : WORDS[language];
  return words[kind];
}

/** All of them, to see whether one was said before. */
export const acknowledgements: readonly string[] = [
  ...Object.values(WORDS),
  ...Object.values(FRIENDLY),
].flatMap(({ angry, again }) => [angry, again]);
