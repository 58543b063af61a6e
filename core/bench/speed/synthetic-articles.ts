/**
 * Articles with the statistics of real text and none of its words: a Zipf-distributed vocabulary (exponent 1, as in
 * natural language), titles of rarer words, paragraphs of 40–90 words. Uniform random words would make every query easy.
 */
import type { ArticleInput } from '../../src/model.ts';

// Parts of English syllables: few letters combined freely would make every character n-gram far too common.
const ONSETS =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sk sl sm sn sp st str sw t th tr tw v w wh y z'.split(
    ' ',
  );
const VOWELS = 'a e i o u ai ea ee ou oo ie ow'.split(' ');
const CODAS = ['', '', '', ...'n r t s l m nd nt st ck ng rd th p d g b x'.split(' ')];
const VOCABULARY = 20_000;

/** Mulberry32: small, seeded, good enough to draw words with. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const known: (string | undefined)[] = [];

function word(rank: number): string {
  known[rank] ??= makeWord(rank);
  return known[rank];
}

/** The word of a rank: common words have one syllable, rare ones three. */
function makeWord(rank: number): string {
  const random = createRandom(rank * 2_654_435_761);
  const pick = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? '';
  const syllables = rank < 150 ? 1 : rank < 4_000 ? 2 : 3;
  return Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join(
    '',
  );
}

/** Rank drawn with probability ∝ 1/rank: inverse of the harmonic sum, approximated by the exponential. */
function zipfRank(random: () => number, from = 0): number {
  return from + Math.floor(Math.exp(random() * Math.log(VOCABULARY - from))) - 1;
}

/** So many words, the `from` commonest ones left out. */
export function words(random: () => number, count: number, from = 0): string {
  return Array.from({ length: count }, () => word(zipfRank(random, from))).join(' ');
}

/** `count` articles of three short sections each, ids `article-0` … */
export function* syntheticArticles(count: number, seed = 7): Generator<ArticleInput> {
  const random = createRandom(seed);
  for (let index = 0; index < count; index++) {
    const sections = Array.from({ length: 3 }, () => {
      const sentences = Array.from(
        { length: 5 },
        () =>
          `${words(random, 8 + Math.floor(random() * 10))} ${1 + Math.floor(random() * 60)} days.`,
      );
      return `## ${words(random, 3, 200)}\n\n${sentences.join(' ')}`;
    });
    yield {
      id: `article-${index}`,
      title: words(random, 4, 300),
      body: sections.join('\n\n'),
      locale: 'en',
      url: `https://shop.example/help/${index}`,
    };
  }
}

/** Questions about those articles: some of an article's words, in order, between common ones. */
export function syntheticQuestions(
  articles: readonly ArticleInput[],
  count: number,
  seed = 11,
): readonly string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const article = articles[Math.floor(random() * articles.length)];
    const pool = (article?.body ?? '').split(/\s+/u).filter((one) => /^[a-z]+$/u.test(one));
    const start = Math.floor(random() * Math.max(1, pool.length - 6));
    return `${words(random, 3)} ${pool.slice(start, start + 6).join(' ')}?`;
  });
}
