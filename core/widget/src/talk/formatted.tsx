import type { Citation } from '../../../src/model.ts';
import { type Inline, parseText } from './format.ts';

export type MarkProps = {
  readonly citations: readonly Citation[];
  readonly shown: number | null;
  readonly onMark: (mark: number) => void;
  readonly panelId: string;
};
type Props = { readonly text: string; readonly marks?: MarkProps };

function Part({ part, marks }: { readonly part: Inline; readonly marks: MarkProps | undefined }) {
  if (part.kind === 'bold') return <b>{part.text}</b>;
  if (part.kind === 'link') {
    return (
      <a href={part.url} target="_blank" rel="noopener noreferrer nofollow">
        {part.url}
      </a>
    );
  }
  if (part.kind !== 'mark') return <>{part.text}</>;
  const title = marks?.citations.find(({ mark }) => mark === part.mark)?.title ?? '';
  return (
    <button
      type="button"
      class="cite"
      aria-expanded={marks?.shown === part.mark}
      aria-controls={marks?.panelId}
      aria-label={`[${part.mark}] ${title}`}
      onClick={() => marks?.onMark(part.mark)}
    >
      {part.mark}
    </button>
  );
}

const parts = (line: readonly Inline[], marks: MarkProps | undefined) =>
  line.map((part, at) => <Part key={at} part={part} marks={marks} />);

/** Text as paragraphs and lists. Keys are places: text is never reordered, only replaced. */
export function Formatted({ text, marks }: Props) {
  const known = new Set(marks?.citations.map(({ mark }) => mark));
  return (
    <>
      {parseText(text, known).map((block, at) => {
        if (block.kind === 'paragraph') {
          return (
            <p key={at} dir="auto">
              {block.lines.map((line, row) => [
                row > 0 && <br key={`br${row}`} />,
                ...parts(line, marks),
              ])}
            </p>
          );
        }
        const items = block.items.map((item, row) => (
          <li key={row} dir="auto">
            {parts(item, marks)}
          </li>
        ));
        return block.ordered ? (
          <ol key={at} start={block.start}>
            {items}
          </ol>
        ) : (
          <ul key={at}>{items}</ul>
        );
      })}
    </>
  );
}
