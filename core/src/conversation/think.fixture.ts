/** A turn for `think` with a knowledge made up by the test, and what was asked of it. */
import { checkDraft } from '../answering/check-receipts.ts';
import type { Compose, Draft } from '../answering/draft.ts';
import { defaultSettings } from '../default-settings.ts';
import type { Tenant } from '../model.ts';
import type { Hit, Retrieval, RetrieveQuery } from '../retrieval/retriever.ts';
import { createUnderstand } from '../understanding/understand.ts';
import type { OrdersResult, ThinkDeps, Turn } from './turn.ts';

export const TENANT: Tenant = {
  id: 't',
  name: 'T',
  locale: 'en',
  locales: ['en'],
  widgetKey: 'wk_t',
  settings: defaultSettings,
  createdAt: '2026-01-01T00:00:00.000Z',
};
const QUOTE = 'You can return items within 30 days of delivery.';
export const hit = (articleId: string, title: string): Hit => ({
  articleId,
  version: 1,
  chunk: 0,
  title,
  heading: '',
  text: QUOTE,
  url: null,
  locale: 'en',
  validFrom: null,
  validTo: null,
  score: 1,
  signals: {},
});
const HITS = [hit('returns', 'Returns'), hit('exchange', 'Exchanges')];
export const found = (confidence: number, hits: readonly Hit[] = HITS): Retrieval => ({
  hits,
  articles: hits.map((one) => one.articleId),
  confidence,
});
export const draft = (text: string): Draft => ({
  text,
  citations: [
    { mark: 1, articleId: 'returns', version: 1, title: 'Returns', quote: QUOTE, locale: 'en' },
  ],
});
export const GOOD = draft('You can return items within 30 days of delivery. [1]');

const understand = createUnderstand();
export type Made = {
  readonly made: ThinkDeps;
  /** Questions put to the knowledge, in order. */
  readonly asked: string[];
  readonly queries: RetrieveQuery[];
};
/** @param options.retrieval What is found: the same for every question, or by its text. Default: the returns page, surely. */
export function deps(
  options: {
    readonly retrieval?: Retrieval | ((query: RetrieveQuery) => Retrieval);
    readonly drafts?: readonly (Draft | null)[];
    readonly compose?: Compose;
    readonly orders?: OrdersResult;
  } = {},
): Made {
  const asked: string[] = [];
  const queries: RetrieveQuery[] = [];
  const composers: readonly Compose[] =
    options.compose === undefined
      ? (options.drafts ?? [GOOD]).map((one) => async () => one)
      : [options.compose];
  const made: ThinkDeps = {
    understand,
    retrieve: async (query) => {
      asked.push(query.text);
      queries.push(query);
      const { retrieval = found(0.9) } = options;
      return typeof retrieval === 'function' ? retrieval(query) : retrieval;
    },
    composers: composers.map((compose, index) => ({ name: `composer-${index}`, compose })),
    check: checkDraft,
    readOrders: async () => options.orders ?? { kind: 'orders', orders: [] },
    elapsed: () => 0,
  };
  return { made, asked, queries };
}
export function turn(text: string, more: Partial<Turn> = {}): Turn {
  return {
    tenant: TENANT,
    conversation: {
      id: 'c',
      channel: 'widget',
      status: 'pending',
      agentId: null,
      locale: null,
      identityLevel: 'anonymous',
      verifiedOrder: null,
      flow: null,
    },
    message: { id: 'm', text, fields: {} },
    history: [],
    failures: 0,
    clarifiedBefore: false,
    codeOutcome: null,
    now: '2026-11-24T12:00:00.000Z',
    asOf: '2026-11-24T12:00:00.000Z',
    ...more,
  };
}
