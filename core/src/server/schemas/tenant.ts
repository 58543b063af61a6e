/** A tenant's settings, strict on the way in: a slip here would be seen by every customer. */
import { z } from 'zod';
import { templateFaults } from '../../answering/phrases/own-words.ts';
import { TEMPLATE_NAMES } from '../../model.ts';
import { termsOf } from '../../understanding/other-words.ts';
import { actionPolicySchema } from './action-policy.ts';
import { shippedFlowsSchema, tenantFlowsSchema } from './tenant-flow.ts';
import { httpsUrl, id, line, list, locale, text } from './text.ts';

const clockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u, { error: 'is not HH:MM' });
const span = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, { error: 'must end after it begins', path: ['to'] });
const spans = z.array(span).max(10).readonly();
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const hours = z.strictObject({
  timeZone: z.string().refine(isTimeZone, { error: 'is not a time zone, e.g. "Europe/Berlin"' }),
  week: z.partialRecord(weekday, spans).readonly(),
  exceptions: list(z.strictObject({ date: z.iso.date(), spans, name: line(100).exactOptional() })),
});
const share = z.number().min(0).max(1);
const words = list(line(200));
export const escalationReason = z.enum([
  'asked-for-person',
  'human-first-topic',
  'anger',
  'repeated-failure',
  'low-confidence',
  'unsupported-language',
  'injection',
  'host-trouble',
  'model-trouble',
  'high-value',
  'risk',
  'vip',
  'outside-policy',
  'rule',
]);
const money = z.strictObject({
  minor: z.int().min(0).max(1_000_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/u, { error: 'must be like EUR' }),
});
const escalationRule = z.strictObject({
  name: line(100),
  reason: escalationReason,
  off: z.literal(true).exactOptional(),
  when: z
    .strictObject({
      wantsPersonAbove: share.exactOptional(),
      topics: words.exactOptional(),
      angerAbove: share.exactOptional(),
      frustrationAbove: share.exactOptional(),
      moodRising: z.literal(true).exactOptional(),
      injectionAbove: share.exactOptional(),
      failuresAtLeast: z.int().min(1).max(100).exactOptional(),
      confidenceBelow: share.exactOptional(),
      valueAbove: money.exactOptional(),
      valueRankAbove: share.exactOptional(),
      riskAbove: share.exactOptional(),
      outsidePolicy: z.literal(true).exactOptional(),
      contactTags: words.exactOptional(),
      ordersAtLeast: z.int().min(1).max(1_000_000).exactOptional(),
      spentAtLeast: money.exactOptional(),
      unsupportedLanguage: z.literal(true).exactOptional(),
      trouble: list(z.enum(['host', 'model'])).exactOptional(),
      hours: z.enum(['inside', 'outside']).exactOptional(),
      words: words.exactOptional(),
      channels: words.exactOptional(),
      languages: list(locale).exactOptional(),
    })
    // A rule without a condition never speaks: it is a slip.
    .refine((when) => Object.keys(when).length > 0, { error: 'needs a condition' }),
});
export const escalationRules = z.array(escalationRule).max(100).readonly();
/** `https://shop.example`, exactly as a browser sends it; `http` only for this machine. */
const origin = z.string().max(300).refine(isOrigin, {
  error: 'must be an origin such as "https://shop.example", without a path',
});

/** As above, and of letters that stand in a header: it names who may frame the console. */
const frameOrigin = origin.refine((value) => FRAME_ORIGIN.test(value), {
  error: 'must name a host in plain letters, an international one in its xn-- form',
});
export const FRAME_ORIGIN = /^https?:\/\/(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[::1\])(?::\d{1,5})?$/u;

const templates = z
  .partialRecord(z.enum(TEMPLATE_NAMES), z.record(locale, text(1_000, 1)).readonly())
  .superRefine((given, context) => {
    for (const name of TEMPLATE_NAMES) {
      for (const [tag, words] of Object.entries(given[name] ?? {})) {
        for (const message of templateFaults(name, words)) {
          context.addIssue({ code: 'custom', path: [name, tag], message });
        }
      }
    }
  })
  .readonly();
