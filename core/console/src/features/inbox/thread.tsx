/** The messages: newest at the bottom, earlier ones as one scrolls up, news by a pill when one reads further up. */
import { ArrowDown } from 'lucide-react';
import { Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { MessageView } from './message-view.tsx';
import { NoticeLine } from './notice-line.tsx';
import type { TeamMessage } from './team-message.ts';
import { type Colleague, type Detail, useColleagues, type useThread } from './use-conversation.ts';

/** Pixels from the end that still count as the end. */
const NEAR = 48;

export function ThreadView(props: {
  readonly detail: Detail;
  readonly thread: ReturnType<typeof useThread>;
  readonly find: string;
  /** The message to open at. */
  readonly at: number | null;
  readonly onWhy: (messageId: string) => void;
  /** The newest message is in sight. */
  readonly onRead: (seq: number) => void;
}) {
  const { detail, thread, find, at, onWhy, onRead } = props;
  const { inbox } = useWords();
  const { found } = thread;
  const items = found.data?.items ?? [];
  const scroller = useRef<HTMLElement>(null);
  const { atEnd, hasNews, toEnd, onScroll, target } = useScroll({ scroller, items, thread, at });
  const newest = items.at(-1)?.seq ?? 0;
  useReading({ newest, atEnd, onRead });
  if (found.isPending)
    return (
      <div className="thread">
        <Skeleton lines={6} height={40} />
      </div>
    );
  if (found.error !== null && found.data === undefined)
    return (
      <div className="thread">
        <Trouble error={found.error} onRetry={() => void found.refetch()} />
      </div>
    );
  return (
    <div className="thread-frame">
      <section
        className="thread"
        ref={scroller}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        tabIndex={0}
        aria-label={inbox.messages}
      >
        {found.data?.whole === true ? (
          <p className="thread-line soft">{inbox.begins}</p>
        ) : (
          <p className="thread-line">
            <Button small onPress={() => void thread.older().catch(() => undefined)}>
              {inbox.earlierMessages}
            </Button>
          </p>
        )}
        <Lines items={items} detail={detail} find={find} target={target} onWhy={onWhy} />
      </section>
      <Heard items={items} />
      <div role="status" className="thread-news">
        {hasNews && (
          <button type="button" className="button primary small" onClick={toEnd}>
            <ArrowDown size={14} aria-hidden /> {inbox.newMessages}
          </button>
        )}
      </div>
    </div>
  );
}

/** Tells screen readers what the contact says while the conversation is open; not what was there before. */
function Heard({ items }: { readonly items: readonly TeamMessage[] }) {
  const { shell } = useWords();
  const last = items.at(-1);
  const begun = useRef(last?.seq ?? 0);
  const news = last !== undefined && last.seq > begun.current && last.author === 'contact';
  return (
    <p role="status" className="visually-hidden" dir="auto">
      {news && `${shell.contact}: ${last.body.text}`}
    </p>
  );
}

function Lines(props: {
  readonly items: readonly TeamMessage[];
  readonly detail: Detail;
  readonly find: string;
  /** The message that was opened at; marked. */
  readonly target: number | null;
  readonly onWhy: (messageId: string) => void;
}) {
  const { items, detail, find, target, onWhy } = props;
  const { why, shell } = useWords();
  const format = useFormat();
  const colleagues = useColleagues();
  const { conversation, contact } = detail;
  const lastHandover = items.findLast(({ body }) => body.notice?.kind === 'handed-over')?.seq;
  const reason =
    conversation.handoff === null
      ? null
      : (why.reasons[conversation.handoff.reason] ?? conversation.handoff.reason);
  const contactName = contact?.name ?? contact?.email ?? shell.contact;
  let day = '';
  return items.map((message) => {
    const itsDay = format.date(message.createdAt);
    const newDay = itsDay !== day;
    day = itsDay;
    return (
      <Fragment key={message.seq}>
        {newDay && (
          <h3 className="thread-day">
            <time dateTime={message.createdAt}>{itsDay}</time>
          </h3>
        )}
        <div
          className="thread-item"
          data-seq={message.seq}
          data-found={message.seq === target ? '' : undefined}
        >
          {message.author === 'system' ? (
            <NoticeLine message={message} reason={message.seq === lastHandover ? reason : null} />
          ) : (
            <MessageView
              message={message}
              name={nameOf(message, {
                colleagues,
                contactName,
                assistant: shell.assistant,
                agent: shell.agent,
              })}
              find={find}
              locale={conversation.locale}
              onWhy={onWhy}
            />
          )}
        </div>
      </Fragment>
    );
  });
}
function nameOf(
  { author, authorId }: TeamMessage,
  words: {
    readonly colleagues: readonly Colleague[];
    readonly contactName: string;
    readonly assistant: string;
    readonly agent: string;
  },
): string {
  if (author === 'contact') return words.contactName;
  if (author === 'assistant') return words.assistant;
  return words.colleagues.find(({ id }) => id === authorId)?.name ?? words.agent;
}

/** Stays at the end while one is there; keeps its place when earlier messages come in above. */
function useScroll(of: {
  readonly scroller: React.RefObject<HTMLElement | null>;
  readonly items: readonly TeamMessage[];
  readonly thread: ReturnType<typeof useThread>;
  readonly at: number | null;
}) {
  const { scroller, items, thread, at } = of;
  const [atEnd, setAtEnd] = useState(at === null);
  const [seenTo, setSeenTo] = useState(0);
  /** The first message in the list, and where it stood. */
  const anchor = useRef<{ readonly seq: number; readonly top: number } | null>(null);
  /** The message to open at, once it is among those that are loaded; shown when it has been scrolled to. */
  const [target, setTarget] = useState<number | null>(null);
  const shown = useRef<number | null>(null);
  const newest = items.at(-1)?.seq ?? 0;
  const first = items[0]?.seq ?? 0;
  const elementOf = useCallback(
    (seq: number) => scroller.current?.querySelector<HTMLElement>(`[data-seq="${seq}"]`) ?? null,
    [scroller],
  );
  const toEnd = useCallback(() => {
    const element = scroller.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
    setAtEnd(true);
  }, [scroller]);
  const { backTo, older } = thread;
  const latest = useRef({ backTo, older });
  latest.current = { backTo, older };
  const loading = useRef(false);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || newest === 0) return;
    const before = anchor.current;
    const wanted = target === null || shown.current === target ? null : elementOf(target);
    if (wanted !== null) {
      shown.current = target;
      wanted.scrollIntoView({ block: 'center' });
      setAtEnd(false);
    } else if (before !== null && first < before.seq && !atEnd) {
      const moved = (elementOf(before.seq)?.getBoundingClientRect().top ?? before.top) - before.top;
      if (Math.abs(moved) > 1) element.scrollTop += moved;
    } else if (atEnd && (at === null || shown.current === at))
      element.scrollTop = element.scrollHeight;
    anchor.current = { seq: first, top: elementOf(first)?.getBoundingClientRect().top ?? 0 };
  }, [newest, first, atEnd, at, target, elementOf, scroller]);
  // What is drawn later (a picture, a card) must not push the end out of sight.
  useEffect(() => {
    const element = scroller.current;
    if (element === null || !atEnd || newest === 0) return;
    const watch = new ResizeObserver(() => {
      element.scrollTop = element.scrollHeight;
    });
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    return () => watch.disconnect();
  }, [atEnd, newest, scroller]);
  const asked = useRef<number | null>(null);
  useEffect(() => {
    if (at === null || newest === 0 || asked.current === at) return;
    asked.current = at;
    setAtEnd(false);
    void latest.current
      .backTo(at)
      .catch(() => undefined)
      .then(() => setTarget(at));
  }, [at, newest]);
  useEffect(() => {
    if (atEnd) setSeenTo(newest);
  }, [atEnd, newest]);
  const onScroll = (): void => {
    const element = scroller.current;
    if (element === null) return;
    // On the way to the message that was asked for, the end is no place to stay.
    if (at === null || shown.current === at)
      setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < NEAR);
    anchor.current = { seq: first, top: elementOf(first)?.getBoundingClientRect().top ?? 0 };
    if (element.scrollTop > 600 || loading.current) return;
    loading.current = true;
    void latest.current
      .older()
      .catch(() => undefined)
      .finally(() => {
        loading.current = false;
      });
  };
  return { atEnd, hasNews: !atEnd && seenTo > 0 && newest > seenTo, toEnd, onScroll, target };
}

/** What is in sight of somebody who is there has been read. */
function useReading(of: {
  readonly newest: number;
  readonly atEnd: boolean;
  readonly onRead: (seq: number) => void;
}): void {
  const { newest, atEnd, onRead } = of;
  useEffect(() => {
    if (newest === 0 || !atEnd) return;
    const read = (): void => {
      if (document.visibilityState === 'visible') onRead(newest);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [newest, atEnd, onRead]);
}
