/**
 * Words that customers say where the pages say another, from questions whose right article somebody named. Pure.
 *
 * How strongly two words go together is Dunning's log-likelihood ratio G² ("Accurate Methods for the Statistics of
 * Surprise and Coincidence", Computational Linguistics 19, 1993), which holds for the small counts a shop has.
 */
import { topicWeightIn } from '../retrieval/languages/languages.ts';
import { normalise, stem, wordsOf } from '../retrieval/tokenise.ts';

/** A question and the article that answers it. */
export type Heard = {
  /** As it was understood (masked). */
  readonly question: string;
  readonly articleId: string;
  /** Who said so; words that only one of them uses are not learnt. */
  readonly saidBy: string;
  /**
   * `correction`: an agent named the article · `rephrased`: nothing was found until it was put in other words ·
   * `example`: an example question somebody gave the article.
   */
  readonly from: 'correction' | 'rephrased' | 'example';
  /** With `rephrased`: the words in which it was answered. What they keep did not stand in the way. */
  readonly answeredAs?: string;
};
/** What an article says of itself in a language: its title, headings and example questions. */
export type Wordings = { readonly articleId: string; readonly wordings: readonly string[] };
export type WordPair = {
  /** What customers say. */
  readonly said: string;
  /** What the pages say. */
  readonly written: string;
  /** Log-likelihood ratio, ≥ 0. */
  readonly likelihood: number;
  /** The questions that have one and the article the other. */
  readonly heard: readonly Heard[];
};

/** χ² with one degree of freedom at p = 0.001. */
const LEAST_LIKELIHOOD = 10.83;
const LEAST_SPEAKERS = 2;
const LEAST_LETTERS = 3;
/** Of all wordings with one of the words, those that may have both: "cash or card" are two things. */
const MOST_TOGETHER = 0.05;
/** Shared beginning from which two words are forms of one. */
const ALIKE = 5;

/** Pairs worth trying, the likeliest first, at most `most`. */
export function findWordPairs(
  of: {
    readonly heard: readonly Heard[];
    readonly articles: readonly Wordings[];
    /** BCP 47; its words of grammar are left out. */
    readonly locale: string;
  },
  most: number,
): readonly WordPair[] {
  const isTelling = tellingIn(of.locale);
  const pages = new Map(
    of.articles.map(({ articleId, wordings }) => [
      articleId,
      wordings.map((text) => wordsIn(text, isTelling)),
    ]),
  );
  const rows = of.heard.flatMap((heard) => {
    const page = pages.get(heard.articleId);
    if (page === undefined) return [];
    const said = wordsIn(heard.question, isTelling);
    const written = new Map(page.flatMap((words) => [...words]));
    const kept = wordsIn(heard.answeredAs ?? '', isTelling);
    return [
      {
        heard,
        question: said,
        said: [...said.keys()].filter((word) => !written.has(word) && !kept.has(word)),
        written: [...written.keys()].filter((word) => !said.has(word)),
      },
    ];
  });
  const counts = countPairs(rows);
  const together = countTogether([
    ...rows.map(({ question }) => question),
    ...[...pages.values()].flat(),
  ]);
  const form = formsOf([...rows.map(({ question }) => question), ...[...pages.values()].flat()]);
  const found: WordPair[] = [];
  for (const { said, written, heard } of counts.pairs.values()) {
    if (new Set(heard.map(({ saidBy }) => saidBy)).size < LEAST_SPEAKERS) continue;
    if (isOneWord(said, written) || together(said, written) > MOST_TOGETHER) continue;
    const likelihood = logLikelihood({
      both: heard.length,
      first: counts.said.get(said) ?? 0,
      second: counts.written.get(written) ?? 0,
      all: rows.length,
    });
    if (likelihood < LEAST_LIKELIHOOD) continue;
    found.push({ said: form(said), written: form(written), likelihood, heard });
  }
  return found
    .toSorted(
      (one, other) =>
        other.likelihood - one.likelihood ||
        (`${one.said} ${one.written}` < `${other.said} ${other.written}` ? -1 : 1),
    )
    .slice(0, most);
}

