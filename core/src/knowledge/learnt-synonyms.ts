/**
 * Pairs of words for the tenant's list of synonyms, for a person to accept or dismiss: those its example questions use for
 * one another, and those its customers say where its pages say another.
 */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type HeardIn, heardOf } from '../learning/heard.ts';
import { proposeSynonyms } from '../learning/propose-synonyms.ts';
import type { Heard, Wordings } from '../learning/word-pairs.ts';
import type { ArticleVersion, Locale, Tenant } from '../model.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import { normalise } from '../retrieval/tokenise.ts';
import type { Store } from '../storage/store.ts';
import { learnSynonyms, termsOf } from '../understanding/other-words.ts';
import { createKeptByVersion } from './kept-by-version.ts';

export type LearntSynonym = {
  readonly locale: Locale;
  /** With `customers` what they say; `other` is what the pages say. */
  readonly one: string;
  readonly other: string;
  /** `examples`: they stand at one place of example questions · `customers`: from corrections and questions put otherwise. */
  readonly from: 'examples' | 'customers';
  /** Example questions that differ in nothing else, or questions of customers that are answered rightly only with the pair. */
  readonly times: number;
  /** Questions that are answered rightly only without it. */
  readonly hurts: number;
  readonly evidence: readonly {
    /** Of a customer: as it was understood (masked). */
    readonly question: string;
    readonly articleId: string;
    readonly title: string;
  }[];
};
export type SynonymPair = Pick<LearntSynonym, 'locale' | 'one' | 'other'>;
export type LearntDeps = {
  readonly store: Pick<
    Store,
    | 'tenants'
    | 'articles'
    | 'values'
    | 'corrections'
    | 'conversations'
    | 'figures'
    | 'messages'
    | 'turns'
  >;
  readonly retrieverFor: (tenantId: string) => Promise<Retrieve>;
  readonly clock: () => Date;
};

/** Read; for a busy base of 10,000 articles this is some 40,000 example questions. */
const MOST_ARTICLES = 10_000;
/** Example questions of an article that a pair must not hurt. */
const HELD_AGAINST = 10;
const DAYS = 90;
const DAY_MS = 86_400_000;
const DISMISSED = 'synonyms-dismissed';
const MOST_DISMISSED = 1_000;

/** What begins and ends by itself is noticed after so long, in ms; a change of an article or a new word at once. */
const KEPT_MS = 600_000;

/**
 * Those in the tenant's list already and those dismissed are left out; customers' words come first. What is offered is
 * worked out once for a state of the knowledge and of what was heard: each pair is tried on the index. Writes nothing.
 */
export function createLearntSynonyms(
  deps: LearntDeps,
): (tenantId: string) => Promise<readonly LearntSynonym[]> {
  const { store, clock } = deps;
  const kept = createKeptByVersion<readonly LearntSynonym[]>({ store, clock, keptMs: KEPT_MS });
  return async (tenantId) => {
    const tenant = await store.tenants.get(tenantId);
    if (tenant === null) return [];
    const since = new Date(clock().getTime() - DAYS * DAY_MS).toISOString();
    const heard = await heardOf(store, tenantId, since);
    const { synonyms, answerAbove } = tenant.settings;
    const about = hashOf([synonyms, answerAbove, heard]);
    const found = await kept({ tenantId, about }, () => findAll(deps, tenant, heard));
    return newOf(found, tenant, await readDismissed(store, tenantId));
  };
}

/** What was heard is customers' words: only their hash is remembered. */
function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64');
}

async function findAll(
  deps: LearntDeps,
  tenant: Tenant,
  heard: readonly HeardIn[],
): Promise<readonly LearntSynonym[]> {
  const articles = await readArticles(deps.store, tenant.id);
  // An article has a title in each language.
  const titles = new Map(
    articles.map(({ articleId, locale, title }) => [`${baseOf(locale)} ${articleId}`, title]),
  );
  const withTitle = (locale: Locale) => (question: string, articleId: string) => ({
    question,
    articleId,
    title: titles.get(`${baseOf(locale)} ${articleId}`) ?? articleId,
  });
  return [
    ...(await fromCustomers(deps, tenant, { articles, heard })).map(
      ({ locale, said, written, helps, hurts, evidence }): LearntSynonym => ({
        locale,
        one: said,
        other: written,
        from: 'customers',
        times: helps,
        hurts,
        evidence: evidence.map(({ question, articleId }) => withTitle(locale)(question, articleId)),
      }),
    ),
    ...[...Map.groupBy(articles, ({ locale }) => locale)].flatMap(([locale, versions]) =>
      learnSynonyms(versions.map(toWordings)).map(
        ({ one, other, times, articleId, wordings }): LearntSynonym => ({
          locale,
          one,
          other,
          from: 'examples',
          times,
          hurts: 0,
          evidence: wordings.map((question) => withTitle(locale)(question, articleId)),
        }),
      ),
    ),
  ];
}