export const handoffPlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('host'), host: line(100) }),
  z.strictObject({ kind: z.literal('email'), address: z.email().max(254) }),
  z.strictObject({ kind: z.literal('webhook'), url: httpsUrl }),
]);
const handoffTarget = z
  .strictObject({
    name: line(100),
    when: z.strictObject({
      reasons: list(escalationReason).exactOptional(),
      languages: list(locale).exactOptional(),
      channels: list(line(50)).exactOptional(),
    }),
    agentIds: z.array(id).max(200).readonly(),
    skills: list(line(40)).exactOptional(),
    maxOpen: z.int().min(1).max(1_000).exactOptional(),
    hours: hours.exactOptional(),
    to: handoffPlaceSchema.exactOptional(),
  })
  .refine(
    ({ agentIds, skills, to }) =>
      to !== undefined || agentIds.length > 0 || (skills ?? []).length > 0,
    {
      error: 'needs agents, skills or a place',
      path: ['agentIds'],
    },
  );
const handoffMinutes = z.int().min(1).max(10_080);
const handoffSettings = z.strictObject({
  attendMinutes: handoffMinutes.exactOptional(),
  firstReplyMinutes: handoffMinutes.exactOptional(),
  nextReplyMinutes: handoffMinutes.exactOptional(),
  wrapUps: z.array(line(60)).max(30).readonly().exactOptional(),
  skills: z
    .record(id, z.array(line(40)).max(50).readonly())
    .readonly()
    .exactOptional(),
});
const synonymLine = line(300).refine((value) => termsOf(value).length > 1, {
  error: 'needs two words or more, parted by commas',
});
/** Ten years at most: who keeps longer keeps. */
const days = z.int().min(1).max(3_650);

