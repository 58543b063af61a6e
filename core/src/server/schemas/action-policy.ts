/** The table of what a tenant allows, strict on the way in; what contradicts itself is refused with its place. */
import { z } from 'zod';
import { ACTION_NAMES, type ActionName } from '../../actions/action.ts';
import { policyFaults } from '../../actions/policy-faults.ts';
import { id, line, list } from './text.ts';

const MOST_RULES = 200;
const instant = z.iso.datetime({
  precision: 3,
  error: 'is not a time such as 2026-11-22T10:00:00.000Z',
});
const moneySchema = z.strictObject({
  minor: z.int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/u, { error: 'is not a currency such as EUR' }),
});
const action = z.enum(ACTION_NAMES as [ActionName, ...ActionName[]]);
const role = z.enum(['agent', 'admin', 'owner']);
const orderState = z.enum([
  'received',
  'on-hold',
  'processing',
  'partly-shipped',
  'shipped',
  'out-for-delivery',
  'delivered',
  'cancelled',
  'return-requested',
  'exchange-requested',
  'returned',
  'refunded',
]);
const countries = z.array(z.string().max(2)).max(250).readonly();
/** `MM-DD` */
const day = z.string().max(5);
const limit = z.strictObject({ count: z.int(), days: z.number() });

const rule = z.strictObject({
  id: z.string().max(64),
  action,
  ownName: line(100).exactOptional(),
  validFrom: instant.exactOptional(),
  validTo: instant.exactOptional(),
  appliesBy: z.enum(['now', 'order-date']).exactOptional(),
  articleId: id.exactOptional(),
  identity: z.enum(['order', 'host']).exactOptional(),
  orderStates: z.array(orderState).max(12).readonly().exactOptional(),
  countries: countries.exactOptional(),
  window: z
    .strictObject({
      days: z.number(),
      from: z.enum(['placed', 'shipped', 'delivered']),
      count: z.enum(['calendar', 'business']).exactOptional(),
      gifts: z.strictObject({ from: day, to: day, until: day }).exactOptional(),
    })
    .exactOptional(),
  excluded: z
    .strictObject({
      productIds: z.array(id).max(1_000).readonly().exactOptional(),
      words: z.array(line(100)).max(200).readonly().exactOptional(),
    })
    .exactOptional(),
  reasons: z.array(line(200)).max(100).readonly().exactOptional(),
  amountAtMost: moneySchema.exactOptional(),
  piecesAtMost: z.int().exactOptional(),
  perContact: limit.exactOptional(),
  perTenant: limit.exactOptional(),
  notAfter: z.array(action).max(20).readonly().exactOptional(),
  sameProduct: z.boolean().exactOptional(),
  refundTo: z.enum(['original', 'original-or-gift-card', 'any']).exactOptional(),
  fee: z
    .strictObject({ amount: moneySchema, countries: countries.exactOptional() })
    .exactOptional(),
  approval: z
    .strictObject({
      role,
      amountAbove: moneySchema.exactOptional(),
      riskAbove: z.number().exactOptional(),
    })
    .exactOptional(),
});

export const actionPolicySchema = z
  .array(rule)
  .max(MOST_RULES)
  .superRefine((policy, context) => {
    for (const { ruleId, field, code, other } of policyFaults(policy)) {
      const at = policy.findLastIndex(({ id: name }) => name === ruleId);
      const message = other === undefined ? code : `${code}: ${other}`;
      context.addIssue({ code: 'custom', path: [at, ...field.split('.')], message });
    }
  })
  .readonly();

export const tryPolicyQuery = z.strictObject({ locale: line(35).default('en') });
export const tryPolicyRequest = z.strictObject({
  policy: actionPolicySchema,
  limit: z.int().min(1).max(500).default(200),
});
const triedSide = z.object({
  rule: z.string().nullable(),
  explained: z.string().nullable(),
  verdict: z.union([
    z.object({
      kind: z.literal('allowed'),
      amount: z.object({ minor: z.number(), currency: z.string() }).nullable(),
      approval: z.object({ role: z.string(), why: z.string() }).nullable(),
    }),
    z.object({ kind: z.literal('refused'), code: z.string() }),
  ]),
});
export const triedPolicySchema = z.object({
  tried: z.number(),
  notTried: z.number(),
  changed: list(
    z.object({
      id: z.string(),
      conversationId: z.string(),
      action: z.string(),
      state: z.string(),
      at: z.string(),
      before: triedSide,
      after: triedSide,
    }),
  ),
});
