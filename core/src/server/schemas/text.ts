/** Building blocks of the request schemas: what a text, an id or a time may look like. */
import { z } from 'zod';

/**
 * Text from outside: well-formed Unicode without NUL (PostgreSQL cannot hold it), at most `max` UTF-16 units. Scripts,
 * markup and bidi marks are text like any other: they are kept as they are and never shown as markup.
 */
export function text(max: number, min = 0) {
  return z
    .string()
    .min(min)
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), {
      error: 'must be well-formed Unicode without NUL',
    });
}

/** One line: no line breaks or other control characters. */
export function line(max: number) {
  return text(max, 1)
    .refine((value) => !/\p{Cc}/u.test(value), { error: 'must be one line' })
    .refine((value) => value.trim() !== '', { error: 'must not be blank' });
}

export const id = z.string().regex(/^[\w.:-]{1,100}$/u, { error: 'is not an id' });
/** Ids of articles come from outside: a path, a URL, a number. */
export const articleId = line(400);
export const email = line(254).regex(/^[^\s@]+@[^\s@]+$/u, { error: 'is not an e-mail address' });
export const locale = z
  .string()
  .max(35)
  .refine(isLocale, { error: 'is not a language tag (BCP 47), e.g. "en" or "zh-Hant"' });
/** Any ISO 8601 time with an offset; normalised to UTC with milliseconds, so that times sort as text. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((value) => !Number.isNaN(Date.parse(value)), { error: 'is not a time' })
  .overwrite((value) => (Number.isNaN(Date.parse(value)) ? value : new Date(value).toISOString()));
export const httpsUrl = line(2_000).refine(isHttps, { error: 'must be an https address' });

export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().min(1).max(500).exactOptional(),
});
/** A write that needs no body takes `{}` or nothing. */
export const noBody = z.strictObject({}).nullish();
export const idParams = z.strictObject({ id });
/** A list as it goes out. */
export function list<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: list(item), next: z.string().nullable() });
}

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isHttps(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}
