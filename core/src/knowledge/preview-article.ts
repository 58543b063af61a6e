/** Which questions a text would answer if it were saved: asked of a copy of the index in which it stands. Writes nothing. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Told } from '../conversation/told.ts';
import { AttendantError } from '../errors.ts';
import type { AppliesBy, ArticleVersion, Instant, Locale, Tenant } from '../model.ts';
import { mask } from '../privacy/mask.ts';
import type { ArticleIndex } from '../retrieval/create-retriever.ts';
import { slotKey } from '../storage/slot-key.ts';
import type { Store } from '../storage/store.ts';
import { headingQuestions } from './heading-questions.ts';
import type { IndexCopies } from './index-copies.ts';
import { createQuote, type Quote, type QuoteDeps } from './quote-answers.ts';
import { saysTheSame } from './says-the-same.ts';

export type PreviewRequest = {
  /** Id of an article being changed, or of a new one. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly locale: Locale;
  readonly audience?: 'public' | 'internal';
  readonly questions?: readonly string[];
  readonly validFrom?: Instant | null;
  readonly validTo?: Instant | null;
  readonly appliesBy?: AppliesBy;
  /** Asked besides those found; at most 50. */
  readonly ask?: readonly string[];
  /** Default now; to look at a planned version. */
  readonly at?: Instant;
};
export type PreviewAs = PreviewRequest & {
  /** Customers' questions may be shown to who looks. Default true. */
  readonly withAsked?: boolean;
};
export type PreviewItem = {
  readonly question: string;
  readonly from: 'example' | 'asked' | 'heading' | 'given';
  readonly before: Told;
  readonly after: Told;
  /** How the text being edited does: it answers, it is cited with others, another does, nothing does. */
  readonly effect: 'answers' | 'other' | 'nothing';
  readonly changed: boolean;
};
export type Preview = {
  /** The article's own example questions, questions that cited it lately, its headings as questions, and `ask`. */
  readonly items: readonly PreviewItem[];
  readonly milliseconds: number;
};
export type PreviewDeps = QuoteDeps & {
  readonly store: Pick<Store, 'articles' | 'messages' | 'tenants' | 'uses'>;
  readonly copies: IndexCopies;
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
};

/** Questions that are found; those given come on top. */
const MOST_FOUND = 20;
/** Of examples, lately asked ones and headings, while there are enough of each. */
const SHARES = [10, 5, 5];
const MOST_GIVEN = 50;
/** A question is a line or two; what is longer is a story with a question in it. */
const QUESTION_CHARACTERS = 500;
/**
 * Examples × entries up to which the classifier is trained again for a look (about 0.1 s). Beyond it the former one
 * decides, as it does for the first questions after the text is saved.
 */
const TRAINED_WORK = 40_000;

type Question = Pick<PreviewItem, 'question' | 'from'>;

export async function previewArticle(
  deps: PreviewDeps,
  tenantId: string,
  request: PreviewAs,
): Promise<Preview> {
  const started = deps.elapsed();
  const tenant = await deps.store.tenants.get(tenantId);
  if (tenant === null) {
    throw new AttendantError('TENANT_NOT_FOUND', 'There is no such tenant.', { status: 404 });
  }
  const questions = await questionsOf(deps, tenantId, request);
  const items = await deps.copies.use(tenantId, async (index) => {
    const undo = await place(deps, index, { tenant, request });
    const trained = await trainIfQuick(index);
    const value = await ask(await createQuote(deps, tenant), index, { request, questions });
    undo();
    return { value, after: trained ? 'drop' : 'keep' };
  });
  return { items, milliseconds: Math.round(deps.elapsed() - started) };
}

