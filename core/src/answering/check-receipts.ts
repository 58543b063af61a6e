/** Traces every claim of a draft to a cited quote or a tool's result, by plain code; what cannot be traced is not said. */
import type { Citation, Receipt } from '../model.ts';
import { repeatedClaims } from './claims.ts';
import type { CheckDraft, Checked, Draft } from './draft.ts';
import {
  type Evidence,
  gatherEvidence,
  type QuoteSentence,
  withoutListMarker,
} from './evidence.ts';
import { claimProves } from './prove-value.ts';
import { derived, type ReadSentence, readSentence } from './read-sentence.ts';
import { deniesItsQuote, dropsACondition } from './sentence-faults.ts';
import { splitSentences } from './sentences.ts';
import { traceClaim } from './trace-claim.ts';

/** A sentence of the draft; `quoted`: the one it repeats word for word. */
type Said = ReadSentence & { readonly quoted: QuoteSentence | undefined };

/**
 * Keeps the sentences all of whose claims are traced. A sentence with marks is proved by the quotes of those marks
 * (and by tools), one without by any quote. A sentence that repeats a quoted one with other values, or denies what the
 * quote says, is dropped even if its values occur elsewhere. Citations no longer referred to are dropped and the marks
 * numbered again from 1.
 */
export const checkDraft: CheckDraft = (draft, tools) => {
  const evidence = gatherEvidence(draft, tools);
  const receipts: Receipt[] = [];
  const lines = draft.text.split('\n').map((line) => {
    const { marker, content } = withoutListMarker(line);
    const sentences = splitSentences(apartFromMarks(content)).map((text) =>
      readSaid(text, evidence),
    );
    return { line, marker, sentences };
  });
  const all = lines.flatMap(({ sentences }) => sentences);
  const kept = lines.map(({ line, marker, sentences }) => {
    const proved = sentences.filter((said) => {
      const checked = checkSentence(said, all, evidence);
      receipts.push(...checked);
      return checked.every((receipt) => receipt.source !== null);
    });
    const texts = proved.map(({ text }) => text);
    return texts.length === 0 && line.trim() !== '' ? DROPPED : marker + joinSentences(texts);
  });
  return finish(draft, kept, receipts);
};

/** A mark right behind a full-width stop would be cut in two. */
function apartFromMarks(text: string): string {
  return text.replace(/(?<=[。！？])(?=\[\d{1,2}\])/g, ' ');
}

/** Stands for a line of which nothing is left. */
const DROPPED = '\u0000';

/** Sentences that end in a full-width stop are joined as their script does, with no space. */
function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce(
    (text, sentence) =>
      text === '' ? sentence : /[。！？]$/.test(text) ? text + sentence : `${text} ${sentence}`,
    '',
  );
}

const MARKS_AT_END = /(?:\s{0,3}\[\d{1,2}\])+$/;

function readSaid(text: string, evidence: Evidence): Said {
  const quoted = evidence.byText.get(text.replace(MARKS_AT_END, ''));
  return quoted === undefined
    ? derived(readSentence(text, { source: false }), { quoted })
    : derived(quoted, { text, claims: repeatedClaims(text, quoted.claims), quoted });
}

function checkSentence(
  said: Said,
  draft: readonly ReadSentence[],
  evidence: Evidence,
): readonly Receipt[] {
  const marks = [...said.text.matchAll(/\[(\d{1,2})\]/g)]
    .map((match) => Number(match[1]))
    .filter((mark) => evidence.marks.has(mark));
  const quotes = evidence.sentences.filter(
    (quote) => marks.length === 0 || marks.includes(quote.mark),
  );
  const repeated = quotes.find(({ text }) => text === said.quoted?.text);
  if (repeated !== undefined) {
    return said.claims.map(({ kind, text }) => ({
      kind,
      claim: text,
      source: { kind: 'citation', mark: repeated.mark, quote: repeated.text },
    }));
  }
  const twins = twinsOf(said, quotes);
  const isWrong =
    twins.length > 0
      ? !twins.some((twin) => saysTheSame(said, twin))
      : deniesItsQuote(said, { quotes, evidence, draft }) ||
        dropsACondition(said, { quotes, evidence, draft });
  if (isWrong) {
    return said.claims.length > 0
      ? said.claims.map((claim) => ({ kind: claim.kind, claim: claim.text, source: null }))
      : [{ kind: 'promise', claim: said.text, source: null }];
  }
  return said.claims.map((claim) => ({
    kind: claim.kind,
    claim: claim.text,
    source: traceClaim(claim, said, { quotes, evidence }),
  }));
}

/** Quoted sentences that differ from this one in values and denials only. Very short ones are left out: they fit anything. */
function twinsOf(
  { skeleton }: ReadSentence,
  quotes: readonly QuoteSentence[],
): readonly QuoteSentence[] {
  return skeleton.replace(/#/g, '').length < 6
    ? []
    : quotes.filter((quote) => quote.skeleton === skeleton);
}

function saysTheSame(said: ReadSentence, twin: QuoteSentence): boolean {
  if (said.denials % 2 !== twin.denials % 2) {
    return false;
  }
  const mine = said.claims.filter((claim) => claim.start >= 0);
  const theirs = twin.claims.filter((claim) => claim.start >= 0);
  return (
    mine.length === theirs.length &&
    mine.every((claim, index) =>
      claim.values.every(
        (value) => theirs[index] !== undefined && claimProves(theirs[index], claim, value),
      ),
    )
  );
}

function finish(draft: Draft, lines: readonly string[], receipts: readonly Receipt[]): Checked {
  const text = lines
    .filter((line) => line !== DROPPED)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const hadMarks = /\[\d{1,2}\]/.test(draft.text);
  const used = hadMarks
    ? new Set([...text.matchAll(/\[(\d{1,2})\]/g)].map((match) => Number(match[1])))
    : null;
  const kept =
    text === ''
      ? []
      : draft.citations.filter((citation) => used === null || used.has(citation.mark));
  const renumbered = new Map(kept.map((citation, index) => [citation.mark, index + 1]));
  const claims = receipts.length;
  const traced = receipts.filter((receipt) => receipt.source !== null).length;
  return {
    text: renumber(text, renumbered),
    citations: kept.map(
      (citation): Citation => ({
        ...citation,
        mark: renumbered.get(citation.mark) ?? citation.mark,
      }),
    ),
    receipts: receipts.map((receipt) => renumberReceipt(receipt, renumbered)),
    grounding: claims === 0 ? 1 : traced / claims,
  };
}

/** Marks of no citation vanish. */
function renumber(text: string, marks: ReadonlyMap<number, number>): string {
  return text.replace(/ ?\[(\d{1,2})\]/g, (whole, mark: string) => {
    const next = marks.get(Number(mark));
    return next === undefined ? '' : whole.replace(mark, String(next));
  });
}

function renumberReceipt(receipt: Receipt, marks: ReadonlyMap<number, number>): Receipt {
  return receipt.source?.kind === 'citation'
    ? {
        ...receipt,
        source: { ...receipt.source, mark: marks.get(receipt.source.mark) ?? receipt.source.mark },
      }
    : receipt;
}
