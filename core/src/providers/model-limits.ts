/** What a model may use for one reply. */
import type { ModelLimits } from '../model.ts';

export type WholeLimits = Required<ModelLimits>;

/** Four calls are two look-ups, a correction and the answer; a customer waits no longer than a quarter of a minute. */
export const DEFAULT_LIMITS: WholeLimits = {
  steps: 4,
  seconds: 15,
  tokensPerReply: 600,
  centsPerConversation: 50,
};

/** The tenant's limits, completed; never wider than what the operator's configuration allows for one reply. */
export function toWholeLimits(
  set: ModelLimits,
  most: { readonly timeoutMs: number; readonly maxOutputTokens: number },
): WholeLimits {
  const limits = { ...DEFAULT_LIMITS, ...set };
  return {
    ...limits,
    seconds: Math.min(set.seconds ?? Number.POSITIVE_INFINITY, most.timeoutMs / 1000),
    tokensPerReply: Math.min(set.tokensPerReply ?? Number.POSITIVE_INFINITY, most.maxOutputTokens),
  };
}
