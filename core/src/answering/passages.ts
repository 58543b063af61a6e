/** A hit as the pieces an answer may be put together from. */
import type { Hit } from '../retrieval/retriever.ts';
import { isBoilerplate } from './boilerplate.ts';
import { type Block, type Cell, renderBlocks, toBlocks } from './plain-text.ts';
import { createRecent } from './recent.ts';
import { linkLabels, refersElsewhere } from './refers.ts';
import { splitSentences } from './sentences.ts';

/** A sentence, list item, table row or heading; `text` is `plain.slice(start, end)`. */
export type Unit = {
  readonly index: number;
  readonly block: number;
  readonly kind: 'sentence' | 'item' | 'row' | 'heading' | 'code';
  readonly ordered: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nearest heading above it, inside the hit or above the hit. */
  readonly heading: string;
  /** The sentence that introduces its list or table ("To start a return:"); empty for others. */
  readonly introduction: string;
  /** Counts headings, and lines that are nothing but a question: what stands between two of them is about one thing. */
  readonly section: number;
  /** Of a row. */
  readonly cells?: readonly Cell[];
  /** Navigation, captions and the like: never part of an answer. */
  readonly aside: boolean;
  /** Says only where something is written. */
  readonly refers: boolean;
};
export type Passage = {
  readonly hit: Hit;
  /** Place among the hits, 0 is best. */
  readonly rank: number;
  /** Not of the article of the best hit. */
  readonly another?: boolean;
  readonly plain: string;
  readonly units: readonly Unit[];
};

const UNIT_KIND: Readonly<Record<Block['kind'], Unit['kind']>> = {
  heading: 'heading',
  paragraph: 'sentence',
  list: 'item',
  table: 'row',
  code: 'code',
};

export type ToPassage = (hit: Hit, rank: number) => Passage;

/** Chunks a reader remembers, together, in UTF-16 units. */
const REMEMBERED = 4_000_000;

/** Reads hits into passages and remembers the pieces of the last chunks: the same few answer most questions. */
export function createToPassage(): ToPassage {
  const recent = createRecent<Pick<Passage, 'plain' | 'units'>>(REMEMBERED);
  return (hit, rank) => {
    const { articleId, version, heading, text } = hit;
    const key = `${articleId}\u0000${version}\u0000${heading}\u0000${text}`;
    return { hit, rank, ...recent(key, text.length, () => toUnits(hit)) };
  };
}

/** The same for one hit that is asked about once. */
export const toPassage: ToPassage = (hit, rank) => ({ hit, rank, ...toUnits(hit) });

function toUnits(hit: Pick<Hit, 'heading' | 'text'>): Pick<Passage, 'plain' | 'units'> {
  const blocks = toBlocks(hit.text);
  const plain = renderBlocks(blocks);
  const units: Unit[] = [];
  const labels = linkLabels(hit.text);
  let at = 0;
  let section = 0;
  let heading = hit.heading;
  blocks.forEach((block, index) => {
    if (headsASection(block)) {
      heading = block.lines.join(' ');
      section += 1;
    }
    const introduction = introductionOf(block, units.at(-1));
    piecesOf(block).forEach((text, piece) => {
      const start = plain.indexOf(text, at);
      if (start < 0) {
        return;
      }
      at = start + text.length;
      const cells = block.rows?.[piece];
      units.push({
        index: units.length,
        block: index,
        kind: UNIT_KIND[block.kind],
        ordered: block.ordered,
        text,
        start,
        end: at,
        heading,
        introduction,
        section,
        ...(cells === undefined ? {} : { cells }),
        aside: block.pictures === true || isBoilerplate(text),
        refers: refersElsewhere(text, labels),
      });
    });
  });
  return { plain, units };
}

/** A heading, or a paragraph that is one question: pages of questions and answers are often made so. */
function headsASection(block: Block): boolean {
  return (
    block.kind === 'heading' ||
    (block.kind === 'paragraph' &&
      block.lines.length === 1 &&
      /[?？؟]$/.test(block.lines[0] ?? '') &&
      piecesOf(block).length === 1)
  );
}

function introductionOf(block: Block, before: Unit | undefined): string {
  const isList = block.kind === 'list' || block.kind === 'table';
  return isList && before?.kind === 'sentence' ? before.text : '';
}

function piecesOf(block: Block): readonly string[] {
  return block.kind === 'paragraph'
    ? block.lines.flatMap((line) => splitSentences(line))
    : block.lines;
}
