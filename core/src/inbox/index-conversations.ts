/**
 * Keeps the search filters of conversations up to date, in the background and in small steps: a message costs its sender
 * nothing. What is not indexed yet is marked in the conversation's own row, so work goes on where it stopped, conversations
 * from before the filters come like any other, and two processes at it do no harm.
 */
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { Contact, Message } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { emptyFilter, probesOf, withWords } from './bloom.ts';
import { filterTokens, searchWords } from './search-words.ts';

/** Messages read at once. */
const MESSAGES = 200;
/** Conversations looked for at once. */
const CONVERSATIONS = 200;
/** Conversations of one transaction. */
const TOGETHER = 20;
const LONGEST_REST_MS = 500;
/** Some 4 MB. */
const HASHES_KEPT = 20_000;

export type Indexer = {
  start(): void;
  /** Waits for the conversation under way. */
  stop(): Promise<void>;
};
export type IndexerDeps = {
  readonly store: Store;
  readonly log: { readonly error: (about: object, says: string) => void };
  /** Milliseconds between two looks for new messages. Default 1,000. */
  readonly everyMs?: number;
};

/** Indexes what is new, once a second, until it is stopped. */
export function createIndexer(deps: IndexerDeps): Indexer {
  let started = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const look = (): void => {
    running = indexAll(deps.store, { goOn: () => started, rest: restAfter })
      .then(() => undefined)
      .catch((error: unknown) => {
        deps.log.error({ err: error }, 'Conversations could not be indexed; trying again.');
      })
      .finally(() => {
        if (started) timer = setTimeout(look, deps.everyMs ?? 1_000);
      });
  };
  return {
    start() {
      if (started) return;
      started = true;
      look();
    },
    async stop() {
      started = false;
      clearTimeout(timer);
      await running;
    },
  };
}

/** A backlog takes a third of the time there is: answers come first. */
function restAfter(busyMs: number): Promise<void> {
  return sleep(Math.min(2 * busyMs, LONGEST_REST_MS));
}

/** Indexes everything there is to index; answers how many conversations it went through. */
export async function indexAll(
  store: Store,
  options: {
    /** Asked before each batch. */
    readonly goOn?: () => boolean;
    /** Called after each batch with how long it took, in ms. */
    readonly rest?: (busyMs: number) => Promise<void>;
  } = {},
): Promise<number> {
  const hash = createHash(store.searchFilters);
  let count = 0;
  for (;;) {
    const found = await store.searchFilters.unindexed(null, CONVERSATIONS);
    let moved = 0;
    for (let from = 0; from < found.length; from += TOGETHER) {
      if (options.goOn?.() === false) return count;
      const started = performance.now();
      const some = found.slice(from, from + TOGETHER);
      moved += await indexSome(store, some, hash);
      count += some.length;
      await options.rest?.(performance.now() - started);
    }
    // What would not move (another process was at it) waits for the next look.
    if (found.length === 0 || moved === 0) return count;
  }
}

type Place = { readonly tenantId: string; readonly conversationId: string };
type Change = Place & Parameters<Store['searchFilters']['put']>[2];

/** Reads them one by one and writes them together: that is one wait for the disk. Answers how many were written. */
async function indexSome(store: Store, some: readonly Place[], hash: Hash): Promise<number> {
  const changes: Change[] = [];
  for (const place of some) {
    const change = await changeOf(store, place, hash);
    if (change !== null) changes.push(change);
    await setImmediate();
  }
  return store.transaction(async (tx) => {
    let written = 0;
    for (const { tenantId, conversationId, ...change } of changes) {
      if (await tx.searchFilters.put(tenantId, conversationId, change)) written += 1;
    }
    return written;
  });
}

/**
 * The filter with what is new, or a new one when there is none, the contact has changed, or it is full. Nothing is held
 * while it is made: messages are only ever added, and what else happened meanwhile refuses the write.
 */
async function changeOf(store: Store, place: Place, hash: Hash): Promise<Change | null> {
  const { tenantId, conversationId } = place;
  const state = await store.searchFilters.get(tenantId, conversationId);
  if (state === null) return null;
  const { indexedSeq, bits } = state;
  if (indexedSeq >= 0 && bits !== null) {
    const fresh = await wordsAfter(store, place, indexedSeq);
    const more = withWords(bits, probesFor(place, fresh.words, hash));
    if (more !== null) {
      return { ...place, bits: more, indexedSeq: fresh.upTo, ifIndexedSeq: indexedSeq };
    }
  }
  const conversation = await store.conversations.get(tenantId, conversationId);
  if (conversation === null) return null;
  const contact = await store.contacts.get(tenantId, conversation.contactId);
  const all = await wordsAfter(store, place, 0);
  for (const word of wordsOfContact(contact, conversation.verifiedOrder)) all.words.add(word);
  const probes = probesFor(place, all.words, hash);
  const made = withWords(emptyFilter(probes.length), probes);
  return made && { ...place, bits: made, indexedSeq: all.upTo, ifIndexedSeq: indexedSeq };
}

async function wordsAfter(
  store: Store,
  { tenantId, conversationId }: Place,
  seq: number,
): Promise<{ readonly words: Set<string>; readonly upTo: number }> {
  const words = new Set<string>();
  for (let upTo = seq; ; ) {
    const range = { after: upTo, limit: MESSAGES };
    const messages = await store.messages.list(tenantId, conversationId, range);
    for (const message of messages) {
      for (const word of wordsOfMessage(message)) words.add(word);
    }
    upTo = messages.at(-1)?.seq ?? upTo;
    if (messages.length < MESSAGES) return { words, upTo };
    await setImmediate();
  }
}

type Hash = (tenantId: string, token: string) => readonly number[];

function probesFor(
  { tenantId }: Place,
  words: ReadonlySet<string>,
  hash: Hash,
): readonly (readonly number[])[] {
  return [...new Set([...words].flatMap(filterTokens))].map((token) => hash(tenantId, token));
}

/** Most words are common ones: the hashes of the last few thousand are kept. */
function createHash(filters: Store['searchFilters']): Hash {
  const known = new Map<string, readonly number[]>();
  return (tenantId, token) => {
    const key = `${tenantId} ${token}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= HASHES_KEPT) known.clear();
    const probes = probesOf(filters.hash(tenantId, token));
    known.set(key, probes);
    return probes;
  };
}

/** Who the contact is, as far as it is looked for. */
export function wordsOfContact(
  contact: Contact | null,
  orderNumber: string | null,
): ReadonlySet<string> {
  const parts = [contact?.name, contact?.email, contact?.phone, orderNumber];
  return searchWords(parts.filter((part) => typeof part === 'string').join('\n'));
}

/** Everything of a message that somebody may look for. */
export function wordsOfMessage(message: Message): ReadonlySet<string> {
  return searchWords(textOf(message));
}

/** Its words, the names of its files, the numbers of its orders, what was filled into its form. */
export function textOf({ body }: Message): string {
  const orders = (body.cards ?? []).flatMap((card) =>
    card.kind === 'order' ? [card.order.number] : [],
  );
  const files = (body.attachments ?? []).map(({ name }) => name);
  return [body.text, ...files, ...orders, ...Object.values(body.fields ?? {})].join('\n');
}
