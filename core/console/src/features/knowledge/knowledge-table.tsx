import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'wouter';
import type { KnowledgeRow, KnowledgeSort } from '../../../../src/server/console-api.ts';
import { segment } from '../../api/client.ts';
import { useKeys } from '../../shell/use-keys.ts';
import { useMedia } from '../../ui/use-media.ts';
import { Badge, When } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** A table where there is room, cards on a phone. `j` and `k` go through the titles. */
export function KnowledgeTable({
  rows,
  sort,
}: {
  readonly rows: readonly KnowledgeRow[];
  readonly sort: KnowledgeSort;
}) {
  const narrow = useMedia('(max-width: 719px)');
  const frame = useRef<HTMLDivElement>(null);
  const move = (by: number): void => {
    const titles = [...(frame.current?.querySelectorAll<HTMLElement>('.knowledge-title') ?? [])];
    const at = titles.indexOf(document.activeElement as HTMLElement);
    titles[Math.max(0, Math.min(titles.length - 1, at + by))]?.focus();
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
  return (
    <div ref={frame} className={narrow ? '' : 'table-frame'}>
      {narrow ? <Cards rows={rows} /> : <Table rows={rows} sort={sort} />}
    </div>
  );
}

function Table({
  rows,
  sort,
}: {
  readonly rows: readonly KnowledgeRow[];
  readonly sort: KnowledgeSort;
}) {
  const { knowledge } = useWords();
  const format = useFormat();
  const { column } = knowledge;
  const sorted = (by: KnowledgeSort, direction: 'ascending' | 'descending') =>
    by === sort ? direction : undefined;
  return (
    <table className="table knowledge-table">
      <thead>
        <tr>
          <th scope="col" aria-sort={sorted('title', 'ascending')}>
            {column.title}
          </th>
          <th scope="col">{column.languages}</th>
          <th scope="col">{column.inForce}</th>
          <th scope="col" className="end" aria-sort={sorted('used', 'descending')}>
            {column.used}
          </th>
          <th scope="col" className="end" aria-sort={sorted('disliked', 'descending')}>
            {column.rated}
          </th>
          <th scope="col" aria-sort={sorted('reviewBy', 'ascending')}>
            {column.reviewBy}
          </th>
          <th scope="col">{column.trouble}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="knowledge-name">
              <Title row={row} />
            </td>
            <td>
              <Languages row={row} />
            </td>
            <td>
              <Force row={row} />
            </td>
            <td className="end numbers">{format.number(row.used)}</td>
            <td className="end">
              <Ratings row={row} />
            </td>
            <td>{row.reviewBy === null ? '' : <When at={row.reviewBy} as="date" />}</td>
            <td>
              <Troubles row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ rows }: { readonly rows: readonly KnowledgeRow[] }) {
  const { knowledge } = useWords();
  return (
    <ul className="stack">
      {rows.map((row) => (
        <li key={row.id} className="panel stack">
          <Title row={row} />
          <div className="row wrap apart small">
            <Force row={row} />
            <Languages row={row} />
          </div>
          <div className="row wrap apart small soft">
            <span>{knowledge.usedTimes(row.used)}</span>
            <Ratings row={row} />
          </div>
          {row.trouble.length > 0 && (
            <div className="row wrap">
              <Troubles row={row} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Title({ row }: { readonly row: KnowledgeRow }) {
  const { knowledge } = useWords();
  return (
    <span className="knowledge-title-line">
      <Link
        href={`/knowledge/a/${segment(row.id)}`}
        className="knowledge-title"
        dir="auto"
        title={row.title}
      >
        {row.title}
      </Link>
      {row.audience === 'internal' && <Badge>{knowledge.internal}</Badge>}
    </span>
  );
}

/** Short tags in the table; the names are read aloud and shown on hover. */
function Languages({ row }: { readonly row: KnowledgeRow }) {
  const format = useFormat();
  return (
    <ul className="row wrap languages">
      {row.locales.map((locale) => (
        <li key={locale}>
          <abbr title={format.language(locale)}>{locale}</abbr>
        </li>
      ))}
    </ul>
  );
}

function Force({ row }: { readonly row: KnowledgeRow }) {
  const { knowledge } = useWords();
  const format = useFormat();
  const { inForce, nextChange } = row;
  return (
    <span className="force">
      {inForce === null ? (
        <Badge tone="waiting">{knowledge.notInForce}</Badge>
      ) : (
        <span>
          {inForce.validFrom === null
            ? knowledge.always
            : knowledge.since(format.date(inForce.validFrom))}
        </span>
      )}
      {nextChange !== null && (
        <Badge tone="agent">{knowledge.changesOn(format.date(nextChange))}</Badge>
      )}
    </span>
  );
}

function Ratings({ row: { liked, disliked } }: { readonly row: KnowledgeRow }) {
  const { knowledge } = useWords();
  const format = useFormat();
  if (liked + disliked === 0) return <span className="soft">–</span>;
  return (
    <span className="row ratings numbers">
      <span className="row" title={knowledge.liked(liked)}>
        <ThumbsUp size={14} aria-hidden />
        <span aria-hidden="true">{format.number(liked)}</span>
        <span className="visually-hidden">{knowledge.liked(liked)}</span>
      </span>
      <span className="row" title={knowledge.disliked(disliked)}>
        <ThumbsDown size={14} aria-hidden />
        <span aria-hidden="true">{format.number(disliked)}</span>
        <span className="visually-hidden">{knowledge.disliked(disliked)}</span>
      </span>
    </span>
  );
}

function Troubles({ row }: { readonly row: KnowledgeRow }) {
  const { knowledge } = useWords();
  return (
    <span className="row wrap">
      {row.trouble.map((trouble) => (
        <span key={trouble} title={knowledge.troubleHints[trouble]}>
          <Badge tone={trouble === 'untranslated' ? 'plain' : 'waiting'}>
            {knowledge.troubles[trouble]}
          </Badge>
        </span>
      ))}
    </span>
  );
}
