/** What one reply of a model uses: steps, tokens, money. Asked before each call, told after it. */
import type { ModelToolCall, Trace } from '../model.ts';
import type { ModelBudget, Reservation } from './model-budget.ts';
import type { WholeLimits } from './model-limits.ts';

/** Why a reply ends without the model. */
export type StopReason =
  | 'budget'
  | 'steps'
  | 'tokens'
  | 'timeout'
  | 'cut off'
  | 'too long'
  | 'refused'
  | 'unusable reply';

/** Ends the agent's loop. */
export class ModelStop extends Error {
  readonly reason: StopReason;
  constructor(reason: StopReason) {
    super(reason);
    this.name = 'ModelStop';
    this.reason = reason;
  }
}

export type Usage = { readonly input: number; readonly output: number };
export type ModelMeter = {
  /**
   * Sets money aside for one more call. Throws `ModelStop` when a limit would be passed.
   * @param bytes Of all that is sent. No tokeniser makes a token of less than a byte, so it bounds the tokens.
   * @returns Tokens the call may write.
   */
  begin(bytes: number): Promise<number>;
  /** The call is over. Null, or figures that are no counts: not known, and what was set aside counts as spent. */
  end(usage: Usage | null): Promise<void>;
  record(call: ModelToolCall): void;
  /** For the trace. */
  readonly used: () => Required<
    Pick<
      NonNullable<Trace['model']>,
      'inputTokens' | 'outputTokens' | 'cents' | 'steps' | 'toolCalls'
    >
  >;
};
export type MeterDeps = {
  readonly budget: ModelBudget;
  readonly limits: WholeLimits;
  readonly conversationId: string | null;
  /** US cents per million tokens. */
  readonly price: { readonly input: number; readonly output: number };
};

/** Characters of a call's arguments and result kept in the trace. */
const KEPT = 1_000;
/** No call counts more tokens than this; what does is no count. */
const MOST_TOKENS = 10_000_000;

export function createModelMeter(deps: MeterDeps): ModelMeter {
  const { limits, price } = deps;
  const toolCalls: ModelToolCall[] = [];
  let steps = 0;
  let inputTokens = 0;
  let outputTokens = 0;
  let cents = 0;
  let open: { readonly reservation: Reservation; readonly most: Usage } | null = null;
  const costOf = (usage: Usage): number =>
    (usage.input * price.input + usage.output * price.output) / 1_000_000;
  return {
    async begin(bytes) {
      if (steps >= limits.steps) throw new ModelStop('steps');
      const output = limits.tokensPerReply - outputTokens;
      if (output <= 0) throw new ModelStop('tokens');
      const most = { input: bytes, output };
      const reservation = await deps.budget.reserve({
        cents: costOf(most),
        conversationId: deps.conversationId,
        centsPerConversation: limits.centsPerConversation,
      });
      if (reservation === null) throw new ModelStop('budget');
      open = { reservation, most };
      steps += 1;
      return output;
    },
    async end(usage) {
      if (open === null) return;
      const { reservation, most } = open;
      open = null;
      const counted = usage !== null && isCount(usage) ? usage : most;
      inputTokens += counted.input;
      outputTokens += counted.output;
      cents += costOf(counted);
      await reservation.settle(costOf(counted), counted.input + counted.output);
    },
    record(call) {
      toolCalls.push({
        ...call,
        name: call.name.slice(0, 100),
        arguments: call.arguments.slice(0, KEPT),
        result: call.result.slice(0, KEPT),
      });
    },
    used: () => ({ inputTokens, outputTokens, cents, steps, toolCalls: [...toolCalls] }),
  };
}

function isCount({ input, output }: Usage): boolean {
  return [input, output].every(
    (value) => Number.isSafeInteger(value) && value >= 0 && value <= MOST_TOKENS,
  );
}
