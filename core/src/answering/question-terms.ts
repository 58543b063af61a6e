/** What a question is about: its telling words, other words for them, and the questions inside one message. */
import { acrossLanguages } from '../retrieval/languages/across-languages.ts';
import {
  alternativesOf,
  topicWeightOf,
  withoutCurrencies,
} from '../retrieval/languages/languages.ts';
import { sameLanguage } from '../retrieval/languages/same-language.ts';
import { normalise, stem, wordsOf } from '../retrieval/tokenise.ts';

/** Words that ask but do not say about what. */
const STOP = new Set(
  (
    'a an the is are was be been do does did can could may might will would shall should i me my we our you your it its ' +
    'this that these those to of in on at by for from with as and or if not no how what when where which who why much ' +
    'many long there have has had get got about into out up so just please than then them they he she his her any some ' +
    'something anything need want ' +
    'der die das den dem des ein eine einen einem einer ist sind war wird werden kann können ich mich mir mein meine wir ' +
    'sie ihr ihre es und oder wenn nicht kein wie was wann wo wer warum viel viele lange für von mit zu zum zur im in am ' +
    'auf aus bei nach bitte man auch noch etwas ' +
    'el la los las un una de del que en y o es son se su mi para por con como cuanto algo tengo ' +
    'cuando donde puedo le les des du une et ou est sont je mon ma mes vous nous pour dans sur avec comment combien quand ' +
    'puis il lo gli della di che per con come quanto quando dove posso sono é o os as um uma para como quanto onde ' +
    'het een van is en of hoe wat waar wanneer ik mijn kan ' +
    'في من على الى عن هل ما ماذا كم متى كيف هو هي ان يمكن يمكنني او و لدي اي يوم'
  )
    .split(' ')
    .map(normalise),
);
const STOP_PAIRS = /^[的了吗呢吧是我你您们怎么样什几多能可以在有会要请问如何久]{1,2}$/u;

/** What answers say for what customers ask, beyond words for the same thing. */
const ANSWERED_BY: readonly (readonly [RegExp, string])[] = [
  [/\bcosts?\b|\bhow much\b|\bfees?\b/iu, 'price'],
  [/\bkostet|\bKosten\b|wie teuer/iu, 'Preis'],
  [/\bcombien coûte|\bcoûts?\b/iu, 'prix tarif'],
  [/\bcuesta\b|\bcuánto vale/iu, 'precio'],
  [/\barrive|\bget here\b/iu, 'delivery'],
  [/\bwhere\b/iu, 'find address located'],
  [/\bwo\b/iu, 'finden Adresse'],
  [/哪里|哪儿|在哪/u, '地址 位于'],
  [/退钱|还钱|把钱退/u, '退款'],
  [/寄回|退回去/u, '退货'],
  [/استرد\p{L}* (?:المال|نقودي|أموالي)|نقودي/u, 'المبلغ'],
  [/mon argent|rendre l'argent/iu, 'remboursement'],
  [/mi dinero/iu, 'reembolso'],
  [/\bexpir\p{L}+|\brun out\b|\bgood for\b/iu, 'valid'],
  [/\bvalid\b/iu, 'expire'],
  [/\b(?:schick|send|geb)\p{L}* .{0,40}zurück(?!\p{L})/iu, 'zurückgeben Rückgabe'],
  [/\bdevuelv\p{L}+/iu, 'devolver devolución'],
  [/\bverfall\p{L}*|\bgültig\p{L}*|\bläuft? .{0,30}ab\b/iu, 'gilt gültig'],
  [/\bcaduca\p{L}*|\bvence\p{L}*|\bexpira\p{L}*/iu, 'válida válido vale'],
  [/\bexpire\p{L}*|\bpérim\p{L}+/iu, 'valable'],
  [/\bscad\p{L}+/iu, 'valido valida'],
  [/过期|过期吗|失效|到期/u, '有效'],
  [/過期|失效|到期/u, '有效'],
  [/تنتهي|انتهاء/u, 'صالحة صالح'],
];

/** The question with the policies' words for what it says added. */
function withAnswers(question: string): string {
  return ANSWERED_BY.filter(([pattern]) => pattern.test(question)).reduce(
    (text, [, words]) => `${text} ${words}`,
    question,
  );
}

/** A word's stem; Arabic ones without "and", "with", "for" and "the" before them. */
export function stemOf(word: string): string {
  return stem(word).replace(/^(?:[وفبك]?ال|لل|و)(?=[\u0600-\u06ff]{3})/, '');
}

/** Telling words of a text, cut to their stems, each once. */
export function questionTerms(text: string): readonly string[] {
  const terms = [
    ...new Set(
      wordsOf(text)
        .filter((word) => !STOP.has(word) && !STOP_PAIRS.test(word))
        .map(stemOf),
    ),
  ];
  // The last character of a Chinese run stands alone too; the pair before it says the same and more.
  const whole = terms.filter((term) => !/^\p{Script=Han}$/u.test(term));
  return whole.length > 0 ? whole : terms;
}

/** A telling word of a question. `alternatives`: phrases that mean the same, as stems or open elements (`saysPhrase`). `weight`: 0.1 to 1. */
export type Term = {
  readonly stem: string;
  readonly weight: number;
  readonly alternatives: readonly (readonly string[])[];
};

/**
 * Telling words of a question, with what policies may say for them.
 *
 * @param locale the text's language, and the question's when its words do not tell
 * @param spoken the question's: in another one it is asked what its words are called there. Default `locale`.
 */
export function askedTerms(
  question: string,
  locale: string,
  spoken: string = locale,
): readonly Term[] {
  const asked = withoutCurrencies(question);
  const words = wordsOf(asked);
  const topic = topicWeightOf(words, locale);
  const alternatives = new Map<string, readonly (readonly string[])[]>();
  const across = sameLanguage(locale, spoken) ? [] : acrossLanguages(words, spoken);
  for (const { places, phrases } of [...alternativesOf(words, topic), ...across]) {
    for (const place of places) {
      const term = stemOf(words[place] ?? '');
      alternatives.set(term, [
        ...(alternatives.get(term) ?? []),
        ...phrases.map((phrase) => phrase.map(stemOf)),
      ]);
    }
  }
  const weights = new Map(words.map((word) => [stemOf(word), topic(word)]));
  return questionTerms(withAnswers(asked)).map((term) => ({
    stem: term,
    weight: weights.get(term) ?? 1,
    alternatives: alternatives.get(term) ?? [],
  }));
}

/** The questions inside one message; the message itself when it is one. At most three. */
export function questionParts(
  question: string,
  split: (text: string) => readonly string[],
): readonly string[] {
  const sentences = split(question).flatMap((sentence) => sentence.split(/(?<=[?？؟])\s*/));
  const asking = sentences.filter(
    (sentence) => /[?？؟]\s*$/.test(sentence) && questionTerms(sentence).length > 0,
  );
  const joined = asking.length === 1 ? splitAnd(asking[0] ?? '') : asking;
  return joined.length > 1 ? joined.slice(0, 3) : [question];
}

/** "How long do returns take and what does shipping cost?" holds two. */
function splitAnd(sentence: string): readonly string[] {
  const parts = sentence.split(
    /,? (?:and|und|et|y|e|en) (?=(?:how|what|when|where|which|who|can|do|does|is|wie|was|wann|wo|welche|kann|combien|quand|comment|cuánto|cuándo|cómo|hoe|wat)\b)|(?:，|,)?(?:另外|还有|還有|以及)，?|،? و(?=كم |متى |كيف |هل )/iu,
  );
  return parts.every((part) => questionTerms(part).length > 0) ? parts : [sentence];
}
