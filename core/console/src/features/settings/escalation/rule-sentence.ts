/** A rule as one readable sentence, and the parts a form edits. */
import type {
  EscalationReason,
  EscalationRule,
  HumanFirstTopic,
} from '../../../../../src/model.ts';
import type { Format } from '../../../words/format.ts';
import type { Words } from '../../../words/words.tsx';

export const REASONS: readonly EscalationReason[] = [
  'asked-for-person',
  'human-first-topic',
  'anger',
  'repeated-failure',
  'low-confidence',
  'unsupported-language',
  'injection',
  'host-trouble',
  'model-trouble',
  'high-value',
  'risk',
  'vip',
  'outside-policy',
  'rule',
];
/** Topics the understanding knows. */
export const TOPICS: readonly HumanFirstTopic[] = [
  'self-harm',
  'safety',
  'bereavement',
  'legal',
  'press',
  'refund-dispute',
  'complaint',
];
export const CHANNELS = ['widget', 'email', 'zendesk'] as const;

type When = EscalationRule['when'];

/** All conditions must hold, so they are joined by “and”; several words or topics by “or”. */
export function ruleSentence(
  rule: EscalationRule,
  words: Pick<Words, 'settings' | 'escalation'>,
  format: Format,
): string {
  const w = words.settings.escalation;
  const or = (items: readonly string[]): string =>
    new Intl.ListFormat(format.locale, { type: 'disjunction' }).format(items);
  const { when } = rule;
  const parts: (string | undefined)[] = [
    when.wantsPersonAbove === undefined
      ? undefined
      : w.ifWantsPerson(format.percent(when.wantsPersonAbove)),
    when.topics === undefined
      ? undefined
      : w.ifTopics(or(when.topics.map((topic) => w.topics[topic] ?? topic))),
    when.angerAbove === undefined ? undefined : w.ifAnger(format.percent(when.angerAbove)),
    when.injectionAbove === undefined
      ? undefined
      : w.ifInjection(format.percent(when.injectionAbove)),
    when.failuresAtLeast === undefined ? undefined : w.ifFailures(when.failuresAtLeast),
    ...factParts(when, words.escalation, { format, or }),
    when.words === undefined ? undefined : w.ifWords(or(when.words.map((one) => w.quoted(one)))),
    when.channels === undefined
      ? undefined
      : w.ifChannels(or(when.channels.map((one) => w.channels[one] ?? one))),
    when.languages === undefined
      ? undefined
      : w.ifLanguages(or(when.languages.map((tag) => format.language(tag)))),
  ];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? w.never : w.sentence(format.list(said));
}

/** Conditions on the conversation, the customer, the order and the circumstances. */
function factParts(
  when: When,
  w: Words['escalation'],
  { format, or }: { readonly format: Format; readonly or: (items: readonly string[]) => string },
): readonly (string | undefined)[] {
  const say = <T>(wanted: T | undefined, words: (wanted: T) => string): string | undefined =>
    wanted === undefined ? undefined : words(wanted);
  const share = (words: (percent: string) => string) => (limit: number) =>
    words(format.percent(limit));
  return [
    say(when.frustrationAbove, share(w.ifFrustrated)),
    say(when.moodRising, () => w.ifRising),
    say(when.confidenceBelow, share(w.ifConfidence)),
    say(when.riskAbove, share(w.ifRisk)),
    say(when.outsidePolicy, () => w.ifOutsidePolicy),
    say(when.valueAbove, (money) => w.ifValue(format.money(money))),
    say(when.valueRankAbove, share(w.ifRank)),
    say(when.contactTags, (tags) => w.ifTags(or(tags))),
    say(when.ordersAtLeast, (count) => w.ifOrders(format.number(count))),
    say(when.spentAtLeast, (money) => w.ifSpent(format.money(money))),
    say(when.unsupportedLanguage, () => w.ifUnsupported),
    say(when.trouble, (kinds) => w.ifTrouble(or(kinds.map((kind) => w.troubles[kind] ?? kind)))),
    say(when.hours, (hours) => w.ifHours[hours]),
  ];
}

/** One line each, blanks and repeats dropped. */
export function toLines(text: string): readonly string[] {
  return [...new Set(text.split(/\n/u).map((line) => line.trim()))].filter((line) => line !== '');
}

/** Conditions that say something; the others are taken out. */
export function cleaned(when: When): When {
  return Object.fromEntries(
    Object.entries(when).filter(
      ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
    ),
  );
}
