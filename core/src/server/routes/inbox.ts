import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Found, searchConversations } from '../../inbox/search-conversations.ts';
import type { InboxRecord } from '../../storage/store.ts';
import type { App } from '../app.ts';
import { actingAgent, one, principalOf } from '../authenticate.ts';
import { fromCursor, invalidCursor, toCursor } from '../cursor.ts';
import {
  countsSchema,
  foundRowSchema,
  inboxQuery,
  inboxRowSchema,
  searchQuery,
} from '../schemas/inbox.ts';
import { problems } from '../schemas/problem.ts';
import { page } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toConversationView } from '../to-agent-view.ts';

const tags = ['conversations'];

/** For whom the inbox is read: the agent signed in, or the one a key names; a key that names none reads for nobody. */
export async function readingAgent(
  deps: RouteDeps,
  request: FastifyRequest,
): Promise<string | null> {
  const principal = principalOf(request);
  if (principal.kind === 'agent') return principal.id;
  if (one(request.headers['x-attendant-agent']) === undefined) return null;
  return (await actingAgent(deps, request)).id;
}

export function toInboxRow(record: InboxRecord): z.output<typeof inboxRowSchema> {
  return { ...record, conversation: toConversationView(record.conversation) };
}

/** Lists of the inbox and the search. */
export function addInboxRoutes(app: App, deps: RouteDeps): void {
  app.get('/inbox', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'A view of the inbox, with what its rows show',
      description:
        '`waiting`: longest wait first; every other view: newest activity first. `holder` narrows `team` to one agent.',
      tags,
      querystring: inboxQuery,
      response: { 200: page(inboxRowSchema), ...problems },
    },
    async handler(request) {
      const { view, holder, limit, cursor } = request.query;
      const agentId = await readingAgent(deps, request);
      const held = holder === 'me' ? (agentId ?? '') : holder;
      // A cursor of one view is refused by another: they are sorted differently.
      const name = `inbox:${view}`;
      const found = await deps.store.inbox.list(
        principalOf(request).tenantId,
        { view, agentId, ...(held === undefined ? {} : { holder: held }) },
        { limit, cursor: fromCursor(name, cursor) },
      );
      return { items: found.items.map(toInboxRow), next: toCursor(name, found.next) };
    },
  });

  app.get('/inbox/counts', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'How many conversations each view holds',
      description:
        '`mentions` and `unread` count what is not read yet; `unread` those of mine or waiting.',
      tags,
      response: { 200: countsSchema, ...problems },
    },
    async handler(request) {
      const agentId = await readingAgent(deps, request);
      return deps.store.inbox.counts(principalOf(request).tenantId, agentId);
    },
  });

  app.get('/inbox/search', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'Conversations that hold all words, newest activity first',
      description:
        'Words match from their beginning (three letters or more), e-mail addresses and numbers as a whole or from theirs. The search ends after a while with what it has: a page may be short or empty while `next` goes on.',
      tags,
      querystring: searchQuery,
      response: { 200: page(foundRowSchema), ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const { q, limit, cursor } = request.query;
      const found = await searchConversations(
        { store: deps.store, elapsed: () => performance.now() },
        { tenantId, query: q },
        { limit, after: placeOf(fromCursor('search', cursor)) },
      );
      const rows = await deps.store.inbox.rows(
        tenantId,
        await readingAgent(deps, request),
        found.items.map(({ conversationId }) => conversationId),
      );
      const { next } = found;
      return {
        items: withMatches(rows, found.items),
        next: toCursor('search', next === null ? null : JSON.stringify([next.at, next.id])),
      };
    },
  });
}

function withMatches(
  rows: readonly InboxRecord[],
  found: readonly Found[],
): readonly z.output<typeof foundRowSchema>[] {
  const matches = new Map(found.map(({ conversationId, match }) => [conversationId, match]));
  return rows.map((row) => ({
    ...toInboxRow(row),
    match: matches.get(row.conversation.id) ?? null,
  }));
}

/** Where a search goes on. */
function placeOf(cursor: string | null): { readonly at: string; readonly id: string } | null {
  if (cursor === null) return null;
  try {
    const parsed: unknown = JSON.parse(cursor);
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [at, id]: readonly unknown[] = parsed;
      if (typeof at === 'string' && typeof id === 'string') return { at, id };
    }
  } catch {
    // Not ours: the same refusal as below.
  }
  throw invalidCursor();
}
