/** The text somebody is writing: what it was made from, what of it is new, and how it goes to the server. Pure. */
import type { AppliesBy, Audience, Instant, Locale } from '../../../../src/model.ts';
import type { Statement } from './article-time.ts';

export type Draft = {
  readonly title: string;
  readonly body: string;
  readonly locale: Locale;
  readonly audience: Audience;
  readonly questions: readonly string[];
  readonly url: string;
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
  readonly appliesBy: AppliesBy;
};
/** A draft as it is kept in the tab: with the version it was made from, so that a newer one is noticed. */
export type KeptDraft = { readonly base: number | null; readonly draft: Draft };

export const MOST_TITLE = 300;
export const MOST_QUESTIONS = 100;
const MOST_QUESTION = 500;

export function emptyDraft(locale: Locale): Draft {
  return {
    title: '',
    body: '',
    locale,
    audience: 'public',
    questions: [],
    url: '',
    validFrom: null,
    validTo: null,
    appliesBy: 'now',
  };
}
export function toDraft(of: Statement): Draft {
  const { title, body, locale, audience, questions, validFrom, validTo } = of;
  const appliesBy = of.appliesBy ?? 'now';
  const url = of.url ?? '';
  return { title, body, locale, audience, questions, url, validFrom, validTo, appliesBy };
}

const FIELDS = [
  'title',
  'body',
  'audience',
  'url',
  'validFrom',
  'validTo',
  'appliesBy',
] as const satisfies readonly (keyof Draft)[];
export function sameDraft(a: Draft, b: Draft): boolean {
  return (
    FIELDS.every((field) => a[field] === b[field]) &&
    a.questions.length === b.questions.length &&
    a.questions.every((question, at) => question === b.questions[at])
  );
}

export type DraftFault = 'title' | 'body' | 'url' | 'times' | 'questions';
/** What would be refused, before it is sent. */
export function faultsOf(draft: Draft): ReadonlySet<DraftFault> {
  const faults = new Set<DraftFault>();
  if (draft.title.trim() === '') faults.add('title');
  if (draft.body.trim() === '') faults.add('body');
  if (draft.url.trim() !== '' && !isHttps(draft.url.trim())) faults.add('url');
  if (draft.validFrom !== null && draft.validTo !== null && draft.validFrom >= draft.validTo)
    faults.add('times');
  if (draft.questions.length > MOST_QUESTIONS) faults.add('questions');
  return faults;
}
function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** Body of `PUT /articles/:id`. */
export function toWrite(draft: Draft, ifVersion: number | undefined) {
  const url = draft.url.trim();
  return {
    title: draft.title.trim(),
    body: draft.body,
    locale: draft.locale,
    audience: draft.audience,
    questions: cleanQuestions(draft.questions),
    ...(url === '' ? {} : { url }),
    ...(draft.validFrom === null ? {} : { validFrom: draft.validFrom }),
    ...(draft.validTo === null ? {} : { validTo: draft.validTo }),
    ...(draft.appliesBy === 'now' ? {} : { appliesBy: draft.appliesBy }),
    ...(ifVersion === undefined ? {} : { ifVersion }),
  };
}

/** One question a line, as pasted: bullets and numbers in front are taken off, what is empty or twice is left out. */
export function cleanQuestions(lines: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const line of lines) {
    const text = line
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/^\s*(?:[-*•·]|\d{1,3}[.)、])\s+/u, '')
      .trim()
      .slice(0, MOST_QUESTION);
    const key = text.toLocaleLowerCase();
    if (text === '' || seen.has(key)) continue;
    seen.add(key);
    kept.push(text);
  }
  return kept;
}

/** An id for a new article out of its title; letters of any script stay, so that it can be recognised in a list. */
export function toArticleId(title: string, random: string): string {
  const words = title
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return [[...words].slice(0, 60).join(''), random.slice(0, 6)].filter(Boolean).join('-');
}

/** What was kept, if it is one of ours. */
export function readKept(text: string): KeptDraft | null {
  if (text === '') return null;
  try {
    const kept = JSON.parse(text) as Partial<KeptDraft> | null;
    const draft = kept?.draft;
    if (draft === undefined || typeof draft.title !== 'string' || typeof draft.body !== 'string')
      return null;
    const base = typeof kept?.base === 'number' ? kept.base : null;
    const locale = typeof draft.locale === 'string' ? draft.locale : 'en';
    return { base, draft: { ...emptyDraft(locale), ...draft } };
  } catch {
    return null;
  }
}
