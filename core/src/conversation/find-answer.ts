/** From a message to the question it asks and what the knowledge has for it. */
import type { Instant } from '../model.ts';
import type { Hit, Retrieval } from '../retrieval/retriever.ts';
import { normalise, wordsOf } from '../retrieval/tokenise.ts';
import { otherWords } from '../understanding/other-words.ts';
import type { Reading } from '../understanding/understanding.ts';
import { note, type Thinking } from './thinking.ts';

/** Taken from the worth of a reading with the history whose page has no word of the message. */
const FOREIGN = 0.2;

export type Found = {
  /** With the question as it was read. */
  readonly thinking: Thinking;
  readonly retrieval: Retrieval;
  /** The date whose policies were searched. */
  readonly at: Instant;
};

/**
 * Searches for each way the message can be read, and takes the one the knowledge answers best, with what its wording
 * speaks for added: "and for shoes?" stays with the returns asked about before although there is a page about shoes,
 * "and do you ship to Norway?" leaves them. One search for a message that stands alone.
 */
export async function findAnswer(before: Thinking): Promise<Found> {
  const { turn, understanding } = before;
  let best: { readonly reading: Reading; readonly retrieval: Retrieval } | null = null;
  for (const reading of understanding.readings.flatMap((one) => inAllWords(one, before))) {
    const retrieval = await search(before, reading.text, turn.asOf);
    if (best === null || worth(reading, retrieval) > worth(best.reading, best.retrieval))
      best = { reading, retrieval };
  }
  const question = best?.reading.text ?? understanding.question;
  const thinking = { ...before, understanding: { ...understanding, question } };
  note(thinking, 'question', question);
  const retrieval = best?.retrieval ?? (await search(thinking, question, turn.asOf));
  return asOfOrder({ thinking, retrieval, at: turn.asOf });
}

/** Taken from the worth of other words for a reading: what was written is preferred to what it may mean. */
const REWORDED = 0.02;

/** A reading, and the same in other words of the tenant's own. */
function inAllWords(reading: Reading, { turn, language }: Thinking): readonly Reading[] {
  const { synonyms } = turn.tenant.settings;
  const others = otherWords(reading.text, { language, synonyms });
  // What the page has of the message is asked in the words that were tried.
  const { own: _, ...rest } = reading;
  return [reading, ...others.map((text) => ({ ...rest, text, favour: reading.favour - REWORDED }))];
}

function worth(reading: Reading, retrieval: Retrieval): number {
  const foreign = reading.own !== undefined && !saysAny(retrieval.hits[0], reading.own);
  return retrieval.confidence + reading.favour - (foreign ? FOREIGN : 0);
}

/** The page has a word of these, whatever its ending; short words are mostly of grammar. */
function saysAny(hit: Hit | undefined, words: string): boolean {
  if (hit === undefined) return false;
  const said = normalise([hit.title, hit.text, ...(hit.questions ?? [])].join(' '));
  return wordsOf(words).some((word) => {
    const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/u.test(word);
    if (word.length < (unspaced ? 2 : 4)) return false;
    return said.includes(unspaced ? word : word.slice(0, Math.max(4, word.length - 2)));
  });
}

function search({ deps, language }: Thinking, text: string, at: Instant): Promise<Retrieval> {
  return deps.retrieve({ text, locale: language, at, audience: 'public' });
}

/**
 * A policy that applies by the order's date is looked up again as of that date, when the order asked about is one the
 * contact may see; else what is in force now holds. Articles that apply by today stay as they are today.
 */
async function asOfOrder(found: Found): Promise<Found> {
  const { thinking, retrieval } = found;
  if (retrieval.hits[0]?.appliesBy !== 'order-date') return found;
  const placedAt = await orderDate(thinking);
  if (placedAt === null || placedAt >= found.at) return found;
  note(thinking, 'as-of', `The first article applies by the order's date: ${placedAt}.`);
  const then = await search(thinking, thinking.understanding.question, placedAt);
  return { thinking, retrieval: withThen(retrieval, then), at: placedAt };
}

/** The text of the order's day is marked as such even where it did not say so itself yet. */
function withThen(now: Retrieval, then: Retrieval): Retrieval {
  const ids = new Set(
    now.hits.flatMap(({ appliesBy, articleId }) => (appliesBy === 'order-date' ? articleId : [])),
  );
  const dated = then.hits
    .filter(({ articleId }) => ids.has(articleId))
    .map((hit) => ({ ...hit, appliesBy: 'order-date' as const }));
  // There was no such policy on that day: what else was known then is all there is.
  if (dated.length === 0) return then;
  const others = now.hits.filter(({ articleId }) => !ids.has(articleId));
  return { ...then, hits: [...dated, ...others] };
}

/** Of the order named in the message, or of the only one there is; null: none can be read. */
async function orderDate({ deps, turn, understanding }: Thinking): Promise<Instant | null> {
  const read = await deps.readOrders();
  if (read.kind === 'unavailable') return null;
  const wanted = plain(understanding.orderNumber ?? turn.conversation.verifiedOrder ?? '');
  if (wanted === '') return read.orders.length === 1 ? (read.orders[0]?.placedAt ?? null) : null;
  return read.orders.find(({ number }) => plain(number) === wanted)?.placedAt ?? null;
}

const plain = (number: string): string => number.replace(/^#/u, '').toUpperCase();
