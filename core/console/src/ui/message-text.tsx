/** Text of a message: paragraphs by blank line, lists by `- ` or `1. `, citation marks `[1]`. Never HTML. */
import { Fragment, type ReactNode } from 'react';

type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly string[];
    };

const ITEM = /^\s{0,3}(?:[-•]|(\d{1,4})[.)])\s+(.*)$/u;

export function toBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n\s*\n/u)) {
    let paragraph: string[] = [];
    let items: string[] = [];
    let start: number | null = null;
    const endParagraph = (): void => {
      if (paragraph.length > 0) blocks.push({ kind: 'paragraph', lines: paragraph });
      paragraph = [];
    };
    const endList = (): void => {
      if (items.length > 0)
        blocks.push({ kind: 'list', ordered: start !== null, start: start ?? 1, items });
      items = [];
      start = null;
    };
    for (const line of part.split('\n')) {
      const item = ITEM.exec(line);
      if (item === null) {
        endList();
        if (line.trim() !== '') paragraph.push(line);
        continue;
      }
      endParagraph();
      if (items.length === 0) start = item[1] === undefined ? null : Number(item[1]);
      items.push(item[2] ?? '');
    }
    endParagraph();
    endList();
  }
  return blocks;
}

/** `onMark` is called with the number of a citation mark; none: marks are text. `find` is highlighted. */
export function MessageText(props: {
  readonly text: string;
  readonly marks?: ReadonlySet<number>;
  readonly onMark?: (mark: number) => void;
  readonly markLabel?: (mark: number) => string;
  readonly find?: string;
  readonly lang?: string | undefined;
}) {
  const line = (text: string): ReactNode => withMarks(text, props);
  return (
    <div className="prose message-text" dir="auto" lang={props.lang}>
      {toBlocks(props.text).map((block, at) => {
        if (block.kind === 'paragraph') {
          return (
            <p key={at}>
              {block.lines.map((one, index) => (
                <Fragment key={index}>
                  {index > 0 && <br />}
                  {line(one)}
                </Fragment>
              ))}
            </p>
          );
        }
        const items = block.items.map((item, index) => <li key={index}>{line(item)}</li>);
        return block.ordered ? (
          <ol key={at} start={block.start}>
            {items}
          </ol>
        ) : (
          <ul key={at}>{items}</ul>
        );
      })}
    </div>
  );
}

function withMarks(text: string, props: Parameters<typeof MessageText>[0]): ReactNode {
  const { marks, onMark, markLabel } = props;
  return text.split(/(\[\d{1,2}\])/u).map((part, at) => {
    const mark = Number(/^\[(\d{1,2})\]$/u.exec(part)?.[1] ?? Number.NaN);
    if (onMark === undefined || marks?.has(mark) !== true) {
      return <Fragment key={at}>{highlighted(part, props.find ?? '')}</Fragment>;
    }
    return (
      <button
        key={at}
        type="button"
        className="mark-button"
        aria-label={markLabel?.(mark)}
        onClick={() => onMark(mark)}
      >
        {mark}
      </button>
    );
  });
}

function highlighted(text: string, find: string): ReactNode {
  const words = find
    .trim()
    .split(/\s+/u)
    .filter((word) => word.length > 1);
  if (words.length === 0) return text;
  const pattern = new RegExp(
    `(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')})`,
    'giu',
  );
  return text
    .split(pattern)
    .map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part));
}