export const settingsSchema = z.strictObject({
  brand: z.strictObject({
    colour: z.string().regex(/^#[0-9a-f]{6}$/iu, { error: 'must be like #1a2b3c' }),
    greeting: z.record(locale, text(500)).readonly().exactOptional(),
  }),
  hours,
  allowedOrigins: z.array(origin).max(100).readonly(),
  suggestions: z.record(locale, z.array(line(200)).max(12).readonly()).readonly(),
  privacyUrl: httpsUrl.exactOptional(),
  answerAbove: share,
  unknownBelow: share,
  topicThresholds: z
    .array(
      z.strictObject({
        articles: z.array(line(200)).min(1).max(200).readonly(),
        answerAbove: share.exactOptional(),
        unknownBelow: share.exactOptional(),
      }),
    )
    .max(100)
    .readonly()
    .exactOptional(),
  escalation: escalationRules,
  synonyms: z.record(locale, z.array(synonymLine).max(500).readonly()).readonly().exactOptional(),
  modelBudgetCents: z.int().min(0).max(100_000_000),
  modelLimits: z
    .strictObject({
      steps: z.int().min(1).max(20).exactOptional(),
      seconds: z.number().min(1).max(120).exactOptional(),
      tokensPerReply: z.int().min(50).max(10_000).exactOptional(),
      centsPerConversation: z.number().min(0).max(1_000_000).exactOptional(),
    })
    .exactOptional(),
  tone: z.enum(['neutral', 'friendly', 'formal']).exactOptional(),
  templates: templates.exactOptional(),
  handoffTargets: z.array(handoffTarget).max(50).readonly().exactOptional(),
  handoff: handoffSettings.exactOptional(),
  widget: z
    .strictObject({
      side: z.enum(['start', 'end']),
      label: z.record(locale, line(24)).readonly().exactOptional(),
    })
    .exactOptional(),
  retention: z
    .strictObject({ resolvedDays: days.nullable(), attachmentDays: days.nullable() })
    .exactOptional(),
  consoleOrigins: z.array(frameOrigin).max(20).readonly().exactOptional(),
  flows: tenantFlowsSchema.exactOptional(),
  actionPolicy: actionPolicySchema.exactOptional(),
  shippedFlows: shippedFlowsSchema.exactOptional(),
});
const { shape } = settingsSchema;
const settingsPatch = z.strictObject({
  ...settingsSchema.partial().shape,
  // Null takes one away that need not be there.
  privacyUrl: shape.privacyUrl.unwrap().nullable().exactOptional(),
  tone: shape.tone.unwrap().nullable().exactOptional(),
  templates: shape.templates.unwrap().nullable().exactOptional(),
  handoffTargets: shape.handoffTargets.unwrap().nullable().exactOptional(),
  handoff: shape.handoff.unwrap().nullable().exactOptional(),
  widget: shape.widget.unwrap().nullable().exactOptional(),
  retention: shape.retention.unwrap().nullable().exactOptional(),
  consoleOrigins: shape.consoleOrigins.unwrap().nullable().exactOptional(),
  synonyms: shape.synonyms.unwrap().nullable().exactOptional(),
  topicThresholds: shape.topicThresholds.unwrap().nullable().exactOptional(),
  modelLimits: shape.modelLimits.unwrap().nullable().exactOptional(),
  flows: shape.flows.unwrap().nullable().exactOptional(),
  actionPolicy: shape.actionPolicy.unwrap().nullable().exactOptional(),
  shippedFlows: shape.shippedFlows.unwrap().nullable().exactOptional(),
});
export const tenantPatchSchema = z.strictObject({
  name: line(200).exactOptional(),
  locale: locale.exactOptional(),
  locales: z.array(locale).min(1).max(50).readonly().exactOptional(),
  settings: settingsPatch.exactOptional(),
});
export const tenantSchema = z.object({
  id: z.string(),
  name: z.string(),
  locale: z.string(),
  locales: list(z.string()),
  widgetKey: z.string(),
  // What is stored was checked when it came in; a stricter rule later must not hide a tenant's settings.
  settings: z.unknown(),
  createdAt: z.string(),
});
export const retentionQuery = z.strictObject({
  resolvedDays: z.coerce.number().int().min(1).max(3_650).exactOptional(),
  attachmentDays: z.coerce.number().int().min(1).max(3_650).exactOptional(),
});
/** What would be erased now. */
export const retentionSchema = z.object({
  conversations: z.number(),
  messages: z.number(),
  contacts: z.number(),
  attachments: z.number(),
});
export const defaultsQuery = z.strictObject({ tone: shape.tone.unwrap().exactOptional() });
export const defaultsSchema = z.object({
  templates: list(z.object({ name: z.enum(TEMPLATE_NAMES), locale: z.string(), text: z.string() })),
  escalation: list(escalationRule),
});
export const consoleSecretSchema = z.object({
  secret: z.string(),
  algorithm: z.literal('HS256'),
  /** What `aud` of a token must be: the widget key and `:console`. */
  audience: z.string(),
  /** Where the frame points. */
  url: z.string(),
});
export const snippetSchema = z.object({
  html: z.string(),
  widgetKey: z.string(),
  allowedOrigins: list(z.string()),
});
export const identitySecretSchema = z.object({
  secret: z.string(),
  algorithm: z.literal('HS256'),
  /** What `aud` of a signed identity must be: the widget key. */
  audience: z.string(),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.length <= 64;
  } catch {
    return false;
  }
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const local = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u.test(url.hostname);
  return url.origin === value && (url.protocol === 'https:' || (url.protocol === 'http:' && local));
}
/** What is left out stays as it is. */
export const thresholdTrialRequest = z.strictObject({
  answerAbove: share.exactOptional(),
  unknownBelow: share.exactOptional(),
  topicThresholds: shape.topicThresholds.unwrap().exactOptional(),
});
const outcome = z.enum(['answered', 'asked-back', 'found-nothing', 'handed-over']);
export const thresholdTrialSchema = z.object({
  questions: z.number(),
  changed: list(z.object({ from: outcome, to: outcome, count: z.number() })),
  examples: list(z.object({ question: z.string(), from: outcome, to: outcome })),
});
export const learntSynonymsSchema = z.object({
  items: list(
    z.object({
      locale: z.string(),
      one: z.string(),
      other: z.string(),
      from: z.enum(['examples', 'customers']),
      times: z.number(),
      hurts: z.number(),
      evidence: list(z.object({ question: z.string(), articleId: z.string(), title: z.string() })),
    }),
  ),
});
export const synonymPairSchema = z.strictObject({
  locale,
  one: line(100),
  other: line(100),
});
