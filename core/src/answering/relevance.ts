/** How well a piece of text answers a question, by the words they share. */
import { stem, wordsOf } from '../retrieval/tokenise.ts';
import type { Passage, Unit } from './passages.ts';
import { createRecent } from './recent.ts';

/** Words that ask but do not say about what. */
const STOP = new Set(
  (
    'a an the is are was be been do does did can could may might will would shall should i me my we our you your it its ' +
    'this that these those to of in on at by for from with as and or if not no how what when where which who why much ' +
    'many long there have has had get got about into out up so just please than then them they he she his her any some ' +
    'der die das den dem des ein eine einen einem einer ist sind war wird werden kann können ich mich mir mein meine wir ' +
    'sie ihr ihre es und oder wenn nicht kein wie was wann wo wer warum viel viele lange für von mit zu zum zur im in am ' +
    'auf aus bei nach bitte man auch noch el la los las un una de del que en y o es son se su mi para por con como cuanto ' +
    'cuando donde puedo le les des du une et ou est sont je mon ma mes vous nous pour dans sur avec comment combien quand ' +
    'puis في من على الى عن هل ما ماذا كم متى كيف هو هي ان يمكن يمكنني او و'
  ).split(' '),
);
const STOP_PAIRS = /^[的了吗呢吧是我你您们怎么样什几多能可以在有会要请问如何]{1,2}$/u;
const ASKS_FOR_A_VALUE =
  /\b(?:how (?:long|much|many|soon|late|far|often)|when|what (?:is the )?(?:cost|price|fee|deadline|time)|until|deadline|wie (?:lange|viele?|teuer|hoch)|wann|bis wann|kostet?|combien|quand|jusqu|cuánt[oa]s?|cuándo|quanto|quando|hoelang|hoeveel|wanneer)\b|多久|多长|多長|几天|幾天|多少|几点|什么时候|什麼時候|何时|كم|متى|いつ|いくら|何日/iu;

