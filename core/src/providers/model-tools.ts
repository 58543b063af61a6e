/** What a model may do: read. Arguments are checked by schema; identity is never among them. */
import { z } from 'zod';
import type { DraftTurn } from '../answering/draft.ts';
import type { ModelMeter } from './model-meter.ts';
import type { ModelSources } from './model-sources.ts';
import { toSource } from './prompt.ts';
import { TOOL_TEXTS, type ToolName } from './tool-texts.ts';

/** Sources one more search adds at most. */
const FOUND = 4;

export const TOOL_SCHEMAS = {
  search_knowledge: z.strictObject({ text: z.string().trim().min(1).max(300) }),
  read_orders: z.strictObject({}),
  propose_journey: z.strictObject({ journey: z.enum(['order-status', 'return']) }),
} as const satisfies Readonly<Record<ToolName, z.ZodType>>;

export type Journey = z.infer<typeof TOOL_SCHEMAS.propose_journey>['journey'];
export type ModelTools = {
  /** Runs a call that has passed its schema; JSON text for the model. Never throws. */
  readonly run: (name: ToolName, given: unknown) => Promise<string>;
  readonly proposed: () => Journey | null;
};
/** Why a call cannot be run, in words for the model; null: it can. */
export function faultOf(call: { readonly name: string; readonly args: unknown }): string | null {
  if (!isTool(call.name)) return 'There is no such tool.';
  const parsed = TOOL_SCHEMAS[call.name].safeParse(call.args);
  return parsed.success ? null : 'The arguments do not fit the schema of the tool.';
}

export function isTool(name: string): name is ToolName {
  return Object.hasOwn(TOOL_TEXTS, name);
}

export function createModelTools(deps: {
  readonly turn: DraftTurn;
  readonly sources: ModelSources;
  readonly meter: Pick<ModelMeter, 'record'>;
}): ModelTools {
  const { turn, sources, meter } = deps;
  let proposed: Journey | null = null;
  const work: Readonly<Record<ToolName, (given: unknown) => Promise<unknown>>> = {
    async search_knowledge(given) {
      const { text } = TOOL_SCHEMAS.search_knowledge.parse(given);
      const hits = (await turn.search(text)).filter((hit) => hit.text.trim() !== '');
      return { sources: hits.slice(0, FOUND).map((hit) => toSource(hit, sources.add(hit))) };
    },
    async read_orders() {
      const orders = await turn.readOrders();
      if (orders === null) return { error: 'Orders cannot be read now.' };
      return { orders: sources.addOrders(orders) };
    },
    async propose_journey(given) {
      proposed = TOOL_SCHEMAS.propose_journey.parse(given).journey;
      return { noted: true };
    },
  };
  return {
    proposed: () => proposed,
    async run(name, given) {
      let result: string;
      let ok = true;
      try {
        result = JSON.stringify(await work[name](given));
      } catch {
        // A host in trouble: the model hears that, nobody hears its words.
        ok = false;
        result = JSON.stringify({ error: 'It cannot be read now.' });
      }
      meter.record({ name, arguments: turn.mask(JSON.stringify(given)), result, ok });
      return result;
    },
  };
}
