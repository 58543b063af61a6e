/** The rows of a view or of a search: only those in sight are drawn, and what is looked at stays where it is. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMay } from '../../shell/session.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { ListRow } from './list-row.tsx';
import { useInboxPlace } from './place.ts';
import { keepPlace } from './rows.ts';
import { useColleagues } from './use-conversation.ts';
import type { List } from './use-list.ts';
import { useNow } from './use-now.ts';
import type { Selection } from './use-selection.ts';

/** Heights are in rem, so that they grow with the reader's text size. */
const ROW_REM = 5.25;

export function ConversationList(props: {
  readonly list: List;
  readonly selection: Selection;
  readonly label: string;
  readonly empty: React.ReactNode;
}) {
  const { list, selection, label, empty } = props;
  const place = useInboxPlace();
  const now = useNow();
  const colleagues = useColleagues();
  const maySelect = useMay('conversations:write');
  const scroller = useRef<HTMLDivElement>(null);
  const height = useRowHeight();
  const { rows } = list;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    getItemKey: (at) => rows[at]?.conversation.id ?? at,
  });
  const { news, toTop } = usePlaceKept({ list, height, scroller });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  const { hasMore, more } = list;
  useEffect(() => {
    if (hasMore && !list.isPending && last >= rows.length - 10) more();
  });
  const focused = useFocusedRow(props.list, place.id, virtual.scrollToIndex);
  if (list.isPending)
    return (
      <div className="inbox-scroll">
        <div className="inbox-waiting">
          <Skeleton lines={7} height={56} />
        </div>
      </div>
    );
  if (list.error !== null && rows.length === 0)
    return (
      <div className="inbox-scroll">
        <Trouble error={list.error} onRetry={list.again} />
      </div>
    );
  if (rows.length === 0) return <div className="inbox-scroll">{empty}</div>;
  return (
    <div className="inbox-list">
      <NewsPill news={news} onPress={toTop} />
      <div className="inbox-scroll" ref={scroller}>
        <ul
          aria-label={label}
          className="inbox-rows"
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={focused.onKeyDown}
        >
          {shown.map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { id } = row.conversation;
            const match = 'match' in row ? row.match : null;
            return (
              <li
                key={key}
                aria-setsize={hasMore ? -1 : rows.length}
                aria-posinset={index + 1}
                style={{ height, transform: `translateY(${start}px)` }}
              >
                <ListRow
                  row={row}
                  href={place.to({ id, seq: match?.seq ?? null })}
                  find={place.query}
                  isOpen={id === place.id}
                  isSelected={selection.ids.has(id)}
                  isTabStop={id === focused.tabStop}
                  maySelect={maySelect}
                  now={now}
                  colleagues={colleagues}
                  onSelect={selection.toggle}
                  onFocus={focused.onFocus}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function NewsPill({ news, onPress }: { readonly news: number; readonly onPress: () => void }) {
  const { inbox } = useWords();
  return (
    <div role="status" className="inbox-news">
      {news > 0 && (
        <button type="button" className="button primary small" onClick={onPress}>
          <ArrowUp size={14} aria-hidden /> {inbox.news(news)}
        </button>
      )}
    </div>
  );
}

function useRowHeight(): number {
  const [height, setHeight] = useState(read);
  useEffect(() => {
    const listen = (): void => setHeight(read());
    globalThis.addEventListener('resize', listen);
    return () => globalThis.removeEventListener('resize', listen);
  }, []);
  return height;
}
function read(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * ROW_REM;
}

/** What came in above stays above: the list is moved by as much as it grew there, and says how many. */
function usePlaceKept(of: {
  readonly list: List;
  readonly height: number;
  readonly scroller: React.RefObject<HTMLDivElement | null>;
}): { readonly news: number; readonly toTop: () => void } {
  const { list, height, scroller } = of;
  const before = useRef<readonly string[]>([]);
  const [news, setNews] = useState(0);
  useLayoutEffect(() => {
    const ids = list.rows.map(({ conversation }) => conversation.id);
    const at = scroller.current;
    const known = before.current;
    before.current = ids;
    if (at === null || known.length === 0 || at.scrollTop < height / 2) return;
    const kept = keepPlace(known, ids, Math.floor(at.scrollTop / height));
    if (kept.by !== 0) at.scrollTop += kept.by * height;
    if (kept.news > 0) setNews((count) => count + kept.news);
  }, [list.rows, height, scroller]);
  useEffect(() => {
    const at = scroller.current;
    if (at === null || news === 0) return;
    const listen = (): void => {
      if (at.scrollTop < height / 2) setNews(0);
    };
    at.addEventListener('scroll', listen, { passive: true });
    return () => at.removeEventListener('scroll', listen);
  }, [news, height, scroller]);
  return { news, toTop: () => scroller.current?.scrollTo({ top: 0 }) };
}

/** Tab reaches one row: the one last looked at, the open one, or the first. Arrows go on from there. */
function useFocusedRow(
  list: List,
  open: string | null,
  scrollToIndex: (index: number) => void,
): {
  readonly tabStop: string | undefined;
  readonly onFocus: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const [last, setLast] = useState<string | null>(null);
  const ids = list.rows.map(({ conversation }) => conversation.id);
  const tabStop = [last, open].find((id) => id !== null && ids.includes(id)) ?? ids[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const end = { Home: 0, End: ids.length - 1 }[event.key];
    if (step === undefined && end === undefined) return;
    const at = end ?? ids.indexOf(tabStop ?? '') + (step ?? 0);
    const id = ids[at];
    if (id === undefined) return;
    event.preventDefault();
    setLast(id);
    scrollToIndex(at);
    focusRow(id);
  };
  return { tabStop, onFocus: setLast, onKeyDown };
}
/** At once where the row is drawn: the next key is for it. One that is still to be drawn gets the focus when it is. */
export function focusRow(id: string, frames = 5): void {
  const row = document.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(id)}"]`);
  if (row !== null) row.focus();
  else if (frames > 0) requestAnimationFrame(() => focusRow(id, frames - 1));
}
