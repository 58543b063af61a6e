/** Answers that somebody called wrong, one at a time: what happened on the left, what mends it on the right. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Correction } from '../../../../src/server/console-api.ts';
import { useCommands } from '../../shell/commands.tsx';
import { useKeys } from '../../shell/use-keys.ts';
import { IconButton, LinkButton } from '../../ui/button.tsx';
import { Empty, Skeleton, Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { Contradictions } from './contradictions.tsx';
import { Fix } from './fix.tsx';
import { useOpenCorrections } from './queries.ts';
import { Source } from './source.tsx';

export function Review() {
  const { review } = useWords();
  const found = useOpenCorrections();
  // Mended ones stay where they are until one goes on, so that their effect can be read.
  const [kept, setKept] = useState<readonly Correction[]>([]);
  const open = found.isFetchedAfterMount ? found.data?.items : undefined;
  useEffect(() => {
    if (open === undefined) return;
    setKept((before) => [
      ...before.map((one) => open.find(({ id }) => id === one.id) ?? one),
      ...open.filter(({ id }) => before.every((one) => one.id !== id)),
    ]);
  }, [open]);
  const openIds = new Set(open?.map(({ id }) => id));
  return (
    <div className="page review">
      <div className="page-head">
        <h1>{review.title}</h1>
        {openIds.size > 0 && <span className="soft">{review.left(openIds.size)}</span>}
      </div>
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {open === undefined && found.error === null && <Skeleton lines={8} height={28} />}
      {open !== undefined && openIds.size === 0 && kept.length === 0 && (
        <Empty
          title={review.emptyTitle}
          action={<LinkButton href="/inbox">{review.toInbox}</LinkButton>}
        >
          {review.emptyHint}
        </Empty>
      )}
      {kept.length > 0 && (
        <Cards
          all={kept}
          openIds={openIds}
          onLeave={(left) =>
            setKept((before) => before.filter(({ id }) => id !== left || openIds.has(id)))
          }
        />
      )}
      <Contradictions />
    </div>
  );
}

function Cards(props: {
  readonly all: readonly Correction[];
  readonly openIds: ReadonlySet<string>;
  readonly onLeave: (id: string) => void;
}) {
  const { review } = useWords();
  const format = useFormat();
  const [id, setId] = useState<string | null>(null);
  const card = useRef<HTMLElement>(null);
  const at = Math.max(
    0,
    props.all.findIndex((one) => one.id === id),
  );
  const current = props.all[at];
  const move = (by: number): void => {
    if (current === undefined) return;
    const next = props.all[at + by];
    if (next === undefined) return;
    setId(next.id);
    props.onLeave(current.id);
    card.current?.focus();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
  });
  useCommands([
    { id: 'review-next', label: review.next, keys: 'j', run: () => move(1) },
    { id: 'review-previous', label: review.previous, keys: 'k', run: () => move(-1) },
  ]);
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.focus();
  }, []);
  if (current === undefined) return null;
  const isOpen = props.openIds.has(current.id);
  return (
    <>
      <div className="row">
        <IconButton label={review.previous} keys="k" onPress={() => move(-1)} isDisabled={at === 0}>
          <ChevronLeft size={18} aria-hidden className="mirrored" />
        </IconButton>
        <h2 className="numbers" aria-live="polite">
          {review.position(format.number(at + 1), format.number(props.all.length))}
        </h2>
        <IconButton
          label={review.next}
          keys="j"
          onPress={() => move(1)}
          isDisabled={at === props.all.length - 1}
        >
          <ChevronRight size={18} aria-hidden className="mirrored" />
        </IconButton>
      </div>
      <article
        ref={card}
        tabIndex={-1}
        className="panel review-columns"
        aria-label={current.question ?? review.questionGone}
        onKeyDown={({ key, target, currentTarget }) => {
          // The card itself has the focus: Enter opens what is offered first.
          if (key === 'Enter' && target === currentTarget)
            currentTarget.querySelector<HTMLElement>('[data-first]')?.click();
        }}
      >
        <Source key={current.id} correction={current} />
        <Fix
          key={`fix ${current.id}`}
          correction={current}
          isOpen={isOpen}
          hasNext={at < props.all.length - 1}
          onNext={() => move(1)}
        />
      </article>
    </>
  );
}
