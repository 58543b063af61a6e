import type { EscalationReason, HandoffTarget, Locale } from '../model.ts';

export type TargetFacts = {
  readonly reason: EscalationReason;
  readonly language: Locale;
  readonly channel: string;
};
export type Team = {
  /** Ids of those who can hold a conversation now. */
  readonly available: ReadonlySet<string>;
  /** Open conversations held, per agent; 0 when absent. */
  readonly workload: ReadonlyMap<string, number>;
};
export type ChosenTarget = { readonly target: string; readonly agentId: string };

/**
 * Who is given a conversation that is handed over: of the first target that fits and has anybody available, the agent
 * with the fewest open conversations, of several the one named first. Null: it waits for anybody.
 */
export function chooseTarget(
  targets: readonly HandoffTarget[],
  facts: TargetFacts,
  team: Team,
): ChosenTarget | null {
  for (const target of targets) {
    if (!fits(target, facts)) continue;
    const held = (agentId: string) => team.workload.get(agentId) ?? 0;
    const [agentId] = target.agentIds
      .filter((id) => team.available.has(id))
      .toSorted((one, other) => held(one) - held(other));
    if (agentId !== undefined) return { target: target.name, agentId };
  }
  return null;
}

/** An empty list names nothing that could fit, so it asks for nothing. */
function fits({ when }: HandoffTarget, facts: TargetFacts): boolean {
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
