/** A text into sentences, and a sentence into what is wanted and under which condition. */
import { plain } from './text.ts';
import { findVerbs } from './verbs.ts';

export type Clause = {
  /** Null: without condition. */
  readonly condition: string | null;
  readonly main: string;
};

/** What is said about the talk and not about the order. */
const NOISE: readonly RegExp[] = [
  /[,;]?\s*\b(?:but|and|which|that)?\s*(?:you|i)?\s*(?:do|does|will|would) not (?:want to )?(?:reveal|mention|share|disclose|tell)\b[^.;,)]*/gu,
  /\(?\bdo not share[^.;)]*\)?/gu,
  /[,;]?\s*\bbut is in [^.;,)]*(?=\))/gu,
];
/** Questions that are wishes: `I wonder if you can change it`. */
const WISHES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:wonder(?:ing)?|ask(?:ing)?(?: the agent)?|see|check|know)(?: if| whether) (?:it|they|this|that) can be\b/gu,
    'i want it to be',
  ],
  [
    /\b(?:wonder(?:ing)?|ask(?:ing)?(?: the agent)?|see) (?:if|whether) (?:you|i|we|it|the agent|they) (?:can|could|may|might)\b/gu,
    'i want to',
  ],
  [/\(if\b([^()]*)\)[,.]?/gu, '. if$1. '],
];
const IDLE =
  /^(?:(?:and |so )?(?:how (?:long|much|many|does|do)|what|when (?:will|can|do|does|is)|where|why|who)\b|make sure (?:that )?(?:you|to) (?:briefly )?mention|mention the (?:two|three|2|3)|be (?:polite|insistent)|ask the agent (?:how much|about|explicitly|if there are)|finally, (?:you )?(?:also )?want to know|(?:you|i) (?:also )?(?:would like|want) to (?:know|get the tracking)|at the end of the day|when asked for order id|you are not familiar|do not end)/u;

