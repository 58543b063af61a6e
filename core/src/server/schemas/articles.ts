import { z } from 'zod';
import { articleId, httpsUrl, instant, line, list, locale, text } from './text.ts';

const time = z.string();
export const appliesBy = z.enum(['now', 'order-date']);
export const articleParams = z.strictObject({ id: articleId });
export const articleWriteSchema = z
  .strictObject({
    title: line(300),
    /** Markdown. */
    body: text(1_048_576, 1),
    url: httpsUrl.exactOptional(),
    locale: locale.exactOptional(),
    audience: z.enum(['public', 'internal']).exactOptional(),
    questions: z.array(line(500)).max(100).exactOptional(),
    validFrom: instant.exactOptional(),
    validTo: instant.exactOptional(),
    /** Whose date decides which version holds: the day of the question, or of the order it is about. Default `now`. */
    appliesBy: appliesBy.exactOptional(),
    /** The version this text is to replace; 0: there must be none in its place yet. Default: whatever is there. */
    ifVersion: z.number().int().min(0).exactOptional(),
  })
  .refine(
    ({ validFrom, validTo }) =>
      validFrom === undefined || validTo === undefined || validFrom < validTo,
    { error: 'must be after validFrom', path: ['validTo'] },
  );
export const articleSavedSchema = z.object({
  id: z.string(),
  outcome: z.enum(['added', 'changed', 'unchanged']),
  /** What stands there now. */
  version: z.number(),
});
const version = z.number().int().min(1);
export const restoreSchema = z.strictObject({ version });
export const versionParams = z.strictObject({
  id: articleId,
  version: z.coerce.number().pipe(version),
});
export const reviewSchema = z.strictObject({ reviewBy: instant.nullable() });
export const articleVersionSchema = z.object({
  id: z.string(),
  version: z.number(),
  source: z.string(),
  title: z.string(),
  body: z.string(),
  url: z.string().nullable(),
  locale: z.string(),
  audience: z.enum(['public', 'internal']),
  questions: list(z.string()),
  validFrom: time.nullable(),
  validTo: time.nullable(),
  appliesBy,
  recordedAt: time,
  supersededAt: time.nullable(),
});
export const articleVersionsSchema = z.object({
  items: list(articleVersionSchema),
  /** When it is to be looked at again. */
  reviewBy: time.nullable(),
});
