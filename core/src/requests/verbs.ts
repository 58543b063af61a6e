/** Which action a word asks for. Languages of several words each; English has its negations and nouns besides. */
import type { Verb } from './frames.ts';

export type FoundVerb = {
  readonly verb: Verb;
  readonly start: number;
  readonly end: number;
  /** `should be returned`: what is spoken of stands before the word. */
  readonly passive: boolean;
  /** `do not cancel`. */
  readonly negated: boolean;
};

const WORDS: readonly (readonly [Verb, RegExp])[] = [
  [
    'return',
    /\b(?:return(?:ed|ing)?|send(?:ing)? (?:\w+ ){0,4}?back|give (?:\w+ ){0,3}back|bring back|(?:take|took|taken|go|goes) back|money back|refund(?=(?:ed)? (?:(?:or|and) \w+ )?(?:the|my|your|this|that|these|those|it|all|both|everything)\b))/gu,
  ],
  [
    'exchange',
    /\b(?:exchang(?:e|ed|ing)|swap(?:ped|ping)?|trad(?:e|ed|ing)|replac(?:e|ed|ing)|(?:want|get|ask for|like) (?=a (?:new|fresh) (?:pair|one)|a replacement)|switch(?:ed|ing)?(?= (?:the|my|your|all|it|out|one|this|that|both|every)))\b/gu,
  ],
  [
    'change',
    /\b(?:modif(?:y|ied|ying)|chang(?:e|ed|ing)(?! (?:your|my) mind)|adjust(?:ed|ing)?|updat(?:e|ed|ing)|upgrad(?:e|ed|ing)|correct(?:ed|ing)?(?= (?:the|all|my|your|it))|switch(?:ed|ing)?(?= the (?:shipping|address)))\b/gu,
  ],
  [
    'cancel',
    /\b(?:cancel(?:l?ed|l?ing|lation)?|remov(?:e|ed|ing)|drop(?:ping)?(?= (?:the|it|that|this))|call off|stop(?= (?:it|that|this|the order|my order|#))|do not want(?= [^.;]* any ?(?:more|longer))|no longer (?:need|want)s?|get rid of)\b/gu,
  ],
  ['move', /\b(?:ship|deliver|redirect|re-?route|forward)(?= (?:\S+ ){0,4}to\b)/gu],
  [
    'return',
    /\b(?:zurück(?:geben|senden|schicken)|retourn\w+|devolver|devolución|retourner|renvoyer|rendre)\b|退货|退回|退掉|退了/gu,
  ],
  [
    'exchange',
    /\b(?:umtausch\w*|tauschen|cambiar\w* (?:por|el|la|los|las|mi|mis)|intercambiar|échanger)\b|换货|更换|换成|换一/gu,
  ],
  ['change', /\b(?:ändern|modificar|modifier|changer)\b|修改|更改|改成|改为/gu],
  ['cancel', /\b(?:storn\w+|abbestell\w+|cancelar|anular|annuler)\b|取消/gu],
];
/** `I'd like everything … returned`. */
const PUT = /\b(?:like|want|have|get) (?:(?!\bto\b)[^,.;])+ $/u;
const NEGATION =
  /(?:\b(?:not|never|without|nor|neither|instead of|rather than|no)\b(?: \w+){0,3}? ?|\bnicht |\bno |\bne (?:pas )?|不要|不想|别)$/u;
const NOUN =
  /\b(?:a|an|the|any|no|your|my|this|that|after|such|for)(?: (?:final|first|item|order))? $/u;

export function findVerbs(text: string): readonly FoundVerb[] {
  const all = WORDS.flatMap(([verb, pattern]) =>
    [...text.matchAll(pattern)].map((match) => toFound(text, verb, match)),
  );
  return all
    .filter((each) => !isNoun(text, each))
    .toSorted((one, other) => one.start - other.start)
    .filter((each, index, list) => index === 0 || each.start >= (list[index - 1]?.end ?? 0));
}

function toFound(text: string, verb: Verb, match: RegExpExecArray): FoundVerb {
  const start = match.index;
  const before = text.slice(Math.max(0, start - 40), start);
  return {
    verb,
    start,
    end: start + match[0].length,
    passive:
      PUT.test(text.slice(0, start)) && /ed$/u.test(match[0])
        ? true
        : /(?:take|go|goes) back$/u.test(match[0]) &&
            /\b(?:can|may|should|must|will) $/u.test(before)
          ? true
          : /\b(?:be|been|being|get|gets|got|have|needs?)(?: \w+){0,2} $/u.test(before) &&
            /ed$/u.test(match[0]) &&
            !/\b(?:have|get) (?:the|my|your|it)\b/u.test(before),
    negated:
      NEGATION.test(before.replace(/[^,;.]*[,;.]/u, '')) ||
      /\b(?:before|after|while) $/u.test(before),
  };
}

/** `the return`, `no exchange`, `the cancelled order`, `your cancellation`. */
function isNoun(text: string, { start, end }: FoundVerb): boolean {
  const word = text.slice(start, end);
  if (/lation$/u.test(word)) return true;
  if (/back$/u.test(word)) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (!NOUN.test(before)) return /\b(?:undo|undoing) $/u.test(before);
  return !/\bfor $/u.test(before) || !/ing$/u.test(word);
}
