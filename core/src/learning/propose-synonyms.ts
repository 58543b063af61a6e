/** Pairs of words that are worth a line among the tenant's synonyms: likely by the counts, and better when tried. */
import type { Locale } from '../model.ts';
import { otherWords } from '../understanding/other-words.ts';
import { findWordPairs, type Heard, type Wordings, type WordPair } from './word-pairs.ts';

export type SynonymProposal = {
  readonly locale: Locale;
  readonly said: string;
  readonly written: string;
  /** Questions, of those tried, whose article comes first only with the pair. */
  readonly helps: number;
  /** And only without it. */
  readonly hurts: number;
  /** Questions that the pair helps, the first few. */
  readonly evidence: readonly Heard[];
};
/** What search puts first for a question, and how sure it is of it; null: nothing. */
export type FindFirst = (
  question: string,
) => Promise<{ readonly articleId: string; readonly confidence: number } | null>;
export type ProposeDeps = {
  readonly findFirst: FindFirst;
  /** Lets others have their turn. */
  readonly breathe: () => Promise<unknown>;
};
export type ProposeFrom = {
  readonly heard: readonly Heard[];
  readonly articles: readonly Wordings[];
  readonly locale: Locale;
  /** Lines the tenant has already. */
  readonly known: readonly string[];
  /** Lowest confidence at which the tenant's assistant answers. */
  readonly answerAbove: number;
};

/** Pairs tried on questions; each costs some searches. */
const TRIED = 80;
/** Questions a pair is tried on. */
const ASKED = 30;
const PROPOSED = 20;
const EVIDENCE = 5;
/** A pair must help this many questions, of different people, and this many for each one it hurts. */
const LEAST_HELPED = 2;
const HELPED_FOR_HURT = 4;
/** What other words cost in `conversation/find-answer.ts`. */
const REWORDED = 0.02;

/** The most helpful first. The same from the same; writes nothing. */
export async function proposeSynonyms(
  deps: ProposeDeps,
  from: ProposeFrom,
): Promise<readonly SynonymProposal[]> {
  const { locale } = from;
  const known = new Map<string, ReturnType<FindFirst>>();
  const findFirst: FindFirst = (question) => {
    const found = known.get(question) ?? deps.findFirst(question);
    known.set(question, found);
    return found;
  };
  const proposals: SynonymProposal[] = [];
  for (const pair of findWordPairs(from, TRIED)) {
    await deps.breathe();
    const line = `${pair.said}, ${pair.written}`;
    const tried = await tryPair({ ...from, findFirst }, line);
    const { helped, hurts } = tried;
    const speakers = new Set(helped.map(({ saidBy }) => saidBy)).size;
    if (speakers < LEAST_HELPED || helped.length < HELPED_FOR_HURT * hurts) continue;
    proposals.push({ ...toProposal(pair, helped), locale, helps: helped.length, hurts });
  }
  return bestOfEach(proposals).slice(0, PROPOSED);
}

type Trial = ProposeFrom & { readonly findFirst: FindFirst };

/** All questions with one of the words, asked without the line and with it. */
async function tryPair(trial: Trial, line: string) {
  const { heard, locale, known } = trial;
  const helped: Heard[] = [];
  let hurts = 0;
  let asked = 0;
  for (const one of heard) {
    const { question, articleId } = one;
    if (otherWords(question, { language: locale, synonyms: { [locale]: [line] } }).length === 0)
      continue;
    asked += 1;
    if (asked > ASKED) break;
    const before = await answering(trial, question, known);
    const after = await answering(trial, question, [line, ...known]);
    if (after === articleId && before !== articleId) helped.push(one);
    if (after !== articleId && before === articleId) hurts += 1;
  }
  return { helped, hurts };
}

/** The article that would answer, null where none is sure enough; chosen as in `conversation/find-answer.ts`. */
async function answering(
  { findFirst, locale, answerAbove }: Trial,
  question: string,
  lines: readonly string[],
): Promise<string | null> {
  let best = await findFirst(question);
  let worth = best?.confidence ?? 0;
  for (const text of otherWords(question, { language: locale, synonyms: { [locale]: lines } })) {
    const found = await findFirst(text);
    if (found === null || found.confidence - REWORDED <= worth) continue;
    best = found;
    worth = found.confidence - REWORDED;
  }
  return best !== null && best.confidence >= answerAbove ? best.articleId : null;
}

function toProposal({ said, written }: WordPair, helped: readonly Heard[]) {
  return { said, written, evidence: helped.slice(0, EVIDENCE) };
}

/** Of what is said, only the word it helps most to read it as: one word that means five things means none. */
function bestOfEach(proposals: readonly SynonymProposal[]): readonly SynonymProposal[] {
  const sorted = proposals.toSorted(
    (one, other) =>
      other.helps - other.hurts - (one.helps - one.hurts) || (one.said < other.said ? -1 : 1),
  );
  const said = new Set<string>();
  return sorted.filter((one) => {
    const isNew = !said.has(one.said);
    said.add(one.said);
    return isNew;
  });
}
