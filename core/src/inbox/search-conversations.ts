/**
 * Search over conversations that are sealed at rest.
 *
 * One blind Bloom filter per conversation: keyed hashes (HMAC-SHA-256 under a key derived from the master key, the
 * tenant's id hashed with each word) of the beginnings of everybody's words, of the contact's name, e-mail address,
 * telephone number and of order numbers. A search reads the filters, newest activity first, in slices; what may hold all
 * words is opened with the contact's key and read, so that nothing wrong is ever shown; it stops when the page is full.
 *
 * Why not an inverted index of hashed words: its rows would tell how often each word is used and in which conversations
 * the same ones are, which with public word frequencies is half of the text. Why not opening everything: 50,000
 * conversations are 400,000 messages, some ten seconds. A filter tells nothing per word, is a few hundred bytes, and goes
 * with the conversation. What it tells whoever has the database without the key: about how many different words a
 * conversation has, and that two with many common bits have words in common.
 *
 * Within limits: after `withinMs` it answers what it has with a cursor to go on from; a page may then be short or empty.
 */
import { setImmediate } from 'node:timers/promises';
import type { Conversation, Message } from '../model.ts';
import type { ActivityPlace as Place, Store } from '../storage/store.ts';
import { probesOf } from './bloom.ts';
import { textOf, wordsOfContact, wordsOfMessage } from './index-conversations.ts';
import { holds, placeOf, queryTerms, termToken } from './search-words.ts';

/** Filters looked at at once: some ten milliseconds, then others have their turn. */
const SLICE = 2_500;
/** Messages opened at once. */
const MESSAGES = 50;
/** Conversations not indexed yet that a search opens without a filter; older ones are found once they are. */
const UNINDEXED = 200;
const SNIPPET = 160;
/** Characters before the word in a snippet. */
const BEFORE = 50;

export type Match = { readonly messageId: string; readonly seq: number; readonly snippet: string };
export type Found = {
  readonly conversationId: string;
  /** Null: in the contact's name, address or order number. */
  readonly match: Match | null;
};
export type FoundPage = { readonly items: readonly Found[]; readonly next: Place | null };
export type SearchDeps = {
  readonly store: Pick<Store, 'searchFilters' | 'conversations' | 'contacts' | 'messages'>;
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
  /** Default 300: with the rows and a slow moment it is half a second. */
  readonly withinMs?: number;
};

/** Conversations that hold all words of the query. Without a word that can be looked for: none. */
export async function searchConversations(
  deps: SearchDeps,
  of: { readonly tenantId: string; readonly query: string },
  page: { readonly limit: number; readonly after: Place | null },
): Promise<FoundPage> {
  const terms = queryTerms(of.query);
  if (terms.length === 0) return { items: [], next: null };
  const until = deps.elapsed() + (deps.withinMs ?? 300);
  const items: Found[] = [];
  let last = page.after;
  for await (const candidate of candidates(deps, { tenantId: of.tenantId, terms }, page.after)) {
    // One step at least: the next search goes on from a place that is further.
    const late = deps.elapsed() > until && last !== page.after;
    if (items.length === page.limit || late) {
      return { items, next: last };
    }
    last = { at: candidate.at, id: candidate.id };
    if (candidate.open) {
      const found = await openAndLook(deps, { tenantId: of.tenantId, id: candidate.id }, terms);
      if (found !== null) items.push(found);
      await setImmediate();
    }
  }
  return { items, next: null };
}

type Candidate = Place & { readonly open: boolean };
type Asked = { readonly tenantId: string; readonly terms: readonly string[] };

/**
 * Newest first: those whose filter may hold all words, those without an up-to-date filter, and at the end of each slice
 * the place it goes to, so that a search that stops there goes on there.
 */
