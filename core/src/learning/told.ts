import { type Told, toTold } from '../conversation/told.ts';
import type { Decision, Message } from '../model.ts';
import { unmask } from '../privacy/mask.ts';
import type { Vault } from '../privacy/personal-data.ts';

/** What was decided and said then, as it was kept. */
export function toldThen(
  decision: { readonly kind: string; readonly reason: string; readonly confidence: number },
  reply: Message | null,
): Told {
  return {
    decision: decision.kind as Decision['kind'],
    reason: decision.reason,
    confidence: decision.kind === 'silence' ? null : decision.confidence,
    text: reply?.body.text ?? null,
    citations: reply?.body.citations ?? [],
  };
}

/** What is decided now; personal data that was masked for thinking is put back. */
export function toldNow(decision: Decision, vault: Vault): Told {
  const told = toTold(decision);
  return told.text === null ? told : { ...told, text: unmask(told.text, vault) };
}

/** Text, decision and cited versions are the same. How sure it is may differ: other articles have come since. */
export function saysTheSame(one: Told, other: Told): boolean {
  const cited = (told: Told) =>
    JSON.stringify(told.citations.map(({ articleId, version }) => [articleId, version]));
  return one.decision === other.decision && one.text === other.text && cited(one) === cited(other);
}
