/** What the assistant decided and said, or would say, as the team is told it. */
import type { Citation, Decision } from '../model.ts';

export type Told = {
  readonly decision: Decision['kind'];
  readonly reason: string;
  readonly confidence: number | null;
  readonly text: string | null;
  readonly citations: readonly Citation[];
};

export function toTold(decision: Decision): Told {
  const said = decision.kind === 'silence' ? null : decision;
  return {
    decision: decision.kind,
    reason: decision.reason,
    confidence: said?.confidence ?? null,
    text: said?.reply.text ?? null,
    citations: said?.reply.citations ?? [],
  };
}
