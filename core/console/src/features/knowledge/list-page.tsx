/** All articles: what holds, how it is used, what needs a look. */
import { Plus, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useCommands } from '../../shell/commands.tsx';
import { useMay } from '../../shell/session.tsx';
import { useKeys } from '../../shell/use-keys.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty, Skeleton, Trouble } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { Filters } from './filters.tsx';
import { KnowledgeTable } from './knowledge-table.tsx';
import { KnowledgeHead } from './page-head.tsx';
import { type Filter, SORTS, STATES, useKnowledgeCounts, useKnowledgeRows } from './queries.ts';

/** The filter stands in the address: going back from an article finds it again. */
function useFilter(): readonly [Filter, (patch: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter: Filter = {
    q: params.get('q') ?? '',
    state: STATES.find((state) => state === params.get('state')) ?? null,
    locale: params.get('locale'),
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'title',
  };
  const change = (patch: Partial<Filter>): void => {
    const next = { ...filter, ...patch };
    const named = Object.entries({ ...next, sort: next.sort === 'title' ? null : next.sort });
    setParams(
      new URLSearchParams(named.flatMap(([name, value]) => (value ? [[name, value]] : []))),
      { replace: true },
    );
  };
  return [filter, change];
}

export function ListPage() {
  const { knowledge } = useWords();
  const [, navigate] = useLocation();
  const mayWrite = useMay('articles:write');
  const [filter, change] = useFilter();
  const found = useKnowledgeRows(filter);
  const counts = useKnowledgeCounts();
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const search = useRef<HTMLInputElement>(null);
  useWakeAt(rows.flatMap(({ nextChange }) => nextChange ?? []).sort()[0], () => {
    void found.refetch();
    void counts.refetch();
  });
  useKeys({ '/': () => search.current?.focus(), c: () => mayWrite && navigate('/knowledge/new') });
  useCommands([
    ...(mayWrite
      ? [
          {
            id: 'article-new',
            label: knowledge.newArticle,
            keys: 'c',
            run: () => navigate('/knowledge/new'),
          },
        ]
      : []),
    { id: 'article-try', label: knowledge.tryIt, run: () => navigate('/knowledge/try') },
    { id: 'article-imports', label: knowledge.imports, run: () => navigate('/knowledge/imports') },
  ]);
  const nothingAtAll = counts.data?.all === 0;
  const nothingFits = found.data !== undefined && rows.length === 0 && !nothingAtAll;
  return (
    <div className="page knowledge">
      <KnowledgeHead>
        {mayWrite && (
          <div className="row">
            <LinkButton href="/knowledge/imports">
              <Upload size={16} aria-hidden />
              {knowledge.importsShort}
            </LinkButton>
            <LinkButton look="primary" href="/knowledge/new">
              <Plus size={16} aria-hidden />
              {knowledge.newArticle}
            </LinkButton>
          </div>
        )}
      </KnowledgeHead>
      {nothingAtAll ? (
        <NothingYet mayWrite={mayWrite} />
      ) : (
        <>
          <Filters filter={filter} counts={counts.data} onChange={change} searchRef={search} />
          {found.error !== null && (
            <Trouble error={found.error} onRetry={() => void found.refetch()} />
          )}
          {found.isPending && <Skeleton lines={10} height={36} />}
          {nothingFits && (
            <Empty
              title={knowledge.noneTitle}
              action={
                <Button onPress={() => change({ q: '', state: null, locale: null })}>
                  {knowledge.noneAction}
                </Button>
              }
            >
              {knowledge.noneHint}
            </Empty>
          )}
          {rows.length > 0 && <KnowledgeTable rows={rows} sort={filter.sort} />}
          <Foot
            count={rows.length}
            hasMore={found.hasNextPage}
            isLoading={found.isFetchingNextPage}
            onMore={() => void found.fetchNextPage()}
          />
        </>
      )}
    </div>
  );
}

function NothingYet({ mayWrite }: { readonly mayWrite: boolean }) {
  const { knowledge } = useWords();
  return (
    <Empty
      title={knowledge.emptyTitle}
      action={
        mayWrite ? (
          <LinkButton look="primary" href="/knowledge/imports">
            {knowledge.emptyImport}
          </LinkButton>
        ) : undefined
      }
    >
      {knowledge.emptyHint}
    </Empty>
  );
}

function Foot(props: {
  readonly count: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}) {
  const { knowledge, shell } = useWords();
  return (
    <div className="row wrap apart">
      <span role="status" className="soft small">
        {props.count > 0 && knowledge.shown(props.count)}
      </span>
      {props.hasMore && (
        <Button onPress={props.onMore} isDisabled={props.isLoading}>
          {props.isLoading ? shell.loading : shell.loadMore}
        </Button>
      )}
    </div>
  );
}

/** Timers of a browser hold at most so many milliseconds. */
const LONGEST = 2_000_000_000;
/** A planned text begins without anybody doing anything: what is on the screen is read again then. */
function useWakeAt(time: string | undefined, wake: () => void): void {
  const [latest] = useState({ wake });
  latest.wake = wake;
  useEffect(() => {
    if (time === undefined) return;
    const wait = Math.min(LONGEST, Math.max(1_000, Date.parse(time) - Date.now() + 500));
    const timer = setTimeout(() => latest.wake(), wait);
    return () => clearTimeout(timer);
  }, [time, latest]);
}
