/** Twenty questions a customer is likely to ask, each answered as it would be now: what works, and where an article is missing. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Told } from '../conversation/told.ts';
import { AttendantError } from '../errors.ts';
import type { Locale, Tenant } from '../model.ts';
import { mask } from '../privacy/mask.ts';
import type { Store } from '../storage/store.ts';
import { commonQuestions } from './common-questions.ts';
import { writtenQuestions } from './heading-questions.ts';
import { createQuote, type QuoteDeps } from './quote-answers.ts';

export type LikelyQuestion = Told & {
  readonly question: string;
  readonly from: 'article' | 'common' | 'asked';
  /** Nothing answers it: an article is missing. */
  readonly gap: boolean;
};
export type LikelyDeps = QuoteDeps & {
  readonly store: Pick<Store, 'articles' | 'conversations' | 'knowledge' | 'messages' | 'tenants'>;
};
export type LikelyRequest = {
  /** Default: the tenant's main language. */
  readonly locale?: Locale;
  /** 1…50. Default 20. */
  readonly limit?: number;
  /** Customers' questions may be shown to who looks. Default true. */
  readonly withAsked?: boolean;
};
type Candidate = Pick<LikelyQuestion, 'question' | 'from'>;

const DEFAULT_LIMIT = 20;
/** Newest conversations whose first question is looked at. */
const CONVERSATIONS = 40;
/** Articles that are opened for their questions. */
const ARTICLES = 40;
const QUESTION_CHARACTERS = 300;
/** Shares of the list while there are enough of each: what was asked, what articles say they answer. The rest is common. */
const ASKED_SHARE = 0.3;
const ARTICLE_SHARE = 0.4;

export async function likelyQuestions(
  deps: LikelyDeps,
  tenantId: string,
  of: LikelyRequest,
): Promise<readonly LikelyQuestion[]> {
  const tenant = await deps.store.tenants.get(tenantId);
  if (tenant === null) {
    throw new AttendantError('TENANT_NOT_FOUND', 'There is no such tenant.', { status: 404 });
  }
  const locale = of.locale ?? tenant.locale;
  const limit = of.limit ?? DEFAULT_LIMIT;
  const candidates = chosen(
    {
      asked: of.withAsked === false ? [] : await askedLately(deps, tenant),
      article: await ofArticles(deps, tenant, locale),
      common: commonQuestions(locale),
    },
    limit,
  );
  const quote = await createQuote(deps, tenant);
  const items: LikelyQuestion[] = [];
  for (const { question, from } of candidates) {
    const told = await quote({ question, ...(from === 'asked' ? {} : { locale }) });
    items.push({ ...told, question, from, gap: isGap(told) });
    await nextTurn();
  }
  return items;
}

/** Nothing was found, or too little to go by. A person who is wanted, or several articles that fit, are no gap. */
function isGap(told: Told): boolean {
  if (told.decision === 'clarify') return told.reason === 'unknown';
  return told.decision === 'handoff' && told.reason === 'low-confidence';
}

/** By their shares first; where one kind runs short the others fill up. */
function chosen(
  of: Readonly<Record<Candidate['from'], readonly string[]>>,
  limit: number,
): readonly Candidate[] {
  const all = (['asked', 'article', 'common'] as const).map((from) =>
    of[from].map((question): Candidate => ({ question, from })),
  );
  const [asked = [], article = [], common = []] = all;
  const [mostAsked, mostArticle] = [
    Math.floor(limit * ASKED_SHARE),
    Math.floor(limit * ARTICLE_SHARE),
  ];
  const ordered = [
    ...asked.slice(0, mostAsked),
    ...article.slice(0, mostArticle),
    ...common,
    ...article.slice(mostArticle),
    ...asked.slice(mostAsked),
  ];
  const byText = new Map(ordered.toReversed().map((one) => [keyOf(one.question), one]));
  const distinct = [...new Set(ordered.map((one) => byText.get(keyOf(one.question)) ?? one))];
  return distinct.slice(0, limit);
}

function keyOf(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The contacts' first words in the newest conversations, as far as they are a question. Opened with their key, masked. */
async function askedLately({ store }: LikelyDeps, tenant: Tenant): Promise<readonly string[]> {
  const { items } = await store.conversations.list(tenant.id, {}, { limit: CONVERSATIONS });
  const texts: string[] = [];
  for (const conversation of items) {
    const range = { after: 0, limit: 3, audience: 'everyone' } as const;
    const messages = await store.messages.list(tenant.id, conversation.id, range);
    const first = messages.find((one) => one.author === 'contact')?.body.text.trim() ?? '';
    const isQuestion = /[?？؟]/u.test(first) && first.length <= QUESTION_CHARACTERS;
    if (isQuestion) texts.push(mask(first.replace(/\s+/gu, ' ')).text);
  }
  return texts;
}

/** Example questions, titles and headings that are questions, of what the public is told in this language now. */
async function ofArticles(
  { store, clock }: LikelyDeps,
  tenant: Tenant,
  locale: Locale,
): Promise<readonly string[]> {
  const now = clock().toISOString();
  const outlines = (await store.knowledge.outlines(tenant.id)).filter(
    (one) =>
      one.audience === 'public' &&
      one.locale === locale &&
      (one.validFrom === null || one.validFrom <= now) &&
      (one.validTo === null || now < one.validTo),
  );
  const telling = [
    ...outlines.filter((one) => one.questions > 0),
    ...outlines.filter((one) => one.questions === 0),
  ].slice(0, ARTICLES);
  const perArticle: (readonly string[])[] = [];
  for (const { articleId, version } of telling) {
    const article = await store.articles.version(tenant.id, articleId, version);
    if (article === null) continue;
    perArticle.push([...article.questions, ...writtenQuestions(article.title, article.body)]);
  }
  // The first of each, then the second of each: not all of one article.
  const longest = Math.max(0, ...perArticle.map((one) => one.length));
  return Array.from({ length: longest }, (_, at) =>
    perArticle.flatMap((one) => one[at] ?? []),
  ).flat();
}