export function sentencesOf(text: string): readonly string[] {
  let clean = plain(text);
  for (const pattern of NOISE) clean = clean.replace(pattern, '');
  for (const [pattern, wish] of WISHES) clean = clean.replace(pattern, wish);
  const parts = clean
    .split(/(?<!\b(?:st|no|vs|mr|mrs|dr|e\.g|i\.e|approx))[.!?](?=\s|$|["')])|;|\n+|。|！|？|；/u)
    .map((each) => each.replace(/^[\s.,)"']+|\s+$/gu, '').replace(/\s+/gu, ' '))
    .filter((each) => each.length > 2);
  const sentences: string[] = [];
  for (const part of parts) {
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(part, clean))
      sentences[sentences.length - 1] = `${last}, ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

/** After a semicolon, a part without a verb goes on with the list before it. */
function goesOn(part: string, text: string): boolean {
  const at = text.indexOf(part);
  return (
    /;\s*$/u.test(text.slice(Math.max(0, at - 3), at)) &&
    findVerbs(part).length === 0 &&
    !/\b(?:if|you|i|please|otherwise|keep|leave)\b/u.test(part)
  );
}

export function isIdle(sentence: string): boolean {
  return IDLE.test(sentence);
}

const CONDITION =
  /(?:^|[,:(]\s*|\s(?:and|but|or|so|also)\s+|\s)((?:only |even |and only )?\bif\b|\bunless\b|\bin case\b|\bwhen(?:ever)? (?=the agent|asked|you are asked|the (?:rep|assistant|chat))|\bonce (?=the agent)|\botherwise\b|\bfalls?(?:ing)? that\b)/u;
/** Where, after a condition, the wish begins. */
const MAIN =
  /,\s*(?:then\s+)?(?=(?:you|i|we|just|only|please|also|ask|tell|say|mention|cancel|return|exchange|change|modify|get|see|use|using|do|no|keep|it|proceed|provide|transfer|let|the|refund|choose|pick|go|swap|switch|send|to (?:the|my|your)|leave|remove|prefer|become|explain)\b)|(?<=[a-z\d]) (?=(?:you|i)(?:'d|'ll| would| want| wish| prefer| are (?:okay|willing|happy)| need)\b)|(?<=[a-z\d]) (?=(?:just|please|then) (?:cancel|return|exchange|keep|get|use|go|do)\b)/u;

export function clausesOf(sentence: string): readonly Clause[] {
  const found = CONDITION.exec(sentence);
  if (found === null) return [{ condition: null, main: sentence }];
  const word = found[1] ?? '';
  const at = found.index + found[0].length - word.length;
  const before = sentence.slice(0, found.index).trim();
  const rest = sentence.slice(at + word.length).trim();
  const lead: Clause[] = before.length > 4 ? [{ condition: null, main: before }] : [];
  if (/otherwise|fall/u.test(word)) {
    return [...lead, { condition: 'not possible', main: rest.replace(/^[,\s]+/u, '') }];
  }
  const start = MAIN.exec(rest);
  // `exchange it, but only if …`: what follows is the condition of what came before.
  if (start === null) {
    const cut = rest.search(/\s*\((?!\w+\))|,?\s(?:but|and)\s(?=if\b)/u);
    if (cut > 0) {
      const more = clausesOf(rest.slice(cut).replace(/^[\s,(]+/u, ''));
      return [...lead, { condition: rest.slice(0, cut), main: '' }, ...more];
    }
    const said = before.replace(/^(?:also|and|but|so|only|,|\s)+$/u, '');
    return [{ condition: rest, main: said.length > 3 ? said : '' }];
  }
  const condition = rest.slice(0, start.index).trim();
  const main = rest.slice(start.index + start[0].length).trim();
  return [...lead, ...withCondition(condition, main)];
}

/** A wish may be followed by a condition of its own. */
function withCondition(condition: string, main: string): readonly Clause[] {
  const found = CONDITION.exec(main);
  if (found === null) return [{ condition, main }];
  const head = main.slice(0, found.index).trim();
  const tail = main.slice(found.index).replace(/^[\s,:(]+/u, '');
  const inner = clausesOf(tail);
  return head.length > 3 ? [{ condition, main: head }, ...inner] : [{ condition, main }];
}

export type ConditionKind =
  | 'confirming'
  | 'asked'
  | 'impossible'
  | 'possible'
  | 'price'
  | 'several'
  | 'other';

export function kindOf(condition: string): ConditionKind {
  if (/\b(?:asks?|asked|asking)\b.*\bconfirm|\bconfirmation\b|\bhas confirmed\b/u.test(condition))
    return 'confirming';
  if (/\b(?:asks?|asked|asking)\b/u.test(condition)) return 'asked';
  if (
    /\b(?:multiple|several|more than one|both)\b.*\b(?:available|options?|colou?rs?)\b/u.test(
      condition,
    )
  )
    return 'several';
  if (
    /\b(?:less|more|cheaper|greater|higher|lower|below|under|above|over)\b.*(?:\$|\d|than)|cheaper/u.test(
      condition,
    ) &&
    !/\bno\b/u.test(condition)
  )
    return 'price';
  if (
    /^(?:not\b|no\b)|\bnot (?:be )?(?:possible|available|allowed?|permitted|find|return|exchange|cancel|help|refund|do|have|guarantee|work|able)|\bno \w+.*\b(?:available|possible)|\bthere (?:is|are) (?:no|not)\b|\bunavailable|impossible|\b(?:not|n't) (?:allow|possible|available)|\bno (?:exact )?\w+ (?:is|are) available|\bany (?:issues?|problems?)|\bdoes not\b|\brefuses?\b|\bis not\b|\bare not\b|\bcan not\b|\bno way\b|\bsold out\b|\bout of stock\b|\bonly do one\b|\bwould (?:require|mean|involve)\b/u.test(
      condition,
    )
  )
    return 'impossible';
  if (/\bpossible|available|\bso\b|\bagent can\b|\bcan help\b|\bin stock\b/u.test(condition))
    return 'possible';
  return 'other';
}
