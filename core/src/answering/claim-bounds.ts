/** Whether a value is said to be the most or the least: "up to 50 €", "50元以上", "before 14:00". */
import { toWordPattern } from './word-pattern.ts';

export type Bound = 'most' | 'least';

/** Said of any quantity. */
const MOST =
  'up to|at most|no more than|not more than|maximum|a maximum of|max.|less than|fewer than|below|under|not exceeding|does not exceed|' +
  'bis zu|höchstens|maximal|nicht mehr als|weniger als|unter|nicht über|' +
  'hasta|como máximo|un máximo de|máximo|no más de|menos de|inferior a|inferiores a|' +
  "jusqu'à|jusqu'au|au maximum|maximum de|au plus|pas plus de|moins de|inférieur à|inférieure à|" +
  '最多|不超过|不超過|至多|最高|低于|低於|少于|少於|不满|不滿|未满|未滿|不足|最大|' +
  'fino a|al massimo|un massimo di|non più di|meno di|inferiore a|' +
  'até|no máximo|não mais de|não mais do que|abaixo de|' +
  'tot|maximaal|hoogstens|niet meer dan|minder dan|onder|' +
  'maksymalnie|najwyżej|nie więcej niż|mniej niż|poniżej|' +
  'не более|не больше|максимум|менее|меньше|не превышает|' +
  'حتى|لا تزيد على|لا يزيد على|لا تزيد عن|لا يزيد عن|لا تتجاوز|لا يتجاوز|أقل من|بحد أقصى|كحد أقصى|en fazla|azami';
const LEAST =
  'at least|more than|over|above|no less than|not less than|minimum|a minimum of|exceeding|exceeds|no fewer than|' +
  'mindestens|mehr als|über|nicht weniger als|wenigstens|' +
  'al menos|como mínimo|un mínimo de|más de|superior a|superiores a|no menos de|por lo menos|' +
  'au moins|au minimum|plus de|supérieur à|supérieure à|pas moins de|' +
  '至少|最少|超过|超過|高于|高於|不少于|不少於|不低于|不低於|满|滿|达到|達到|最低|少なくとも|' +
  'almeno|un minimo di|al minimo|più di|oltre|superiore a|non meno di|' +
  'pelo menos|no mínimo|mais de|acima de|não menos de|' +
  'minstens|ten minste|meer dan|boven|co najmniej|więcej niż|powyżej|ponad|' +
  'не менее|не меньше|минимум|более|больше|свыше|' +
  'لا تقل عن|لا يقل عن|أكثر من|على الأقل|بحد أدنى|فوق|تزيد على|يزيد على|تزيد عن|en az';
/** Said of amounts, days and times of day; of a duration they tell when it begins, not how long it is. */
const POINT_MOST =
  'until|till|by|before|no later than|not later than|vor|vor dem|bis|bis zum|spätestens|bis spätestens|antes de|antes del|antes de las|' +
  "avant|avant le|d'ici|d'ici le|au plus tard|prima di|prima del|prima delle|entro|antes das|antes do|vóór|uiterlijk|przed|do|до|قبل|截至";
const POINT_LEAST =
  'from|starting at|starting from|as of|since|after|ab|ab dem|seit|nach|desde|desde el|a partir de|a partir del|después de|después del|' +
  'después de las|à partir de|à partir du|dès|dès le|à compter du|après|depuis|a partire da|a partire dal|da|dal|dopo|dopo le|dopo il|' +
  'depois de|depois das|após|vanaf|sinds|na|od|po|от|с|после|начиная с|' +
  'من|ابتداءً من|ابتداء من|بعد|منذ|从|從|自';
const AFTER_MOST =
  '以内|之内|以下|之前|以前|前|未満|まで|までに|より前|or less|or fewer|oder weniger|o menos|ou moins|или меньше|kadar|içinde|önce';
const AFTER_LEAST =
  '以上|起|之后|之後|以后|以後|后|後|超|を超える|以降|より後|or more|and up|and above|and over|oder mehr|und mehr|o más|ou plus|et plus|o più|ou mais|of meer|lub więcej|или больше|и более|ve üzeri|üzeri|sonra';

const quantity = {
  most: toWordPattern(MOST, { all: true }),
  least: toWordPattern(LEAST, { all: true }),
};
const point = {
  most: toWordPattern(`${MOST}|${POINT_MOST}`, { all: true }),
  least: toWordPattern(`${LEAST}|${POINT_LEAST}`, { all: true }),
};
const after = {
  most: toWordPattern(AFTER_MOST, { atStart: true }),
  least: toWordPattern(AFTER_LEAST, { atStart: true }),
};
const QUANTITY = toWordPattern(`${MOST}|${LEAST}`, { all: true });

const ABOUT = toWordPattern(
  'about|approximately|approx.|approx|around|roughly|circa|ca.|ca|nearly|almost|etwa|rund|ungefähr|zirka|knapp|' +
    "unos|unas|aproximadamente|alrededor de|cerca de|aprox.|environ|à peu près|autour de|all'incirca|più o meno|" +
    'por volta de|ongeveer|około|mniej więcej|yaklaşık|примерно|около|приблизительно|' +
    '大约|大約|约|約|大概|およそ|ほぼ|약|대략|حوالي|تقريبا|نحو|लगभग|करीब|ประมาณ|ราว',
  { all: true },
);
/** A value is said to be about so: right before it, or by a sign. */
export function isAbout(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return /[≈~∼] ?$/u.test(before) || endsIn(ABOUT, before);
}
function endsIn(pattern: RegExp, text: string): boolean {
  const { end } = lastOf(pattern, text);
  return end >= 0 && text.slice(end).trim() === '';
}

/** How far before a value its bound may stand, in characters: "from an order value of". */
const REACH = 32;

/**
 * The bound of the value at `start`…`end` of a normalised text: what stands right after it, else the last bound word of the
 * same clause before it. Null when it is plain.
 */
export function readBound(
  text: string,
  at: { readonly start: number; readonly end: number; readonly duration: boolean },
): Bound | null {
  const next = text.slice(at.end, at.end + 14).trimStart();
  if (!at.duration) {
    if (after.most.test(next)) return 'most';
    if (after.least.test(next)) return 'least';
  }
  const before = text.slice(Math.max(0, at.start - REACH), at.start);
  const clause = /[^\d,;:.，；：。、()]*$/u.exec(before)?.[0] ?? '';
  const words = at.duration ? quantity : point;
  const most = lastOf(words.most, clause);
  const least = lastOf(words.least, clause);
  return most.end === least.end
    ? most.end < 0
      ? null
      : most.length > least.length
        ? 'most'
        : 'least'
    : most.end > least.end
      ? 'most'
      : 'least';
}

/** Where the last match ends, and its length; −1 when there is none. */
function lastOf(pattern: RegExp, text: string): { readonly end: number; readonly length: number } {
  let last = { end: -1, length: 0 };
  for (const match of text.matchAll(pattern)) {
    last = { end: match.index + match[0].length, length: match[0].length };
  }
  return last;
}

/** Bounds such as "no more than" hold a denial that denies nothing. */
export function withoutBounds(text: string): string {
  return text.replace(QUANTITY, ' ');
}
