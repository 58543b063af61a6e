/** A rule as one readable sentence, and the parts a form edits. */
import type { EscalationReason, EscalationRule } from '../../../../../src/model.ts';
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
  'rule',
];
/** Topics the understanding knows. */
export const TOPICS = [
  'self-harm',
  'safety',
  'bereavement',
  'legal',
  'press',
  'refund-dispute',
  'complaint',
] as const;
export const CHANNELS = ['widget', 'email', 'zendesk'] as const;

type When = EscalationRule['when'];

/** All conditions must hold, so they are joined by “and”; several words or topics by “or”. */
export function ruleSentence(
  rule: EscalationRule,
  words: Words['settings'],
  format: Format,
): string {
  const w = words.escalation;
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