/** Own examples, what customers asked, headings, each its share and then as there is room; then all that were given. */
async function questionsOf(
  deps: PreviewDeps,
  tenantId: string,
  request: PreviewAs,
): Promise<readonly Question[]> {
  const as = (from: Question['from'], texts: readonly string[]) =>
    texts.map((question): Question => ({ question, from }));
  const asked = request.withAsked === false ? [] : await askedLately(deps, tenantId, request.id);
  const headings = headingQuestions(request, request.locale);
  const given = distinct(as('given', (request.ask ?? []).slice(0, MOST_GIVEN)));
  const kinds = [
    as('example', request.questions ?? []),
    as('asked', asked),
    as('heading', headings),
  ];
  const found = distinct([
    ...kinds.flatMap((kind, at) => kind.slice(0, SHARES[at])),
    ...kinds.flatMap((kind, at) => kind.slice(SHARES[at])),
  ]).slice(0, MOST_FOUND);
  return distinct([...found, ...given]);
}

function distinct(questions: readonly Question[]): readonly Question[] {
  const byText = new Map<string, Question>();
  for (const { question, from } of questions) {
    const text = question.trim();
    const key = text.toLowerCase();
    if (text !== '' && !byText.has(key)) byText.set(key, { question: text, from });
  }
  return [...byText.values()];
}

/** Opened with the contact's key and masked before they leave; an erased contact's are gone. */
async function askedLately(
  { store }: PreviewDeps,
  tenantId: string,
  articleId: string,
): Promise<readonly string[]> {
  const recent = await store.uses.recentQuestions(tenantId, articleId, MOST_FOUND);
  const texts: string[] = [];
  for (const { messageId } of recent) {
    const message = await store.messages.get(tenantId, messageId);
    const text = message?.body.text ?? '';
    if (text !== '' && text.length <= QUESTION_CHARACTERS) texts.push(mask(text).text);
  }
  return texts;
}

/** Puts the text where it would stand. Answers what takes it out again. */
async function place(
  deps: PreviewDeps,
  index: ArticleIndex,
  of: { readonly tenant: Tenant; readonly request: PreviewRequest },
): Promise<() => void> {
  const { tenant, request } = of;
  const all = await deps.store.articles.versions(tenant.id, request.id, { superseded: true });
  const draft = toDraft(deps, of, 1 + Math.max(0, ...all.map((one) => one.version)));
  const slot = slotKey(draft);
  const replaced = all.filter((one) => one.supersededAt === null && slotKey(one) === slot);
  for (const one of replaced) index.remove(one.articleId, one.version);
  index.upsert(draft);
  return () => {
    index.remove(draft.articleId, draft.version);
    for (const one of replaced) index.upsert(one);
  };
}

function toDraft(
  deps: PreviewDeps,
  { tenant, request }: { readonly tenant: Tenant; readonly request: PreviewRequest },
  version: number,
): ArticleVersion {
  return {
    tenantId: tenant.id,
    articleId: request.id,
    version,
    source: 'preview',
    title: request.title,
    body: request.body,
    url: null,
    locale: request.locale,
    audience: request.audience ?? 'public',
    questions: request.questions ?? [],
    validFrom: request.validFrom ?? null,
    validTo: request.validTo ?? null,
    ...(request.appliesBy === undefined ? {} : { appliesBy: request.appliesBy }),
    recordedAt: deps.clock().toISOString(),
    supersededAt: null,
  };
}

/** True when the classifier knows the text now. */
async function trainIfQuick(index: ArticleIndex): Promise<boolean> {
  const { articles, questions } = index.stats();
  if (questions === 0 || (questions + articles) * articles > TRAINED_WORK) return false;
  await index.prepare();
  return true;
}

async function ask(
  quote: Quote,
  index: ArticleIndex,
  of: { readonly request: PreviewRequest; readonly questions: readonly Question[] },
): Promise<readonly PreviewItem[]> {
  const { id, locale, at } = of.request;
  const items: PreviewItem[] = [];
  for (const { question, from } of of.questions) {
    const asked = { question, locale, ...(at === undefined ? {} : { at }) };
    const before = await quote(asked);
    const after = await quote(asked, index.retrieve);
    const cites = after.citations.some((one) => one.articleId === id);
    const effect = cites ? 'answers' : after.citations.length > 0 ? 'other' : 'nothing';
    items.push({ question, from, before, after, effect, changed: !saysTheSame(before, after) });
    // Customers' questions go in between.
    await nextTurn();
  }
  return items;
}
