import type { AppliesBy, Audience, Instant, Locale } from '../model.ts';

export type RetrieveQuery = {
  readonly text: string;
  /** Preferred language; versions in another are used when nothing better is found. */
  readonly locale: Locale;
  /** Languages the reader likely reads too, the likeliest first; English stands behind them. Default: none. */
  readonly otherLocales?: readonly Locale[];
  /** Only versions in force at this time are hits. */
  readonly at: Instant;
  readonly audience: Audience;
  /** Default 10. */
  readonly limit?: number;
};
export type Hit = {
  readonly articleId: string;
  readonly version: number;
  /** 0-based place of the chunk in its version. */
  readonly chunk: number;
  readonly title: string;
  /** Headings above the chunk, joined with ` › `; empty at the top. */
  readonly heading: string;
  /** Markdown of the chunk. Empty for a FAQ entry that has only questions. */
  readonly text: string;
  readonly url: string | null;
  readonly locale: Locale;
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
  /** When this version was taken in. */
  readonly recordedAt?: Instant;
  /** The next chunk goes on with its steps. */
  readonly goesOn?: true;
  /** Whose date decides the version in force. Default `now`. */
  readonly appliesBy?: AppliesBy;
  /** Example questions of the article, as a customer would ask them. */
  readonly questions?: readonly string[];
  /** Fused; only its order matters. */
  readonly score: number;
  readonly signals: Readonly<Record<string, number>>;
};
export type Retrieval = {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Article ids best first, up to `limit`, without repeats. */
  readonly articles: readonly string[];
  /** 0..1: calibrated probability that the first article answers the question. 0 with no hits. */
  readonly confidence: number;
};
/** Finds what answers a question. Lexical, dense and fused ones pass the same contract suite. */
export type Retrieve = (query: RetrieveQuery) => Promise<Retrieval>;
