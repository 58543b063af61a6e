/** Article versions as documents of the indexes: which chunk and question belongs to which, and what is in force when. */
import type { ArticleVersion, Audience, Instant } from '../model.ts';
import { type Chunk, chunkMarkdown } from './chunk.ts';
import { grown } from './postings.ts';

export type Entry = {
  readonly version: ArticleVersion;
  readonly chunks: readonly Chunk[];
  /** Document number of the first chunk; the others follow. */
  readonly firstChunk: number;
  readonly firstQuestion: number;
};
export type ArticleDocuments = {
  /** An entry as it was held when a snapshot was made, with the numbers it had. */
  readonly restore: (stored: StoredEntry) => void;
  /** Null when this very version is already held. */
  readonly add: (version: ArticleVersion) => Entry | null;
  readonly remove: (articleId: string, version: number) => Entry | null;
  readonly entryOfChunk: (doc: number) => Entry | undefined;
  readonly entryOfQuestion: (doc: number) => Entry | undefined;
  /** Held versions of an article, oldest first. */
  readonly ofArticle: (articleId: string) => readonly Entry[];
  /**
   * Is an entry in force at a time, and meant for an audience? Decided per question: a scheduled version flips with no
   * change to the index. An internal article is never shown to the public, even where an older public version exists.
   */
  readonly inForce: (entry: Entry, at: Instant, audience: Audience) => boolean;
  /** True of a chunk whose entry is public, has no time limits and no other version: in force for everyone, always. */
  readonly alwaysInForce: (chunk: number) => boolean;
  readonly entries: () => Iterable<Entry>;
  readonly size: () => number;
  /** Locales that have entries, as they were given. */
  readonly locales: () => Iterable<string>;
  readonly next: () => { readonly chunk: number; readonly question: number };
};
/** What a snapshot keeps of an entry. */
export type StoredEntry = {
  readonly version: ArticleVersion;
  readonly chunks: readonly (readonly [start: number, end: number, heading: string])[];
  readonly firstChunk: number;
  readonly firstQuestion: number;
};

type Next = ReturnType<ArticleDocuments['next']>;

/** @param from The first numbers that were never given away. */
export function createArticleDocuments(from: Next = { chunk: 0, question: 0 }): ArticleDocuments {
  const articles = new Map<string, Entry[]>();
  const chunkOwners: (Entry | undefined)[] = [];
  const questionOwners: (Entry | undefined)[] = [];
  let always = new Uint8Array(1024);
  const locales = new Map<string, number>();
  let held = 0;
  let next = from;

  const keep = (entry: Entry) => {
    const { articleId } = entry.version;
    const siblings = articles.get(articleId) ?? [];
    articles.set(
      articleId,
      [...siblings, entry].sort((left, right) => left.version.version - right.version.version),
    );
    own(entry, entry);
    markAlways(articleId);
    count(entry.version.locale, 1);
    held++;
  };
  const count = (locale: string, more: number) => {
    const left = (locales.get(locale) ?? 0) + more;
    if (left > 0) locales.set(locale, left);
    else locales.delete(locale);
  };
  const markAlways = (articleId: string) => {
    const versions = articles.get(articleId) ?? [];
    for (const { version, firstChunk, chunks } of versions) {
      const end = firstChunk + chunks.length;
      always = grown(always, end, (size) => new Uint8Array(size));
      const simple =
        versions.length === 1 &&
        version.audience === 'public' &&
        version.validFrom === null &&
        version.validTo === null;
      always.fill(simple ? 1 : 0, firstChunk, end);
    }
  };
  const own = (entry: Entry, owner: Entry | undefined) => {
    for (let i = 0; i < entry.chunks.length; i++) chunkOwners[entry.firstChunk + i] = owner;
    for (let i = 0; i < entry.version.questions.length; i++)
      questionOwners[entry.firstQuestion + i] = owner;
  };

  return {
    restore: ({ chunks, ...stored }) =>
      keep({ ...stored, chunks: chunks.map(([start, end, heading]) => ({ start, end, heading })) }),
    add: (version) => {
      if (
        articles.get(version.articleId)?.some((entry) => entry.version.version === version.version)
      )
        return null;
      const chunks = chunkMarkdown(version.body);
      const entry = { version, chunks, firstChunk: next.chunk, firstQuestion: next.question };
      next = {
        chunk: next.chunk + chunks.length,
        question: next.question + version.questions.length,
      };
      keep(entry);
      return entry;
    },
    remove: (articleId, version) => {
      const siblings = articles.get(articleId) ?? [];
      const entry = siblings.find((sibling) => sibling.version.version === version);
      if (entry === undefined) return null;
      const rest = siblings.filter((sibling) => sibling !== entry);
      if (rest.length > 0) articles.set(articleId, rest);
      else articles.delete(articleId);
      own(entry, undefined);
      always.fill(0, entry.firstChunk, entry.firstChunk + entry.chunks.length);
      markAlways(articleId);
      count(entry.version.locale, -1);
      held--;
      return entry;
    },
    entryOfChunk: (doc) => chunkOwners[doc],
    entryOfQuestion: (doc) => questionOwners[doc],
    ofArticle: (articleId) => articles.get(articleId) ?? [],
    inForce: (entry, at, audience) => {
      if (entry.version.audience === 'internal' && audience === 'public') return false;
      if (!holdsAt(entry.version, at)) return false;
      const siblings = articles.get(entry.version.articleId) ?? [];
      return siblings.length === 1 || siblings.every((other) => !supersedes(other, entry, at));
    },
    alwaysInForce: (chunk) => always[chunk] === 1,
    entries: function* () {
      for (const siblings of articles.values()) yield* siblings;
    },
    size: () => held,
    locales: () => locales.keys(),
    next: () => next,
  };
}

function holdsAt(version: ArticleVersion, at: Instant): boolean {
  return (
    (version.validFrom === null || version.validFrom <= at) &&
    (version.validTo === null || at < version.validTo)
  );
}

/** Of several in force for one article and locale the latest validFrom wins; of equal ones the later version. */
function supersedes(other: Entry, entry: Entry, at: Instant): boolean {
  if (other === entry || other.version.locale !== entry.version.locale) return false;
  if (!holdsAt(other.version, at)) return false;
  const theirs = other.version.validFrom ?? '';
  const ours = entry.version.validFrom ?? '';
  return theirs === ours ? other.version.version > entry.version.version : theirs > ours;
}

export function toStoredEntry(entry: Entry): StoredEntry {
  return {
    version: entry.version,
    chunks: entry.chunks.map(({ start, end, heading }) => [start, end, heading] as const),
    firstChunk: entry.firstChunk,
    firstQuestion: entry.firstQuestion,
  };
}