/** What customers say for what policies say. */
const SAME_THING: readonly (readonly [RegExp, string])[] = [
  [/\bcosts?\b|\bhow much\b|\bfees?\b/iu, 'price'],
  [/\bkostet|\bKosten\b|wie teuer/iu, 'Preis'],
  [/\bcombien coûte|\bcoûts?\b/iu, 'prix tarif'],
  [/\bcuesta\b|\bcuánto vale/iu, 'precio'],
  [/money back|get (?:my )?money|paid back/iu, 'refund'],
  [/\b(?:send|give|bring|ship)\b.{0,20}\bback\b/iu, 'return'],
  [/\barrive|\bget here\b/iu, 'delivery'],
  [/Geld zurück|mein Geld/iu, 'Erstattung'],
  [/zurück(?:schicken|senden)/iu, 'zurückgeben Rückgabe'],
  [/\bwhere\b/iu, 'find address located'],
  [/\bwo\b/iu, 'finden Adresse'],
  [/哪里|哪儿|在哪/u, '地址 位于'],
  [/退钱|还钱|把钱退/u, '退款'],
  [/寄回|退回去/u, '退货'],
  [/استرد\p{L}* (?:المال|نقودي|أموالي)|نقودي/u, 'المبلغ'],
  [/mon argent|rendre l'argent/iu, 'remboursement'],
  [/mi dinero/iu, 'reembolso'],
];

/** The question with the policies' words for what it says added. */
function withSynonyms(question: string): string {
  return SAME_THING.filter(([pattern]) => pattern.test(question)).reduce(
    (text, [, words]) => `${text} ${words}`,
    question,
  );
}

export function questionTerms(question: string): readonly string[] {
  const terms = [
    ...new Set(
      wordsOf(question)
        .filter((word) => !STOP.has(word) && !STOP_PAIRS.test(word))
        .map(stem),
    ),
  ];
  // The last character of a Chinese run stands alone too; the pair before it says the same and more.
  const whole = terms.filter((term) => !/^\p{Script=Han}$/u.test(term));
  return whole.length > 0 ? whole : terms;
}

const ASKS_HOW =
  /\bhow (?:do|can|to|should|would)\b|\bsteps?\b|\bwie (?:kann|geht|gehe|mache|soll|funktioniert)|\bSchritte?\b|\bcomment\b|\bcómo\b|怎么(?!样)|怎麼|如何|步骤|步驟|كيف/iu;

/** The confidence of a retrieval is the first article's: a piece of another must fit clearly better. */
const OTHER_ARTICLE = 0.6;
/** What somebody names ("Germany", "PayPal") tells one row or item from its neighbours. */
const NAMED = 1.6;

/** Words with a capital inside a question, as terms. In German every noun has one: more than two name nothing. */
function namesIn(question: string): ReadonlySet<string> {
  const found = question.match(/(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.length > 2 ? [] : found.flatMap((name) => wordsOf(name).map(stem)));
}

/** An amount is what "cost" asks for, whether the word stands beside it or not. */
function isPriced(term: string, unit: Unit): boolean {
  return PRICE_TERMS.has(term) && AMOUNT.test(unit.text);
}
const PRICE_TERMS = new Set(
  [
    'cost',
    'costs',
    'price',
    'kostet',
    'kosten',
    'preis',
    'coûte',
    'coût',
    'prix',
    'cuesta',
    'precio',
  ].map((word) => stem(wordsOf(word)[0] ?? word)),
);
const AMOUNT = /[€$£¥]\s?\p{N}|\p{N}\s?(?:[€$£¥]|EUR|USD|GBP|CHF|PLN)(?!\p{L})/u;

/** "97" lies in the row of "94–100": tables of sizes and weights are asked by a value of one's own. */
function isInRange(term: string, unit: Unit): boolean {
  if (unit.kind !== 'row' || !/^\d{1,6}$/.test(term)) {
    return false;
  }
  const asked = Number(term);
  for (const [, from, to] of unit.text.matchAll(/(\d+(?:\.\d+)?) ?[–-] ?(\d+(?:\.\d+)?)/g)) {
    if (Number(from) <= asked && asked <= Number(to)) return true;
  }
  return false;
}

export type Score = (unit: Unit, passage: Passage) => number;

/**
 * Scores units for one question: the question's terms, rare ones more (inverse frequency over all units at hand), half
 * for those only in the title, heading or introduction; more for a figure or for steps where those are asked for;
 * less for very long pieces and later hits. A question of the article scores as its answer, which follows it.
 */
export function createScore(question: string, passages: readonly Passage[]): Score {
  const terms = questionTerms(withSynonyms(question));
  const wantsValue = ASKS_FOR_A_VALUE.test(question);
  const wantsSteps = ASKS_HOW.test(question);
  const similar = terms.map(
    (term) => new Set(passages.flatMap(({ units }) => likeIn(units, term))),
  );
  const closenessOf = (unit: Unit): readonly number[] => {
    const words = stemsOf(unit);
    return terms.map((term, index) => {
      if (words.has(term) || isInRange(term, unit) || isPriced(term, unit)) return 1;
      return holdsAny(words, similar[index]) ? SIMILAR : 0;
    });
  };
  const closeness = new Map<Unit, readonly number[]>();
  for (const { units } of passages) {
    for (const unit of units) {
      closeness.set(unit, closenessOf(unit));
    }
  }
  const named = namesIn(question);
  const weights = terms.map((term, index) => {
    let having = 0;
    for (const close of closeness.values()) {
      having += (close[index] ?? 0) > 0 ? 1 : 0;
    }
    const rarity = Math.log(1 + closeness.size / (having + 1));
    return named.has(term) ? NAMED * rarity : rarity;
  });
  const contexts = new Map<string, readonly number[]>();
  const contextOf = (text: string): readonly number[] => {
    const known = contexts.get(text);
    if (known !== undefined) return known;
    const words = stemsAbove(text, text.length, () => stems(text));
    const close = terms.map((term) =>
      words.has(term) ? 1 : similarWords(term, words).length > 0 ? SIMILAR : 0,
    );
    contexts.set(text, close);
    return close;
  };
  const known = new Map<Passage, Map<Unit, number>>();
  const scoreOf: Score = (unit, passage) => {
    const context = contextOf(`${passage.hit.title} ${unit.heading} ${unit.introduction}`);
    const own = closeness.get(unit) ?? closenessOf(unit);
    let score = 0;
    weights.forEach((weight, index) => {
      score += weight * Math.max(own[index] ?? 0, 0.5 * (context[index] ?? 0));
    });
    return shaped(score, { unit, passage, wantsValue, wantsSteps });
  };
  return (unit, passage) => {
    const scores = known.get(passage) ?? new Map<Unit, number>();
    known.set(passage, scores);
    const score = scores.get(unit) ?? scoreOf(unit, passage);
    scores.set(unit, score);
    return score;
  };
}

function shaped(
  score: number,
  of: { unit: Unit; passage: Passage; wantsValue: boolean; wantsSteps: boolean },
): number {
  const { unit, passage, wantsValue, wantsSteps } = of;
  if (unit.kind === 'heading') {
    return 0;
  }
  const value =
    wantsValue && /\p{N}|[一二三四五六七八九十两]{1,3}(?:天|个|周|小时)/u.test(unit.text) ? 1.5 : 1;
  const steps = wantsSteps && unit.ordered ? 1.6 : 1;
  const short = unit.text.length > 400 ? 0.8 : 1;
  const early = 1 + 0.15 / (1 + unit.index);
  const place = (passage.another === true ? OTHER_ARTICLE : 1) / (1 + 0.3 * passage.rank);
  return (score + 0.05) * steps * value * short * early * place;
}

function stems(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map(stem));
}

/** What one inside the other (compounds, Arabic articles), or the same beginning, is worth beside the same word. */
const SIMILAR = 0.6;
/** Words of the list like a term: one inside the other, or the same first five letters. */
function similarWords(term: string, words: Iterable<string>): readonly string[] {
  if (term.length < 4) {
    return [];
  }
  const head = term.slice(0, Math.max(5, term.length - 3));
  const found: string[] = [];
  for (const word of words) {
    if (
      word.length >= 4 &&
      (word.includes(term) || term.includes(word) || (term.length > 5 && word.startsWith(head)))
    ) {
      found.push(word);
    }
  }
  return found;
}

function holdsAny(words: ReadonlySet<string>, wanted: ReadonlySet<string> | undefined): boolean {
  if (wanted === undefined) return false;
  for (const word of wanted) {
    if (words.has(word)) return true;
  }
  return false;
}

/** Words of titles, headings and introductions: few are many pieces'. Size in UTF-16 units. */
const stemsAbove = createRecent<ReadonlySet<string>>(300_000);

/** Words of a chunk, each once. */
const vocabularies = new WeakMap<readonly Unit[], readonly string[]>();
function likeIn(units: readonly Unit[], term: string): readonly string[] {
  const known = vocabularies.get(units) ?? [
    ...new Set(units.flatMap((unit) => [...stemsOf(unit)])),
  ];
  vocabularies.set(units, known);
  return similarWords(term, known);
}

/** A piece is often asked about: its words are cut once, and forgotten with it. */
const cut = new WeakMap<Unit, ReadonlySet<string>>();
function stemsOf(unit: Unit): ReadonlySet<string> {
  const known = cut.get(unit) ?? stems(unit.text);
  cut.set(unit, known);
  return known;
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