type Row = {
  readonly heard: Heard;
  readonly said: readonly string[];
  readonly written: readonly string[];
};

function countPairs(rows: readonly Row[]) {
  const said = new Map<string, number>();
  const written = new Map<string, number>();
  const pairs = new Map<string, { said: string; written: string; heard: Heard[] }>();
  for (const row of rows) {
    for (const word of row.said) said.set(word, (said.get(word) ?? 0) + 1);
    for (const word of row.written) written.set(word, (written.get(word) ?? 0) + 1);
  }
  // What is said once is nobody's habit, and leaving it out keeps the pairs few.
  for (const { heard, ...row } of rows) {
    for (const one of row.said) {
      if ((said.get(one) ?? 0) < LEAST_SPEAKERS) continue;
      for (const other of row.written) {
        const key = `${one} ${other}`;
        const pair = pairs.get(key) ?? { said: one, written: other, heard: [] };
        pair.heard.push(heard);
        pairs.set(key, pair);
      }
    }
  }
  return { said, written, pairs };
}

/**
 * G² of a two-by-two table: how far two things come together more often than by chance. 0 when they come together less.
 *
 * @param of how often both, the first, the second, and anything was seen.
 */
export function logLikelihood(of: {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly all: number;
}): number {
  const { both, first, second, all } = of;
  if (all === 0 || both * all <= first * second) return 0;
  const cells = [
    [both, first * second],
    [first - both, first * (all - second)],
    [second - both, (all - first) * second],
    [all - first - second + both, (all - first) * (all - second)],
  ] as const;
  return (
    2 *
    cells.reduce(
      (sum, [seen, product]) => sum + (seen <= 0 ? 0 : seen * Math.log((seen * all) / product)),
      0,
    )
  );
}

/** Of the wordings that have the rarer of two stems, the share that has both. */
function countTogether(wordings: readonly ReadonlyMap<string, string>[]) {
  const places = new Map<string, Set<number>>();
  for (const [at, words] of wordings.entries()) {
    for (const word of words.keys()) {
      const known = places.get(word) ?? new Set();
      places.set(word, known.add(at));
    }
  }
  const none: ReadonlySet<number> = new Set();
  return (one: string, other: string): number => {
    const [few = none, many = none] = [places.get(one) ?? none, places.get(other) ?? none].toSorted(
      (a, b) => a.size - b.size,
    );
    return few.size === 0 ? 0 : [...few].filter((at) => many.has(at)).length / few.size;
  };
}

/** The form in which a stem is written most often. */
function formsOf(wordings: readonly ReadonlyMap<string, string>[]): (stemmed: string) => string {
  const forms = new Map<string, Map<string, number>>();
  for (const words of wordings) {
    for (const [stemmed, word] of words) {
      const known = forms.get(stemmed) ?? new Map<string, number>();
      forms.set(stemmed, known.set(word, (known.get(word) ?? 0) + 1));
    }
  }
  return (stemmed) =>
    [...(forms.get(stemmed) ?? [])].toSorted(
      ([a, times], [b, others]) => others - times || (a < b ? -1 : 1),
    )[0]?.[0] ?? stemmed;
}

function isOneWord(one: string, other: string): boolean {
  return (
    one.includes(other) || other.includes(one) || one.slice(0, ALIKE) === other.slice(0, ALIKE)
  );
}

type Telling = (word: string) => boolean;
function tellingIn(locale: string): Telling {
  const topic = topicWeightIn(locale);
  return (word) =>
    [...word].length >= (/^[\u2e80-\uffff]/u.test(word) ? 2 : LEAST_LETTERS) &&
    /^[\p{L}\p{M}]+$/u.test(word) &&
    topic(word) === 1;
}

/** Stems of the telling words, each with its word as written. */
function wordsIn(text: string, isTelling: Telling): ReadonlyMap<string, string> {
  // Stands for the contact's own data (`privacy/mask.ts`).
  const plain = normalise(text.replace(/\[[A-Z][A-Z_]{0,30}_\d{1,9}\]/gu, ' '));
  return new Map(
    wordsOf(plain)
      .filter(isTelling)
      .map((word) => [stem(word), word]),
  );
}
