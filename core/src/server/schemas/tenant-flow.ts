/** A tenant's own journeys on the way in. That each is whole is checked with its tenant: `requireWholeFlows`. */
import { z } from 'zod';
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
const step = z.discriminatedUnion('kind', [
  z.strictObject({ id: name, text: said, kind: z.literal('say'), next }),
  z.strictObject({
    id: name,
    text: said,
    kind: z.literal('ask'),
    slot,
    input: z.enum(['text', 'number', 'email']),
    next,
  }),
  z.strictObject({
    id: name,
    text: said,
    kind: z.literal('choose'),
    slot,
    choices: z.array(choice).min(2).max(8).readonly(),
  }),
  z.strictObject({ id: name, text: said, kind: z.literal('hand-over') }),
]);

const tenantFlowSchema = z.strictObject({
  id: name,
  name: line(100),
  enabled: z.boolean(),
  examples: z.record(locale, z.array(line(200)).max(50).readonly()).readonly(),
  steps: z.array(step).min(1).max(50).readonly(),
});
export const tenantFlowsSchema = z.array(tenantFlowSchema).max(50).readonly();

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