async function* candidates(
  deps: SearchDeps,
  of: Asked,
  after: Place | null,
): AsyncGenerator<Candidate> {
  const { searchFilters } = deps.store;
  // The longest first: it is the rarest, and most filters need no look at the others.
  const words = of.terms
    .toSorted((one, other) => other.length - one.length)
    .map((term) => probesOf(searchFilters.hash(of.tenantId, termToken(term))));
  const unindexed = await searchFilters.unindexed(of.tenantId, UNINDEXED);
  const known = new Set(unindexed.map(({ conversationId }) => conversationId));
  let fresh: readonly Place[] = unindexed
    .map((one) => ({ at: one.lastMessageAt, id: one.conversationId }))
    .filter((place) => after === null || isOlder(place, after));
  for (let from = after; ; ) {
    const { hits, end } = await searchFilters.slice(of.tenantId, words, {
      after: from,
      limit: SLICE,
    });
    const inSlice = fresh.filter((place) => end === null || !isOlder(place, end));
    fresh = fresh.filter((place) => end !== null && isOlder(place, end));
    const fitting = hits.filter(({ id }) => !known.has(id));
    const places = [...fitting, ...inSlice].sort(newestFirst);
    for (const { at, id } of places) yield { at, id, open: true };
    if (end === null) return;
    from = end;
    // Reading is done in this thread: others have their turn between two slices.
    await setImmediate();
    yield { ...end, open: false };
  }
}

function isOlder(one: Place, other: Place): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}

function newestFirst(one: Place, other: Place): number {
  if (one.at === other.at && one.id === other.id) return 0;
  return isOlder(one, other) ? 1 : -1;
}

async function openAndLook(
  deps: SearchDeps,
  of: { readonly tenantId: string; readonly id: string },
  terms: readonly string[],
): Promise<Found | null> {
  const conversation = await deps.store.conversations.get(of.tenantId, of.id);
  if (conversation === null) return null;
  const contact = await deps.store.contacts.get(of.tenantId, conversation.contactId);
  if (contact === null || contact.erasedAt !== undefined) return null;
  const about = wordsOfContact(contact, conversation.verifiedOrder);
  const missing = new Set(terms.filter((term) => !holds(about, term)));
  let best: { readonly message: Message; readonly count: number } | null = null;
  for await (const message of newestMessages(deps, conversation)) {
    if (missing.size === 0 && best !== null) break;
    const words = wordsOfMessage(message);
    const here = terms.filter((term) => holds(words, term));
    for (const term of here) missing.delete(term);
    if (here.length > (best?.count ?? 0)) best = { message, count: here.length };
    // All of it is in who the contact is: one page of messages is looked at for a better place, no more.
    if (missing.size === 0 && best === null && message.seq % MESSAGES === 1) break;
  }
  if (missing.size > 0) return null;
  return {
    conversationId: of.id,
    match: best === null ? null : toMatch(best.message, terms),
  };
}

async function* newestMessages(
  deps: SearchDeps,
  conversation: Conversation,
): AsyncGenerator<Message> {
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const page = await deps.store.messages.list(conversation.tenantId, conversation.id, {
      before,
      limit: MESSAGES,
    });
    yield* page.toReversed();
    const oldest = page[0];
    if (oldest === undefined || page.length < MESSAGES) return;
    before = oldest.seq;
  }
}

function toMatch(message: Message, terms: readonly string[]): Match {
  const text = textOf(message);
  const place = Math.max(0, placeOf(text, terms));
  const from = place <= BEFORE ? 0 : wordStart(text, place - BEFORE);
  const line = text
    .slice(from, from + SNIPPET * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const characters = [...line];
  const cut = characters.length > SNIPPET ? `${characters.slice(0, SNIPPET).join('')}…` : line;
  return {
    messageId: message.id,
    seq: message.seq,
    snippet: `${from === 0 ? '' : '…'}${cut}`,
  };
}

/** The beginning of a word at or shortly after `at`; where no spaces are written, `at` itself. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s/u);
  const from = space < 0 ? at : at + space + 1;
  // Never between the two halves of one character.
  const code = text.charCodeAt(from);
  return code >= 0xdc00 && code <= 0xdfff ? from + 1 : from;
}
