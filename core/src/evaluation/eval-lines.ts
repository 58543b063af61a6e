/** The lines of `attendant eval`: what may stand in kb.jsonl and questions.jsonl, and what is written to predictions.jsonl. */
import { z } from 'zod';
import type { ArticleInput, Locale, Mood } from '../model.ts';

/** A date or a time with its zone, as an `Instant`. */
const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text).toISOString());
const locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as "en" or "zh-Hant"');
const id = z.string().min(1).max(500);

const articleLine = z.object({
  id,
  title: z.string().default(''),
  body: z.string().default(''),
  url: z.string().optional(),
  locale: locale.optional(),
  audience: z.enum(['public', 'internal']).optional(),
  questions: z.array(z.string()).optional(),
  validFrom: instant.optional(),
  validTo: instant.optional(),
  appliesBy: z.enum(['now', 'order-date']).optional(),
});
const questionLine = z.object({
  id,
  text: z.string(),
  locale: locale.optional(),
  at: instant.optional(),
  history: z
    .array(z.object({ author: z.enum(['contact', 'assistant', 'agent']), text: z.string() }))
    .optional(),
  expect: z
    .union([
      z.object({ articles: z.array(z.string()).min(1) }),
      z.object({ none: z.literal(true) }),
      z.object({ handoff: z.union([z.literal(true), z.string()]) }),
    ])
    .optional(),
});

export type EvalQuestion = z.infer<typeof questionLine>;
/** One line of predictions.jsonl. */
export type Prediction = {
  readonly id: string;
  readonly decision: 'answer' | 'clarify' | 'handoff' | 'silence';
  readonly reason: string;
  /** 0..1 */
  readonly confidence: number;
  /** Ids best first, up to 10. */
  readonly articles: readonly string[];
  readonly text: string;
  readonly citations: readonly { readonly article: string; readonly quote: string }[];
  readonly mood: Mood | null;
  readonly language: Locale;
  readonly ms: number;
};

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: string };

export function parseArticleLine(line: string): Parsed<ArticleInput> {
  const parsed = parseLine(line, articleLine);
  // Optional fields that are absent stay absent: `exactOptionalPropertyTypes` tells undefined from missing.
  return parsed.ok ? { ok: true, value: withoutUndefined(parsed.value) as ArticleInput } : parsed;
}

export function parseQuestionLine(line: string): Parsed<EvalQuestion> {
  return parseLine(line, questionLine);
}

/** Keys in the order of the format, whatever the order they were made in. */
export function toPredictionLine(prediction: Prediction): string {
  const { id, decision, reason, confidence, articles, text, citations, mood, language, ms } =
    prediction;
  return `${JSON.stringify({
    id,
    decision,
    reason,
    confidence,
    articles: articles.slice(0, 10),
    text,
    citations,
    mood,
    language,
    ms,
  })}\n`;
}

function parseLine<T>(line: string, schema: z.ZodType<T>): Parsed<T> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return { ok: false, fault: `not JSON (${cause instanceof Error ? cause.message : cause})` };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const faults = parsed.error.issues.map(
    (issue) => `${issue.path.length > 0 ? `"${issue.path.join('.')}": ` : ''}${issue.message}`,
  );
  return { ok: false, fault: faults.join('; ') };
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}
