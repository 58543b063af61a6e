/** Requests and answers of the knowledge screens. Each is checked against the console's types in the tests. */
import { z } from 'zod';
import { IMPORT_FORMATS } from '../../knowledge/import/open-import.ts';
import { BUNDLE_FORMAT } from '../../knowledge/run-import.ts';
import { appliesBy } from './articles.ts';
import { citationSchema } from './content.ts';
import { articleId, instant, line, list, locale, text } from './text.ts';

const time = z.string();
const knowledgeStateSchema = z.enum([
  'in-force',
  'planned',
  'expired',
  'review-due',
  'unused',
  'disliked',
  'trouble',
]);
export const knowledgeQuery = z.strictObject({
  q: text(500).exactOptional(),
  locale: locale.exactOptional(),
  state: knowledgeStateSchema.exactOptional(),
  sort: z.enum(['title', 'used', 'disliked', 'reviewBy', 'changed']).default('title'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  // Names the last article of the page before: an id may be long.
  cursor: z.string().min(1).max(8_000).exactOptional(),
});
export const knowledgeRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  source: z.string(),
  audience: z.enum(['public', 'internal']),
  locales: list(z.string()),
  inForce: z
    .object({ version: z.number(), validFrom: time.nullable(), validTo: time.nullable() })
    .nullable(),
  nextChange: time.nullable(),
  questions: z.number(),
  used: z.number(),
  liked: z.number(),
  disliked: z.number(),
  reviewBy: time.nullable(),
  trouble: list(z.enum(['expired', 'review-due', 'disliked', 'overlap', 'untranslated'])),
  changedAt: time,
});
export const knowledgeCountsSchema = z.object({
  all: z.number(),
  'in-force': z.number(),
  planned: z.number(),
  expired: z.number(),
  'review-due': z.number(),
  unused: z.number(),
  disliked: z.number(),
  trouble: z.number(),
});

const toldSchema = z.object({
  decision: z.enum(['answer', 'clarify', 'handoff', 'silence']),
  reason: z.string(),
  confidence: z.number().nullable(),
  text: z.string().nullable(),
  citations: list(citationSchema),
});
export const previewRequestSchema = z
  .strictObject({
    id: articleId,
    // Somebody is still typing: what cannot be saved yet can be looked at.
    title: text(300),
    body: text(1_048_576),
    locale,
    audience: z.enum(['public', 'internal']).exactOptional(),
    questions: z.array(text(500)).max(100).readonly().exactOptional(),
    validFrom: instant.nullable().exactOptional(),
    validTo: instant.nullable().exactOptional(),
    appliesBy: appliesBy.exactOptional(),
    ask: z.array(text(500)).max(50).readonly().exactOptional(),
    at: instant.exactOptional(),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom < validTo, {
    error: 'must be after validFrom',
    path: ['validTo'],
  });
export const previewSchema = z.object({
  items: list(
    z.object({
      question: z.string(),
      from: z.enum(['example', 'asked', 'heading', 'given']),
      before: toldSchema,
      after: toldSchema,
      effect: z.enum(['answers', 'other', 'nothing']),
      changed: z.boolean(),
    }),
  ),
  milliseconds: z.number(),
});
export const likelyRequestSchema = z
  .strictObject({
    locale: locale.exactOptional(),
    limit: z.number().int().min(1).max(50).exactOptional(),
  })
  .nullish();
export const likelyQuestionsSchema = z.object({
  items: list(
    toldSchema.extend({
      question: z.string(),
      from: z.enum(['article', 'common', 'asked']),
      gap: z.boolean(),
    }),
  ),
});

const formats: readonly string[] = [
  ...IMPORT_FORMATS.filter((format) => format !== 'folder'),
  BUNDLE_FORMAT,
];
export const importQuery = z.strictObject({
  /** Name of the file. Needed with a file. */
  name: line(300).exactOptional(),
  format: z
    .string()
    .refine((value) => formats.includes(value), { error: `must be one of ${formats.join(', ')}` })
    .exactOptional(),
});
export const siteSchema = z.strictObject({
  url: line(2_000).refine(isPage, { error: 'must be an http(s) address without a password' }),
});
export const importSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['file', 'site']),
  format: z.string().nullable(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  read: z.number(),
  total: z.number().nullable(),
  report: z
    .object({
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      retired: z.number(),
      faultCount: z.number(),
      faults: list(z.object({ place: z.string(), code: z.string(), message: z.string() })),
    })
    .nullable(),
  error: z
    .object({ code: z.string(), detail: z.string(), wayOut: z.string().exactOptional() })
    .nullable(),
  createdAt: time,
  endedAt: time.nullable(),
});
export const importsSchema = z.object({ items: list(importSchema) });

export const connectionSchema = z.object({
  name: z.string(),
  capabilities: list(z.string()),
  state: z.enum(['up', 'down', 'unknown']),
  lastSyncAt: time.nullable(),
  articles: z.number(),
  trouble: z.string().nullable(),
});
export const modelConnectionSchema = z.object({
  configured: z.boolean(),
  name: z.string().nullable(),
  host: z.string().nullable(),
  spentCents: z.number(),
  budgetCents: z.number(),
  limits: z.object({
    steps: z.number(),
    seconds: z.number(),
    tokensPerReply: z.number(),
    centsPerConversation: z.number(),
  }),
});
export const connectionsSchema = z.object({
  items: list(connectionSchema),
  model: modelConnectionSchema,
});
export const hostParams = z.strictObject({ host: line(100) });
export const syncAskedSchema = z.object({ asked: z.literal(true) });

function isPage(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/u.test(url.protocol) && url.username + url.password === '';
}

const statement = z.object({
  articleId: z.string(),
  version: z.number(),
  title: z.string(),
  locale: z.string(),
  heading: z.string(),
  sentence: z.string(),
  figure: z.string(),
  datedAt: z.string(),
});
export const contradictionsSchema = z.object({
  items: z.array(z.object({ one: statement, other: statement })).readonly(),
});