function newOf(
  found: readonly LearntSynonym[],
  tenant: Tenant,
  dismissed: readonly SynonymPair[],
): readonly LearntSynonym[] {
  const seen = new Set(
    [...linesOf(tenant), ...dismissed.map(({ one, other }) => [one, other])].flatMap(pairKeys),
  );
  return found.filter(({ one, other }) => {
    const [key = ''] = pairKeys([one, other]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The pair is not offered again. */
export async function dismissSynonym(
  store: Pick<Store, 'values'>,
  tenantId: string,
  pair: SynonymPair,
): Promise<void> {
  const before = await readDismissed(store, tenantId);
  const all = [...before, pair].slice(-MOST_DISMISSED);
  await store.values.set(tenantId, DISMISSED, JSON.stringify(all));
}

async function readDismissed(
  store: Pick<Store, 'values'>,
  tenantId: string,
): Promise<readonly SynonymPair[]> {
  const kept = await store.values.get(tenantId, DISMISSED);
  return kept === null ? [] : (JSON.parse(kept) as readonly SynonymPair[]);
}

async function readArticles(
  store: Pick<Store, 'articles'>,
  tenantId: string,
): Promise<readonly ArticleVersion[]> {
  const articles: ArticleVersion[] = [];
  for await (const version of store.articles.all(tenantId)) {
    if (version.audience === 'internal') continue;
    articles.push(version);
    if (articles.length === MOST_ARTICLES) break;
  }
  return articles;
}

/** Language by language: a question is held against the wordings of its own. */
async function fromCustomers(
  { retrieverFor, clock }: LearntDeps,
  tenant: Tenant,
  {
    articles,
    heard,
  }: { readonly articles: readonly ArticleVersion[]; readonly heard: readonly HeardIn[] },
) {
  const proposals = [];
  for (const [language, said] of Map.groupBy(heard, (one) => baseOf(one.language))) {
    const versions = articles.filter(({ locale }) => baseOf(locale) === language);
    const [first] = versions;
    if (first === undefined) continue;
    const retrieve = await retrieverFor(tenant.id);
    const at = clock().toISOString();
    const locale = tenant.locales.find((one) => baseOf(one) === language) ?? first.locale;
    const examples = versions.flatMap(({ articleId, questions }) =>
      questions
        .slice(0, HELD_AGAINST)
        .map((question): Heard => ({ question, articleId, saidBy: articleId, from: 'example' })),
    );
    const found = await proposeSynonyms(
      {
        breathe: nextTurn,
        async findFirst(text) {
          const { articles: ids, confidence } = await retrieve({
            text,
            locale,
            at,
            audience: 'public',
          });
          const [articleId] = ids;
          return articleId === undefined ? null : { articleId, confidence };
        },
      },
      {
        heard: [...said, ...examples],
        articles: versions.map(toWordings),
        locale,
        known: tenant.settings.synonyms?.[locale] ?? [],
        answerAbove: tenant.settings.answerAbove,
      },
    );
    proposals.push(...found);
  }
  return proposals;
}

const HEADING = /^#{1,6} +(.+)$/gmu;
function toWordings({ articleId, title, body, questions }: ArticleVersion): Wordings {
  const headings = [...body.matchAll(HEADING)].map(([, heading = '']) => heading);
  return { articleId, wordings: [title, ...headings, ...questions] };
}

function linesOf(tenant: Tenant): readonly (readonly string[])[] {
  return Object.values(tenant.settings.synonyms ?? {})
    .flat()
    .map((line) => termsOf(line).map(normalise));
}

/** Each two of the words, in whatever order. */
function pairKeys(terms: readonly string[]): readonly string[] {
  return terms.flatMap((one, at) =>
    terms.slice(at + 1).map((other) => JSON.stringify([one, other].toSorted())),
  );
}

function baseOf(locale: Locale): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}
