/** Proposals as agents see them, and what agents send about them. */
import { z } from 'zod';
import { ACTION_NAMES, type ActionName } from '../../actions/action.ts';
import { id, line, list, pageQuery, text } from './text.ts';

const currency = z.string().regex(/^[A-Z]{3}$/u, { error: 'is not a currency such as EUR' });
const money = z.strictObject({ minor: z.int().min(1), currency });
const address = z.strictObject({
  name: line(200).exactOptional(),
  line1: line(200),
  line2: line(200).exactOptional(),
  city: line(200),
  region: line(200).exactOptional(),
  postcode: line(200),
  country: line(200),
});
const orderId = line(200);
const lines = z
  .array(
    z.strictObject({
      itemId: line(200),
      quantity: z.int().min(1).max(100_000),
      variantId: line(200).exactOptional(),
    }),
  )
  .max(500)
  .readonly();
const reason = text(2_000, 1);
const payWith = line(200);

const actionRequestSchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('create-return'),
    orderId,
    lines,
    reason,
    refundTo: line(200).exactOptional(),
  }),
  z.strictObject({
    action: z.literal('exchange-items'),
    orderId,
    lines,
    reason: reason.exactOptional(),
    payWith: payWith.exactOptional(),
  }),
  z.strictObject({ action: z.literal('cancel-order'), orderId, reason }),
  z.strictObject({ action: z.literal('change-address'), orderId, address }),
  z.strictObject({
    action: z.literal('change-items'),
    orderId,
    lines,
    payWith: payWith.exactOptional(),
  }),
  z.strictObject({ action: z.literal('change-payment'), orderId, payWith }),
  z.strictObject({ action: z.literal('request-refund'), orderId, lines, amount: money, reason }),
  z.strictObject({ action: z.literal('resend-invoice'), orderId }),
  z.strictObject({ action: z.literal('claim-warranty'), orderId, lines, problem: reason }),
  z.strictObject({
    action: z.literal('update-contact'),
    change: z.strictObject({
      email: line(254).exactOptional(),
      phone: line(50).exactOptional(),
      address: address.exactOptional(),
    }),
  }),
  z.strictObject({
    action: z.literal('own'),
    name: line(100),
    amount: money.exactOptional(),
    values: z.record(line(100), text(2_000)).readonly(),
  }),
]);

export const proposalsQuery = z.strictObject({
  ...pageQuery.shape,
  view: z.enum(['open', 'over', 'all']).default('open'),
  /** Of one conversation, the newest first, whatever the view. */
  conversationId: id.exactOptional(),
});
/** As it was looked at: somebody who was faster is not overwritten. */
const revision = z.int().min(1);
export const approveSchema = z.strictObject({ revision });
/** `ask`: what goes beyond the contact's yes is put before them, in place of being refused. */
export const changeSchema = z.strictObject({
  revision,
  request: actionRequestSchema,
  ask: z.boolean().default(false),
});
/** Without a request: the proposal's own, as things stand now. */
export const trySchema = z.strictObject({ request: actionRequestSchema.exactOptional() });
export const declineSchema = z.strictObject({ revision, note: text(2_000) });
export const markDoneSchema = z.strictObject({ revision, reference: line(200) });

const riskSchema = z.object({
  score: z.number(),
  signs: list(
    z.object({
      code: z.string(),
      weight: z.number(),
      values: z.record(z.string(), z.string()),
    }),
  ),
});
const refusalSchema = z.object({ code: z.string(), values: z.record(z.string(), z.string()) });
const amountSchema = z.object({ minor: z.number(), currency: z.string() });
export const proposalTrialSchema = z.object({
  rule: z.string().nullable(),
  refusal: refusalSchema.nullable(),
  /** In a sentence, in the language of whoever asks. */
  explained: z.string().nullable(),
  approval: z.object({ role: z.string(), why: z.string() }).nullable(),
  amount: amountSchema.nullable(),
  difference: list(z.unknown()),
  risk: riskSchema,
  /** The contact has not said yes to this. */
  needsYes: z.boolean(),
  choices: z.object({
    items: list(
      z.object({
        id: z.string(),
        name: z.string(),
        quantity: z.number(),
        variants: list(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
    payments: list(z.object({ id: z.string(), label: z.string() })),
    reasons: list(z.string()).nullable(),
  }),
});

export const proposalSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  state: z.string(),
  action: z.enum(ACTION_NAMES as [ActionName, ...ActionName[]]),
  request: z.unknown(),
  /** False: no host can; an agent does it and marks it as done. */
  doneByHost: z.boolean(),
  /** The rule that decided, and what it asks of whoever approves; a refusal by its code. */
  rule: z.string().nullable(),
  approval: z.object({ role: z.string(), why: z.string() }).nullable(),
  refusal: refusalSchema.nullable(),
  amount: amountSchema.nullable(),
  /** As of the last decision, and as it was when it was first proposed. */
  risk: riskSchema,
  firstRisk: riskSchema,
  difference: list(z.unknown()),
  proposedBy: z.string(),
  confirmedAt: z.string().nullable(),
  decidedBy: z.object({ agentId: z.string(), role: z.string(), at: z.string() }).nullable(),
  expiresAt: z.string(),
  outcome: z.unknown(),
  /** May whoever asks approve, change and decline it? */
  mayDecide: z.boolean(),
  revision: z.number(),
  createdAt: z.string(),
});
export const proposalsSchema = z.object({
  items: list(proposalSchema),
  next: z.string().nullable(),
  /** All that wait for an agent. */
  open: z.number(),
});
