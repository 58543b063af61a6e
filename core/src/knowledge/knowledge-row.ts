/** One line of the knowledge table: an article's current statements, looked at now. Pure. */
import type { Audience, Instant, Locale } from '../model.ts';

export type KnowledgeState =
  | 'in-force'
  | 'planned'
  | 'expired'
  | 'review-due'
  | 'unused'
  | 'disliked'
  | 'trouble';
export type KnowledgeTrouble =
  /** Nothing of it is in force. */
  | 'expired'
  | 'review-due'
  /** At least 3 ratings in 90 days, most of them down. */
  | 'disliked'
  /** Two versions of one language hold at the same time with different ends: the later start wins. */
  | 'overlap'
  /** Main language of the tenant is missing. */
  | 'untranslated';
export type KnowledgeRow = {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly source: string;
  readonly audience: 'public' | 'internal';
  readonly locales: readonly Locale[];
  /** Of the row's language: in force now; null when nothing is. */
  readonly inForce: {
    readonly version: number;
    readonly validFrom: Instant | null;
    readonly validTo: Instant | null;
  } | null;
  /** When it next changes by itself. */
  readonly nextChange: Instant | null;
  readonly questions: number;
  /** Replies of the last 30 days that cite it. */
  readonly used: number;
  /** Thumbs of the last 90 days under replies that cite it. */
  readonly liked: number;
  readonly disliked: number;
  readonly reviewBy: Instant | null;
  readonly trouble: readonly KnowledgeTrouble[];
  readonly changedAt: Instant;
};

/** A current statement without its text. */
export type Outline = {
  readonly articleId: string;
  readonly version: number;
  readonly source: string;
  readonly title: string;
  readonly url: string | null;
  readonly locale: Locale;
  readonly audience: Audience;
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
  readonly recordedAt: Instant;
  readonly questions: number;
};
/** What the rows of a list have in common. */
export type RowContext = {
  readonly now: Instant;
  /** Main language of the tenant. */
  readonly mainLocale: Locale;
  /** Only statements in this language are looked at; an article without one has no row. */
  readonly locale: Locale | null;
};
export type RowFigures = {
  readonly used: number;
  readonly liked: number;
  readonly disliked: number;
  readonly reviewBy: Instant | null;
};
/** A row and the states it is found under. */
export type StatedRow = {
  readonly row: KnowledgeRow;
  readonly states: readonly KnowledgeState[];
};

/** Fewer ratings than this say nothing. */
const RATINGS = 3;

/**
 * Made for every article each time the table is looked at, so an article of one statement, which most are, takes no
 * detours.
 * @param outlines current statements of one article. Null: none in the language asked for.
 */
export function toKnowledgeRow(
  outlines: readonly Outline[],
  context: RowContext,
  figures: RowFigures,
): StatedRow | null {
  const { now, locale } = context;
  const seen = locale === null ? outlines : outlines.filter((one) => one.locale === locale);
  const languages = byLanguage(seen);
  const shown = shownOf(languages, context);
  if (shown === null) return null;
  const locales = localesOf(outlines);
  const holding = holdingOf(languages, now);
  const planned = seen.some((one) => one.validFrom !== null && one.validFrom > now);
  const trouble = troubleOf(languages, figures, {
    now,
    expired: holding.length === 0 && !planned,
    untranslated: !locales.some((one) => isOf(one, context.mainLocale)),
  });
  const current = holding.find((one) => one.locale === shown.locale) ?? null;
  return {
    row: {
      id: shown.articleId,
      title: shown.title,
      url: shown.url,
      source: shown.source,
      audience: shown.audience,
      locales,
      inForce: current && {
        version: current.version,
        validFrom: current.validFrom,
        validTo: current.validTo,
      },
      nextChange: nextChange(languages, now),
      questions: shown.questions,
      used: figures.used,
      liked: figures.liked,
      disliked: figures.disliked,
      reviewBy: figures.reviewBy,
      trouble,
      changedAt: newestOf(seen),
    },
    states: statesOf({ holding, planned, trouble, used: figures.used }),
  };
}

function troubleOf(
  languages: Languages,
  figures: RowFigures,
  of: { readonly now: Instant; readonly expired: boolean; readonly untranslated: boolean },
): readonly KnowledgeTrouble[] {
  const { liked, disliked, reviewBy } = figures;
  const trouble: KnowledgeTrouble[] = [];
  if (of.expired) trouble.push('expired');
  if (reviewBy !== null && reviewBy <= of.now) trouble.push('review-due');
  if (liked + disliked >= RATINGS && disliked > liked) trouble.push('disliked');
  if (languages.some((one) => overlap(one, of.now))) trouble.push('overlap');
  if (of.untranslated) trouble.push('untranslated');
  return trouble;
}

