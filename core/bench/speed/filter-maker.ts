/**
 * Search filters as `inbox/index-conversations.ts` makes them, from words that are at hand: each word is hashed once for all
 * conversations, and nothing is read back. In the background, where words are not known beforehand, it takes a minute more.
 */
import { emptyFilter, probesOf, withWords } from '../../src/inbox/bloom.ts';
import { filterTokens, searchWords } from '../../src/inbox/search-words.ts';
import type { SearchFilterStore } from '../../src/storage/store.ts';

type Probes = readonly number[];

/** Answers what makes the filter of one conversation of its texts and what is known of its contact. */
export function createFilterMaker(
  { hash }: Pick<SearchFilterStore, 'hash'>,
  tenantId: string,
): (texts: readonly string[]) => Uint8Array {
  const probesOfToken = remember((token) => probesOf(hash(tenantId, token)));
  const probesOfWord = remember((word) => filterTokens(word).map(probesOfToken));
  return (texts) => {
    // One and the same list for one and the same token.
    const all = new Set<Probes>();
    for (const word of searchWords(texts.join('\n'))) {
      for (const probes of probesOfWord(word)) all.add(probes);
    }
    const made = withWords(emptyFilter(all.size), all);
    if (made === null) throw new Error('A filter is too small for what it was made for.');
    return made;
  };
}

/** A longer word with a digit is a number or an address: it stands in one conversation and is not needed again. */
const LONGEST_WITH_DIGIT = 5;

function remember<T>(make: (of: string) => T): (of: string) => T {
  const known = new Map<string, T>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = make(of);
    if (of.length <= LONGEST_WITH_DIGIT || !/\p{Nd}/u.test(of)) known.set(of, made);
    return made;
  };
}
