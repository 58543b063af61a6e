/** What was added and what was taken out: by sign, by word for those who listen, and only then by colour. */
import { useMemo } from 'react';
import { Scrolled } from '../../ui/scrolled.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import type { Draft } from './draft.ts';
import { type Block, countChanges, differenceOf, type Piece } from './text-difference.ts';

type Text = Pick<Draft, 'title' | 'body' | 'questions' | 'locale'>;
/** Unchanged lines shown around a change. */
const AROUND = 2;
/** Of a text of a megabyte nobody reads more at once. */
const MOST_BLOCKS = 400;

export function DifferenceView({ before, after }: { readonly before: Text; readonly after: Text }) {
  const { knowledge } = useWords();
  const format = useFormat();
  const blocks = useMemo(
    () => differenceOf(toText(before), toText(after), after.locale),
    [before, after],
  );
  const counts = countChanges(blocks);
  if (blocks.every(({ kind }) => kind === 'same')) {
    return <p className="soft">{knowledge.noDifference}</p>;
  }
  return (
    <div className="stack">
      <p className="small soft">
        {knowledge.changes(format.number(counts.added), format.number(counts.removed))}
      </p>
      <Scrolled className="difference" label={knowledge.difference} lang={after.locale}>
        {blocks.slice(0, MOST_BLOCKS).map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: passages have no identity but their place.
          <BlockView key={at} block={block} isFirst={at === 0} isLast={at === blocks.length - 1} />
        ))}
      </Scrolled>
    </div>
  );
}

/** Title and questions are part of what is compared. */
function toText({ title, body, questions }: Text): string {
  return [`# ${title}`, '', body, ...(questions.length > 0 ? ['', ...questions] : [])].join('\n');
}

function BlockView(props: {
  readonly block: Block;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const { knowledge } = useWords();
  const { block } = props;
  if (block.kind === 'changed') {
    return (
      <p dir="auto">
        {block.pieces.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
          <PieceView key={at} piece={piece} />
        ))}
      </p>
    );
  }
  const head = props.isFirst ? [] : block.lines.slice(0, AROUND);
  const rest = block.lines.slice(head.length);
  const tail = props.isLast ? [] : rest.slice(-AROUND);
  const folded = rest.length - tail.length;
  return (
    <>
      {head.length > 0 && <p dir="auto">{head.join('\n')}</p>}
      {folded > 0 && <p className="folded small">⋯ {knowledge.sameLines(folded)}</p>}
      {tail.length > 0 && <p dir="auto">{tail.join('\n')}</p>}
    </>
  );
}

function PieceView({ piece: { kind, text } }: { readonly piece: Piece }) {
  const { knowledge } = useWords();
  if (kind === 'same') return text;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span className="visually-hidden"> [{knowledge[kind]}: </span>
      {text}
      <span className="visually-hidden">] </span>
    </Tag>
  );
}
