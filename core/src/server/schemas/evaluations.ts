/** Requests and answers of evaluations. Each is checked against the console's types in the tests. */
import { z } from 'zod';
import { MISTAKES } from '../../evaluation/judge.ts';
import { FIXES } from '../../evaluation/suggest-fix.ts';
import { id, line, list } from './text.ts';

const decision = z.enum(['answer', 'clarify', 'handoff', 'silence']);
const mistake = z.enum(MISTAKES);
const figure = z.number().nullable();

export const newEvaluationQuery = z.strictObject({ name: line(300) });
export const evaluationQuery = z.strictObject({ against: id.exactOptional() });
export const evaluationSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.number(),
  total: z.number(),
  error: z
    .object({ code: z.string(), detail: z.string(), wayOut: z.string().exactOptional() })
    .nullable(),
  agentId: z.string().nullable(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
});
export const evaluationsSchema = z.object({ items: list(evaluationSchema) });

const summarySchema = z.object({
  questions: z.number(),
  answerable: z.number(),
  unanswerable: z.number(),
  toHandOff: z.number(),
  accuracyAt1: figure,
  recallAt5: figure,
  mrrAt10: figure,
  ndcgAt10: figure,
  auroc: figure,
  thresholdAt5: figure,
  answeredAt5: figure,
  rightAt5: figure,
  handoffPrecision: figure,
  handoffRecall: figure,
  p50Ms: figure,
  p95Ms: figure,
});
const worstSchema = z.object({
  id: z.string(),
  question: z.string(),
  language: z.string(),
  mistake,
  decision,
  reason: z.string(),
  confidence: z.number(),
  said: z.string(),
  quotes: list(z.object({ article: z.string(), quote: z.string() })),
  expected: list(z.string()),
  found: z.string().nullable(),
  fix: z.object({
    kind: z.enum(FIXES),
    article: z.string().nullable(),
    other: z.string().nullable(),
    threshold: figure,
  }),
});
const reportSchema = z.object({
  summary: summarySchema,
  right: z.number(),
  judged: z.number(),
  mistakes: z.record(mistake, z.number()),
  threshold: z.object({
    now: z.number(),
    suggested: figure,
    risk: z.number(),
    sure: z.number(),
  }),
  reliability: list(
    z.object({
      from: z.number(),
      to: z.number(),
      questions: z.number(),
      confidence: z.number(),
      right: z.number(),
    }),
  ),
  calibrationError: figure,
  curve: list(z.object({ threshold: z.number(), answered: z.number(), wrong: z.number() })),
  confusions: list(
    z.object({
      expected: z.string(),
      found: z.string(),
      questions: z.number(),
      examples: list(z.string()),
    }),
  ),
  languages: list(
    z.object({
      language: z.string(),
      questions: z.number(),
      judged: z.number(),
      right: z.number(),
    }),
  ),
  worst: list(worstSchema),
  titles: z.record(z.string(), z.string()),
});
const rowSchema = z.object({
  id: z.string(),
  question: z.string(),
  verdict: z.enum(['right', 'unjudged', ...MISTAKES]),
  decision,
  article: z.string().nullable(),
  confidence: z.number(),
});
const changes = list(z.object({ before: rowSchema, after: rowSchema }));
export const evaluationDetailSchema = evaluationSchema.extend({
  faults: list(z.object({ line: z.number(), fault: z.string() })),
  report: reportSchema.nullable(),
  decided: z.object({ answer: z.number(), clarify: z.number(), handoff: z.number() }),
  unanswered: list(rowSchema),
  compared: z
    .object({
      with: z.object({ id: z.string(), name: z.string(), createdAt: z.string() }),
      betterCount: z.number(),
      worseCount: z.number(),
      sameCount: z.number(),
      better: changes,
      worse: changes,
    })
    .nullable(),
});
