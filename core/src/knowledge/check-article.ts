/** The door of the knowledge base: what an article must be, whoever sends it. */
import { instant } from '../host/instant.ts';
import type { AppliesBy, ArticleInput, Audience } from '../model.ts';

/** What a source has read, not yet checked. Texts may be empty. */
export type RawArticle = {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly body?: unknown;
  readonly url?: unknown;
  readonly locale?: unknown;
  readonly questions?: unknown;
  readonly audience?: unknown;
  readonly validFrom?: unknown;
  readonly validTo?: unknown;
  readonly appliesBy?: unknown;
};
export type CheckedArticle =
  | { readonly ok: true; readonly article: ArticleInput }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      /** Known although the rest is wrong: what is stored under it is kept. */
      readonly articleId?: string;
    };

/** Characters, except `BODY_LIMIT` which is for one document. */
const ID_LIMIT = 300;
const TITLE_LIMIT = 1_000;
const BODY_LIMIT = 20_000_000;
const URL_LIMIT = 2_000;
const QUESTION_LIMIT = 2_000;
const MOST_QUESTIONS = 2_000;

class Fault extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Checks and normalises: texts trimmed, times as Instants, language tags in canonical form, absent fields absent.
 * A body may be empty if there are questions (a FAQ entry) — an article of neither is refused.
 */
export function checkArticle(raw: RawArticle): CheckedArticle {
  let articleId: string | undefined;
  try {
    articleId = requiredText(raw.id, 'id', ID_LIMIT);
    return { ok: true, article: toArticle(articleId, raw) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, message } = error;
    return { ok: false, code, message, ...(articleId === undefined ? {} : { articleId }) };
  }
}

function toArticle(id: string, raw: RawArticle): ArticleInput {
  const body = bodyOf(raw.body);
  const questions = questionsOf(raw.questions);
  const validFrom = timeOf(raw.validFrom, 'validFrom');
  const validTo = timeOf(raw.validTo, 'validTo');
  if (body === '' && questions.length === 0) {
    throw new Fault('ARTICLE_EMPTY', 'it has neither a body nor questions');
  }
  if (validFrom !== undefined && validTo !== undefined && validTo <= validFrom) {
    throw new Fault('ARTICLE_WINDOW_EMPTY', 'validTo is not after validFrom');
  }
  return {
    id,
    title: requiredText(oneLine(raw.title), 'title', TITLE_LIMIT),
    body,
    ...given('url', urlOf(raw.url)),
    ...given('locale', localeOf(raw.locale)),
    ...given('audience', audienceOf(raw.audience)),
    ...(questions.length === 0 ? {} : { questions }),
    ...given('validFrom', validFrom),
    ...given('validTo', validTo),
    ...given('appliesBy', appliesByOf(raw.appliesBy)),
  };
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function absent(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

/** A title over two lines is a title. */
function oneLine(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
}

function textOf(value: unknown, field: string): string {
  // A number is what YAML makes of `id: 1042`.
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new Fault('ARTICLE_FIELD_TYPE', `${field} is not a text`);
  }
  const text = String(value);
  if (text.includes('\0')) throw new Fault('ARTICLE_NUL', `${field} holds a NUL character`);
  if (!text.isWellFormed()) {
    throw new Fault('ARTICLE_BROKEN_UNICODE', `${field} holds half of a surrogate pair`);
  }
  return text;
}

function limited(text: string, field: string, limit: number): string {
  if (text.length <= limit) return text;
  throw new Fault(
    'ARTICLE_TOO_LONG',
    `${field} has ${text.length} characters; ${limit} are allowed`,
  );
}

function requiredText(value: unknown, field: string, limit: number): string {
  if (absent(value)) throw new Fault('ARTICLE_FIELD_MISSING', `it has no ${field}`);
  const text = textOf(value, field).trim();
  if (text === '') throw new Fault('ARTICLE_FIELD_MISSING', `it has no ${field}`);
  if (/\p{Cc}/u.test(text)) {
    throw new Fault('ARTICLE_FIELD_TYPE', `${field} holds a line break or control character`);
  }
  return limited(text, field, limit);
}

function bodyOf(value: unknown): string {
  if (absent(value)) return '';
  return limited(textOf(value, 'body').replaceAll('\r\n', '\n').trim(), 'body', BODY_LIMIT);
}

function questionsOf(value: unknown): readonly string[] {
  if (absent(value)) return [];
  const list = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(list)) throw new Fault('ARTICLE_FIELD_TYPE', 'questions is not a list');
  if (list.length > MOST_QUESTIONS) {
    throw new Fault('ARTICLE_TOO_LONG', `${list.length} questions; ${MOST_QUESTIONS} are allowed`);
  }
  const texts = list.map((each) =>
    limited(textOf(each, 'questions').trim(), 'questions', QUESTION_LIMIT),
  );
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** http, https or a path on the business's own site; `javascript:` and the like never reach a citation. */
function urlOf(value: unknown): string | undefined {
  if (absent(value)) return undefined;
  const text = limited(textOf(value, 'url').trim(), 'url', URL_LIMIT);
  if (/^\/(?![/\\])[^\s\\]*$/.test(text)) return text;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || /\s/.test(text)) {
    throw new Fault('ARTICLE_URL', 'url is neither http(s) nor a path that begins with /');
  }
  return text;
}

function localeOf(value: unknown): string | undefined {
  if (absent(value)) return undefined;
  try {
    return Intl.getCanonicalLocales(textOf(value, 'locale').trim().replaceAll('_', '-'))[0];
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('ARTICLE_LOCALE', 'locale is not a language tag such as en or zh-Hant');
  }
}

function audienceOf(value: unknown): Audience | undefined {
  if (absent(value)) return undefined;
  const text = textOf(value, 'audience').trim().toLowerCase();
  if (text === 'public' || text === 'internal') return text;
  throw new Fault('ARTICLE_AUDIENCE', 'audience is neither public nor internal');
}

/** `today` and `order date` are how people write it in a table. */
function appliesByOf(value: unknown): AppliesBy | undefined {
  if (absent(value)) return undefined;
  const text = textOf(value, 'appliesBy').trim().toLowerCase().replace(/[ _]/g, '-');
  if (text === 'now' || text === 'today') return 'now';
  if (text === 'order-date') return text;
  throw new Fault('ARTICLE_APPLIES_BY', 'appliesBy is neither now nor order-date');
}

function timeOf(value: unknown, field: string): string | undefined {
  if (absent(value)) return undefined;
  if (typeof value !== 'string' && !(value instanceof Date)) {
    throw new Fault('ARTICLE_TIME', `${field} is not a time such as 2026-11-22`);
  }
  try {
    return instant(value);
  } catch {
    throw new Fault('ARTICLE_TIME', `${field} is not a time such as 2026-11-22`);
  }
}
