/** A tenant's own journeys on the way in. That each is whole is checked with its tenant: `requireWholeFlows`. */
import { z } from 'zod';
import { FLOW_ACTIONS, type FlowCondition, ORDERS_AMONG, WISHES } from '../../flows/flow-steps.ts';
import { orderStateSchema } from './content.ts';
import { line, list, locale, text } from './text.ts';

const name = z.string().regex(/^[a-z0-9-]{1,40}$/u, { error: 'is not of a–z, 0–9 and -' });
const slot = z.string().regex(/^[a-z0-9_]{1,40}$/u, { error: 'is not of a–z, 0–9 and _' });
const next = name.nullable();
const said = z.record(locale, text(1_000, 1)).readonly();
const choice = z.strictObject({
  value: z.string().regex(/^[a-z0-9_-]{1,40}$/u, { error: 'is not of a–z, 0–9, _ and -' }),
  label: z.record(locale, line(80)).readonly(),
  next,
});
const words = list(z.string().max(40)).refine((all) => all.length > 0, { error: 'is empty' });
const condition = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('slot'), slot, is: z.string().max(500).exactOptional() }),
  z.strictObject({ on: z.literal('order'), states: list(orderStateSchema) }),
  z.strictObject({ on: z.literal('identity'), atLeast: z.enum(['order', 'host']) }),
  z.strictObject({
    on: z.literal('verdict'),
    is: z.enum(['allowed', 'approval', 'by-hand', 'refused']),
  }),
  z.strictObject({ on: z.literal('can'), action: z.enum(FLOW_ACTIONS) }),
  z.strictObject({ on: z.literal('language'), languages: words }),
  z.strictObject({ on: z.literal('channel'), channels: words }),
  z.strictObject({ on: z.literal('hours'), open: z.boolean() }),
]) satisfies z.ZodType<FlowCondition>;
/** What every step has; one that only reads has no words. */
const base = { id: name, text: said.default({}) };
const action = z.enum(FLOW_ACTIONS);
const ifMissing = z.boolean().exactOptional();
const step = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('say'),
    show: z.enum(['order', 'person']).exactOptional(),
    next,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('ask'),
    slot,
    input: z.enum(['text', 'number', 'email', 'address']),
    ifMissing,
    next,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('choose'),
    slot,
    ifMissing,
    show: z.literal('order').exactOptional(),
    choices: z.array(choice).min(2).max(8).readonly(),
  }),
  z.strictObject({ ...base, kind: z.literal('hand-over') }),
  z.strictObject({
    ...base,
    kind: z.literal('branch'),
    branches: z
      .array(z.strictObject({ when: z.array(condition).min(1).max(8).readonly(), next }))
      .min(1)
      .max(8)
      .readonly(),
    otherwise: next,
  }),
  z.strictObject({ ...base, kind: z.literal('pick-order'), among: z.enum(ORDERS_AMONG), next }),
  z.strictObject({ ...base, kind: z.literal('read-request'), action, next }),
  z.strictObject({ ...base, kind: z.literal('pick-items'), next }),
  z.strictObject({ ...base, kind: z.literal('pick-variant'), next, none: next }),
  z.strictObject({ ...base, kind: z.literal('preview'), action, allowed: next, refused: next }),
  z.strictObject({ ...base, kind: z.literal('propose'), action, next }),
  z.strictObject({ ...base, kind: z.literal('confirm'), yes: next, no: next, change: next }),
  z.strictObject({ ...base, kind: z.literal('find-products'), slot, next, none: next }),
]);

const tenantFlowSchema = z.strictObject({
  id: name,
  name: line(100),
  enabled: z.boolean(),
  examples: z.record(locale, z.array(line(200)).max(50).readonly()).readonly(),
  wishes: z.array(z.enum(WISHES)).max(WISHES.length).readonly().exactOptional(),
  begins: z.enum(['all', 'known']).exactOptional(),
  steps: z.array(step).min(1).max(50).readonly(),
});
export const tenantFlowsSchema = z.array(tenantFlowSchema).max(50).readonly();

/** What a tenant changed about the journeys that come with the product, by their id. */
export const shippedFlowsSchema = z
  .record(
    name,
    z.strictObject({
      enabled: z.boolean().exactOptional(),
      texts: z.record(name, said).readonly().exactOptional(),
    }),
  )
  .readonly();

export const shippedListSchema = z.object({ items: list(tenantFlowSchema) });

export const flowPreviewRequest = z.strictObject({
  flow: tenantFlowSchema,
  /** Default: the main language. */
  locale: locale.exactOptional(),
  /** What the contact would write, in order. */
  lines: z.array(text(2_000, 1)).min(1).max(50).readonly(),
});
export const flowPreviewSchema = z.object({
  /** What keeps it from being saved. */
  faults: list(z.object({ path: z.string(), message: z.string() })),
  lines: list(
    z.object({
      said: z.string(),
      reply: z.object({ text: z.string(), choices: list(z.string()) }).nullable(),
      step: z.string().nullable(),
      handsOver: z.boolean(),
    }),
  ),
});
