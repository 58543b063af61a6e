/** What a rule can ask for. Each condition answers in words, so that what spoke explains itself. */
import type { ConversationMood, EscalationRule, Money, Trouble } from '../model.ts';
import type { Understanding } from '../understanding/understanding.ts';

/** What is known of one message when the rules are asked. What is absent or null is not known: no condition on it holds. */
export type EscalationFacts = {
  readonly understanding: Pick<
    Understanding,
    'wantsPerson' | 'topics' | 'mood' | 'injection' | 'language'
  >;
  readonly text: string;
  readonly channel: string;
  /** Assistant turns in a row, this one included, that did not answer. */
  readonly failures: number;
  readonly moodSoFar?: ConversationMood;
  /** Of what the knowledge has for it, 0..1; null before it was asked. */
  readonly confidence?: number | null;
  /** The tenant or the assistant speaks the message's language. Default true. */
  readonly languageServed?: boolean;
  /** Agents work now. */
  readonly open?: boolean;
  readonly trouble?: readonly Trouble[];
  /** Of what is asked to be done, 0..1. */
  readonly risk?: number | null;
  readonly outsidePolicy?: boolean;
  readonly order?: OrderValue | null;
  readonly contact?: ContactFacts | null;
};
/** The order in question. `rank`: share of the shop's own orders that cost less, 0..1; null: too few are known. */
export type OrderValue = { readonly total: Money; readonly rank: number | null };
/** `spent`: per currency. */
export type ContactFacts = {
  readonly tags: readonly string[];
  readonly orders: number;
  readonly spent: readonly Money[];
};

type When = EscalationRule['when'];
export type ConditionName = keyof When;
/** Why it holds, to be read after “because”; null: it does not. */
type Holds<Wanted> = (wanted: Wanted, facts: EscalationFacts) => string | null;

const percent = (value: number): string => `${Math.round(value * 100)} %`;
const amount = ({ minor, currency }: Money): string => `${currency} ${minor} (minor units)`;
const over = (limit: number, value: number | null | undefined, says: string): string | null =>
  value !== null && value !== undefined && value > limit ? `${says} (${percent(value)})` : null;

const CONDITIONS: { readonly [Name in ConditionName]-?: Holds<NonNullable<When[Name]>> } = {
  wantsPersonAbove: (limit, { understanding }) =>
    understanding.wantsPerson > limit ? 'the message asks for a person' : null,
  topics(topics, { understanding }) {
    const found = topics.filter((topic) => understanding.topics.includes(topic));
    return found.length > 0 ? `it is about ${found.join(' and ')}` : null;
  },
  angerAbove: (limit, { understanding }) =>
    over(limit, understanding.mood.anger, 'the writer is angry'),
  frustrationAbove: (limit, { moodSoFar }) =>
    over(limit, moodSoFar?.level, 'frustration has built up'),
  moodRising: (_, { moodSoFar }) =>
    moodSoFar?.trend === 'rising' ? 'anger rises from message to message' : null,
  injectionAbove: (limit, { understanding }) =>
    over(limit, understanding.injection, 'it looks like pasted instructions'),
  failuresAtLeast: (least, { failures }) =>
    failures >= least ? `${failures} turns in a row did not answer` : null,
  confidenceBelow: (limit, { confidence }) =>
    typeof confidence === 'number' && confidence < limit
      ? `the knowledge is only ${percent(confidence)} sure`
      : null,
  valueAbove: (limit, { order }) =>
    order?.total.currency === limit.currency && order.total.minor > limit.minor
      ? `the order of ${amount(order.total)} is above ${amount(limit)}`
      : null,
  valueRankAbove: (limit, { order }) =>
    over(limit, order?.rank, 'the order costs more than most of the shop’s orders'),
  riskAbove: (limit, { risk }) => over(limit, risk, 'what is asked for looks risky'),
  outsidePolicy: (_, { outsidePolicy }) =>
    outsidePolicy === true ? 'a policy does not allow what was asked for' : null,
  contactTags(tags, { contact }) {
    const own = contact?.tags.map((tag) => tag.toLowerCase()) ?? [];
    const found = tags.find((tag) => own.includes(tag.toLowerCase()));
    return found === undefined ? null : `the contact is tagged “${found}”`;
  },
  ordersAtLeast: (least, { contact }) =>
    contact && contact.orders >= least ? `the contact has placed ${contact.orders} orders` : null,
  spentAtLeast(least, { contact }) {
    const spent = contact?.spent.find(({ currency }) => currency === least.currency);
    return spent !== undefined && spent.minor >= least.minor
      ? `the contact has spent ${amount(spent)}`
      : null;
  },
  unsupportedLanguage: (_, { languageServed, understanding }) =>
    languageServed === false ? `nobody here serves the language ${understanding.language}` : null,
  trouble(kinds, { trouble = [] }) {
    const found = kinds.filter((kind) => trouble.includes(kind));
    return found.length > 0 ? `the ${found.join(' and the ')} did not answer` : null;
  },
  hours: (wanted, { open }) =>
    open !== undefined && open === (wanted === 'inside')
      ? `it came ${wanted} business hours`
      : null,
  words(words, { text }) {
    const read = text.slice(0, READ).toLowerCase();
    const found = words.find((word) => includesWord(read, word));
    return found === undefined ? null : `it says “${found}”`;
  },
  channels: (channels, { channel }) =>
    channels.includes(channel) ? `it came by ${channel}` : null,
  languages: (languages, { understanding }) =>
    languages.some((language) => baseOf(language) === baseOf(understanding.language))
      ? `it is written in ${understanding.language}`
      : null,
};
const NAMES = Object.keys(CONDITIONS) as readonly ConditionName[];

/** Every given condition's answer; a condition that names nothing never holds. */
export function verdictsOf(when: When, facts: EscalationFacts): readonly (string | null)[] {
  return NAMES.flatMap((name) => verdictOf(name, when, facts));
}

function verdictOf<Name extends ConditionName>(
  name: Name,
  when: When,
  facts: EscalationFacts,
): readonly (string | null)[] {
  const wanted = when[name];
  if (wanted === undefined) return [];
  const holds = CONDITIONS[name] as Holds<typeof wanted>;
  return [holds(wanted, facts)];
}

/** Letters a rule's words are looked for in. */
const READ = 20_000;
export const baseOf = (locale: string): string => locale.toLowerCase().split('-')[0] ?? '';
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;
/** Whole words, except in scripts that put no spaces between them. */
function includesWord(text: string, word: string): boolean {
  const wanted = word.trim().toLowerCase();
  for (
    let at = text.indexOf(wanted);
    wanted !== '' && at !== -1;
    at = text.indexOf(wanted, at + 1)
  ) {
    if (unspaced.test(wanted)) return true;
    const around =
      text.slice(Math.max(0, at - 1), at) + text.slice(at + wanted.length, at + wanted.length + 1);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
