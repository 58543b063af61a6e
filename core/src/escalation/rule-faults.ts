/** What keeps escalation rules from being saved, each fault with its place. */
import { type EscalationRule, HUMAN_FIRST_TOPICS, type Money } from '../model.ts';
import type { ConditionName } from './conditions.ts';

/** `path` within the list: `2/when/topics`. */
export type RuleFault = { readonly path: string; readonly message: string };
type When = EscalationRule['when'];

export function ruleFaults(rules: readonly EscalationRule[]): readonly RuleFault[] {
  return rules.flatMap((rule, at) => {
    const own = ownFaults(rule.when).map(({ path, message }) => ({
      path: `${at}/${path}`,
      message,
    }));
    const twin = rules.findIndex(({ name }) => name === rule.name);
    const before =
      rule.off === true
        ? -1
        : rules
            .slice(0, at)
            .findIndex((one) => one.off !== true && coversRule(one.when, rule.when));
    return [
      ...own,
      ...(twin < at
        ? [
            {
              path: `${at}/name`,
              message: `rule ${twin + 1} is called “${rule.name}” too; figures are kept by name`,
            },
          ]
        : []),
      ...(own.length === 0 && before !== -1
        ? [
            {
              path: `${at}`,
              message: `can never speak: rule ${before + 1} (“${rules[before]?.name}”) speaks first whenever it would`,
            },
          ]
        : []),
    ];
  });
}

const knownTopics: ReadonlySet<string> = new Set(HUMAN_FIRST_TOPICS);

function ownFaults(when: When): readonly RuleFault[] {
  const names = Object.keys(when) as ConditionName[];
  if (names.length === 0)
    return [{ path: 'when', message: 'needs a condition: an empty rule never speaks' }];
  const faults: RuleFault[] = [];
  const fault = (name: ConditionName, message: string): void => {
    faults.push({ path: `when/${name}`, message });
  };
  for (const name of names) {
    const wanted = when[name];
    if (Array.isArray(wanted) && wanted.length === 0)
      fault(name, 'names nothing, so it never holds');
    if (NEVER_ABOVE.has(name) && wanted === 1) fault(name, 'is never above 100 %');
    if (name === 'confidenceBelow' && wanted === 0) fault(name, 'is never below 0 %');
  }
  for (const topic of when.topics ?? [])
    if (!knownTopics.has(topic))
      fault('topics', `“${topic}” is no topic; there are ${HUMAN_FIRST_TOPICS.join(', ')}`);
  return faults;
}

const NEVER_ABOVE: ReadonlySet<ConditionName> = new Set([
  'wantsPersonAbove',
  'angerAbove',
  'frustrationAbove',
  'injectionAbove',
  'valueRankAbove',
  'riskAbove',
] as const);

/**
 * Whether the earlier rule speaks whenever the later one would: each of its conditions is also one of the later rule, which
 * asks for as much or more. Sound, not complete: it accuses no rule that could speak.
 */
function coversRule(earlier: When, later: When): boolean {
  const names = Object.keys(earlier) as ConditionName[];
  return names.length > 0 && names.every((name) => covers(name, earlier, later));
}

function covers(name: ConditionName, earlier: When, later: When): boolean {
  const [one, other] = [earlier[name], later[name]];
  if (one === undefined || other === undefined) return false;
  if (Array.isArray(one) && Array.isArray(other)) return coversList(name, one, other);
  if (typeof one === 'number' && typeof other === 'number')
    return name === 'confidenceBelow' ? other <= one : other >= one;
  if (isMoney(one) && isMoney(other))
    return one.currency === other.currency && other.minor >= one.minor;
  return one === other;
}

function coversList(
  name: ConditionName,
  one: readonly string[],
  other: readonly string[],
): boolean {
  const plain = (text: string): string =>
    name === 'words' || name === 'contactTags' || name === 'languages'
      ? text.trim().toLowerCase()
      : text;
  const held = new Set(one.map(plain));
  return other.length > 0 && other.every((text) => held.has(plain(text)));
}

function isMoney(value: When[ConditionName]): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value;
}