function statesOf(of: {
  readonly holding: readonly Outline[];
  readonly planned: boolean;
  readonly trouble: readonly KnowledgeTrouble[];
  readonly used: number;
}): readonly KnowledgeState[] {
  const { holding, trouble } = of;
  const states: KnowledgeState[] = [];
  if (holding.length > 0) states.push('in-force');
  if (of.planned) states.push('planned');
  if (trouble.includes('expired')) states.push('expired');
  if (trouble.includes('review-due')) states.push('review-due');
  // What nobody may be told, or what does not hold, cannot be cited.
  const isPublic = holding.some((one) => one.audience === 'public');
  if (of.used === 0 && isPublic) states.push('unused');
  if (trouble.includes('disliked')) states.push('disliked');
  if (trouble.length > 0) states.push('trouble');
  return states;
}

/** The statements of each language; never an empty list among them. */
type Languages = readonly (readonly Outline[])[];

function byLanguage(outlines: readonly Outline[]): Languages {
  if (outlines.length === 0) return [];
  if (outlines.length === 1) return [outlines];
  return [...Map.groupBy(outlines, (one) => one.locale).values()];
}

function localesOf(outlines: readonly Outline[]): readonly Locale[] {
  if (outlines.length === 1) return outlines.map((one) => one.locale);
  return [...new Set(outlines.map((one) => one.locale))].sort();
}

/** What holds now, of each language at most one. */
function holdingOf(languages: Languages, now: Instant): readonly Outline[] {
  const holding: Outline[] = [];
  for (const outlines of languages) {
    const current = inForceAt(outlines, now);
    if (current !== null) holding.push(current);
  }
  return holding;
}

/** The statement whose title stands in the list: of the main language if there is one, and of that what holds now. */
function shownOf(languages: Languages, { now, mainLocale }: RowContext): Outline | null {
  const inMain = languages.filter(([first]) => isOf(first?.locale ?? '', mainLocale));
  const ordered = inMain.length === 0 ? languages : inMain;
  return holdingOf(ordered, now)[0] ?? ordered[0]?.at(-1) ?? null;
}

function newestOf(outlines: readonly Outline[]): Instant {
  let newest = '';
  for (const { recordedAt } of outlines) if (recordedAt > newest) newest = recordedAt;
  return newest;
}

/** `en` is English, and so is `en-GB`; `zh-Hant` is not `zh-Hans`. */
function isOf(locale: Locale, main: Locale): boolean {
  return locale === main || locale.startsWith(`${main}-`) || main.startsWith(`${locale}-`);
}

function holdsAt(one: Outline, at: Instant): boolean {
  return (
    (one.validFrom === null || one.validFrom <= at) && (one.validTo === null || at < one.validTo)
  );
}

/** Of the statements of one article in one language: the one in force. The latest start wins, then the later version. */
export function inForceAt(outlines: readonly Outline[], at: Instant): Outline | null {
  let best: Outline | null = null;
  for (const one of outlines) {
    if (holdsAt(one, at) && (best === null || beats(one, best))) best = one;
  }
  return best;
}

function beats(one: Outline, other: Outline): boolean {
  const [ours, theirs] = [one.validFrom ?? '', other.validFrom ?? ''];
  return ours === theirs ? one.version > other.version : ours > theirs;
}

/** The first time from now on at which, in some language, another statement is in force than before it. */
function nextChange(languages: Languages, now: Instant): Instant | null {
  let first: Instant | null = null;
  for (const outlines of languages) {
    const time = changeOf(outlines, now);
    if (time !== null && (first === null || time < first)) first = time;
  }
  return first;
}

function changeOf(outlines: readonly Outline[], now: Instant): Instant | null {
  const times = outlines
    .flatMap((one) => [one.validFrom, one.validTo])
    .filter((time) => time !== null && time > now);
  if (times.length === 0) return null;
  const current = inForceAt(outlines, now);
  for (const time of [...new Set(times)].sort()) {
    if (time !== null && inForceAt(outlines, time) !== current) return time;
  }
  return null;
}

/** Do two of one language hold at the same time, now or later, with different ends? What is over is no trouble. */
function overlap(outlines: readonly Outline[], now: Instant): boolean {
  if (outlines.length < 2) return false;
  const sorted = outlines
    .filter((one) => one.validTo === null || one.validTo > now)
    .toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
  return sorted.some((one, at) => {
    const next = sorted
      .slice(at + 1)
      .find((other) => (other.validFrom ?? '') >= (one.validTo ?? '\uffff') || ends(one, other));
    return next !== undefined && (next.validFrom ?? '') < (one.validTo ?? '\uffff');
  });
}

function ends(one: Outline, other: Outline): boolean {
  return one.validTo !== other.validTo;
}
