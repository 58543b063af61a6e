import type { Instant } from '../model.ts';
import type { Span, Store } from '../storage/store.ts';

export type ChangeKind =
  | 'article-changed'
  | 'article-began'
  | 'article-ended'
  | 'import-ended'
  | 'low-rating'
  | 'host-down'
  | 'budget-spent'
  | 'settings-changed';
export type Change = {
  readonly at: Instant;
  readonly kind: ChangeKind;
  /** Article, conversation, import … */
  readonly id: string | null;
  readonly title: string | null;
  readonly agentName: string | null;
};
type Found = Change & { readonly agentId: string | null };
export type ChangedStore = Pick<Store, 'figures' | 'imports' | 'agents' | 'contacts'>;

const MOST = 20;
/** Looked at before one thing changed often is shown once. */
const READ = 200;
/** Stars up to which a rating is low. */
const LOW = 2;
/** Low ratings that are told: a bad day must not hide what else changed. */
const RATINGS = 5;

/** What audit entries are worth telling as. */
const ACTIONS: Readonly<Record<string, ChangeKind>> = {
  'article.changed': 'article-changed',
  'article.retired': 'article-changed',
  'article.version-retired': 'article-changed',
  'tenant.changed': 'settings-changed',
  'host.down': 'host-down',
  'model-budget.spent': 'budget-spent',
};

/** What changed in a span, newest first, at most 20; what one person changed several times is told once. */
export async function changedIn(
  store: ChangedStore,
  tenantId: string,
  span: Span,
): Promise<readonly Change[]> {
  const found = await Promise.all([
    audited(store, tenantId, span),
    flipped(store, tenantId, span),
    imported(store, tenantId, span),
    ratedLow(store, tenantId, span),
  ]);
  const newest = found
    .flat()
    .filter(({ at }) => at <= span.to)
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  const once = new Map<string, Found>();
  for (const change of newest) {
    const key = JSON.stringify([change.kind, change.id, change.agentId]);
    if (!once.has(key)) once.set(key, change);
  }
  return named(store, tenantId, [...once.values()].slice(0, MOST));
}

async function audited(store: ChangedStore, tenantId: string, span: Span) {
  const entries = await store.figures.audited(tenantId, {
    actions: Object.keys(ACTIONS),
    since: span.from,
    limit: READ,
  });
  return entries.flatMap(({ at, action, subject, agentId }): readonly Found[] => {
    const kind = ACTIONS[action];
    if (kind === undefined) return [];
    const id = kind === 'settings-changed' || kind === 'budget-spent' ? null : subject;
    const title = kind === 'host-down' ? subject : null;
    return [{ at, kind, id, title, agentName: null, agentId }];
  });
}

async function flipped(store: ChangedStore, tenantId: string, span: Span) {
  const flips = await store.figures.flips(tenantId, span, READ);
  return flips.map(
    ({ kind, articleId, title, at }): Found => ({
      at,
      kind: kind === 'began' ? 'article-began' : 'article-ended',
      id: articleId,
      title,
      agentName: null,
      agentId: null,
    }),
  );
}

/** Imports with a state of their own, and those of the command line, which leave only an entry. */
async function imported(store: ChangedStore, tenantId: string, span: Span) {
  const [imports, entries] = await Promise.all([
    store.imports.list(tenantId, MOST),
    store.figures.audited(tenantId, {
      actions: ['articles.imported'],
      since: span.from,
      limit: READ,
    }),
  ]);
  const known = new Set(imports.map(({ id }) => id));
  const found = (at: Instant, id: string, title: string): Found => ({
    at,
    kind: 'import-ended',
    id,
    title,
    agentName: null,
    agentId: null,
  });
  return [
    ...imports.flatMap(({ id, name, endedAt }) =>
      endedAt === null || endedAt < span.from ? [] : [found(endedAt, id, name)],
    ),
    ...entries
      .filter(({ subject }) => !known.has(subject))
      .map(({ at, subject }) => found(at, subject, subject)),
  ];
}

async function ratedLow(store: ChangedStore, tenantId: string, span: Span) {
  const rated = await store.figures.lowRatings(tenantId, {
    since: span.from,
    atMost: LOW,
    limit: RATINGS,
  });
  const contacts = await Promise.all(
    rated.map(({ contactId }) => store.contacts.get(tenantId, contactId)),
  );
  return rated.map(
    ({ conversationId, at }, i): Found => ({
      at,
      kind: 'low-rating',
      id: conversationId,
      title: contacts[i]?.name ?? contacts[i]?.email ?? null,
      agentName: null,
      agentId: null,
    }),
  );
}

async function named(
  store: ChangedStore,
  tenantId: string,
  changes: readonly Found[],
): Promise<readonly Change[]> {
  const untitled = changes.flatMap(({ kind, id, title }) =>
    kind === 'article-changed' && id !== null && title === null ? [id] : [],
  );
  const [titles, agents] = await Promise.all([
    store.figures.titles(tenantId, untitled),
    store.agents.list(tenantId),
  ]);
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  return changes.map(({ agentId, ...change }) => ({
    ...change,
    title: change.title ?? (change.id === null ? null : (titles.get(change.id) ?? null)),
    agentName: agentId === null ? null : (names.get(agentId) ?? null),
  }));
}
