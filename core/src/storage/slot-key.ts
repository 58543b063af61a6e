import { AttendantError } from '../errors.ts';
import type { ArticleInput, Instant, Locale } from '../model.ts';

/** What tells statements of an article apart. `validFrom` missing or null: always was. */
export type ArticleSlot = {
  readonly articleId: string;
  readonly locale: Locale;
  readonly validFrom?: Instant | null;
};

/** The slot of an input; an input without a locale is in `defaults.locale`. */
export function toSlot(
  input: ArticleInput,
  defaults: { readonly locale: Locale },
): Required<ArticleSlot> {
  return {
    articleId: input.id,
    locale: input.locale ?? defaults.locale,
    validFrom: toInstantOrNull(input.validFrom, input.id),
  };
}

/** One text per slot, equal exactly when the slots are. */
export function slotKey(slot: ArticleSlot): string {
  const validFrom = toInstantOrNull(slot.validFrom, slot.articleId);
  return JSON.stringify([slot.articleId, slot.locale, validFrom]);
}

/** Any ISO 8601 time as an `Instant`; throws `ARTICLE_TIME_INVALID` on anything else. */
export function toInstantOrNull(
  time: string | null | undefined,
  articleId: string,
): Instant | null {
  if (time === null || time === undefined) return null;
  const at = new Date(time);
  if (!/^\d{4}-\d\d-\d\d/.test(time) || Number.isNaN(at.getTime())) {
    throw new AttendantError(
      'ARTICLE_TIME_INVALID',
      `Article ${articleId} has a time that is not one: ${time.slice(0, 60)}`,
      { wayOut: 'Write times as 2026-11-22 or 2026-11-22T18:00:00Z.', status: 400 },
    );
  }
  return at.toISOString();
}
