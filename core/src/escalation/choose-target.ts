import type { EscalationReason, HandoffPlace, HandoffTarget, Instant, Locale } from '../model.ts';
import { isOpen } from './hours.ts';

export type TargetFacts = {
  readonly reason: EscalationReason;
  readonly language: Locale;
  readonly channel: string;
  /** For targets with hours of their own. Default: any time. */
  readonly now?: Instant;
};
export type Team = {
  /** Ids of those who can hold a conversation now. */
  readonly available: ReadonlySet<string>;
  /** Open conversations held, per agent; 0 when absent. */
  readonly workload: ReadonlyMap<string, number>;
  /** By agent id. Default: nobody has any. */
  readonly skills?: Readonly<Record<string, readonly string[]>>;
};
/** Of `agentId` and `to` at most one is set: an agent of ours, or a place outside. */
export type ChosenTarget = {
  readonly target: string;
  readonly agentId: string | null;
  readonly to?: HandoffPlace;
};

/**
 * Who is given a conversation that is handed over: of the first target that fits and has anybody available, the agent
 * with the fewest open conversations, of several the one named first; or its place outside. Null: it waits for anybody.
 */
export function chooseTarget(
  targets: readonly HandoffTarget[],
  facts: TargetFacts,
  team: Team,
): ChosenTarget | null {
  for (const target of targets) {
    if (!fits(target, facts)) continue;
    if (target.to !== undefined) return { target: target.name, agentId: null, to: target.to };
    const held = (agentId: string) => team.workload.get(agentId) ?? 0;
    const [agentId] = candidates(target, team)
      .filter((id) => held(id) < (target.maxOpen ?? Number.POSITIVE_INFINITY))
      .toSorted((one, other) => held(one) - held(other));
    if (agentId !== undefined) return { target: target.name, agentId };
  }
  return null;
}

/** Those named, or with skills alone anybody who has all of them. */
function candidates(target: HandoffTarget, team: Team): readonly string[] {
  const skills = target.skills ?? [];
  const named = target.agentIds.length === 0 && skills.length > 0;
  return (named ? [...team.available].sort() : target.agentIds).filter(
    (id) => team.available.has(id) && skills.every((skill) => team.skills?.[id]?.includes(skill)),
  );
}

/** An empty list names nothing that could fit, so it asks for nothing. */
function fits({ when, hours }: HandoffTarget, facts: TargetFacts): boolean {
  if (hours !== undefined && facts.now !== undefined && !isOpen(hours, facts.now)) return false;
  const allows = <T>(list: readonly T[] | undefined, test: (one: T) => boolean) =>
    list === undefined || list.length === 0 || list.some(test);
  return (
    allows(when.reasons, (reason) => reason === facts.reason) &&
    allows(when.languages, (language) => speaks(language, facts.language)) &&
    allows(when.channels, (channel) => channel === facts.channel)
  );
}

/** `zh` fits every Chinese, `zh-Hant` only its own. */
function speaks(wanted: Locale, language: Locale): boolean {
  const [one, other] = [wanted.toLowerCase(), language.toLowerCase()];
  return one === other || other.startsWith(`${one}-`);
}
