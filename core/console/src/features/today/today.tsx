/** What needs a person now, what to do next, what changed. Not a wall of charts. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Today as TodayAnswer } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { useMay } from '../../shell/session.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Skeleton, Trouble } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { Changes } from './changes.tsx';
import { Needs } from './needs.tsx';
import { Next } from './next.tsx';

const Days = lazy(async () => ({ default: (await import('./days.tsx')).Days }));

export function Today() {
  const { shell, today } = useWords();
  const format = useFormat();
  const found = useQuery({ queryKey: ['today'], queryFn: () => api.get<TodayAnswer>('/today') });
  useFirstRun(found.data);
  return (
    <div className="page today">
      <div className="page-head">
        <h1>{today.title}</h1>
        <span className="row">
          <span className="soft">{format.date(found.data?.at ?? new Date().toISOString())}</span>
          <LinkButton small href="/report">
            {shell.report}
          </LinkButton>
        </span>
      </div>
      {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={8} height={40} />}
      {found.data !== undefined && (
        <>
          <Needs needs={found.data.needs} at={found.data.at} />
          <div className="today-columns">
            <Next next={found.data.next} />
            <Changes changed={found.data.changed} />
          </div>
          <Suspense fallback={<Skeleton lines={1} height={260} />}>
            <Days days={found.data.days} before={found.data.before} />
          </Suspense>
        </>
      )}
    </div>
  );
}

const LED = 'attendant-led-to-first-run';

/** An owner whose assistant knows nothing yet is led to the first run, once in this tab. */
function useFirstRun(today: TodayAnswer | undefined): void {
  const may = useMay('tenant:write');
  const [, navigate] = useLocation();
  const empty = today?.next.some((one) => one.kind === 'finish-setup' && one.step === 'articles');
  useEffect(() => {
    if (empty !== true || !may || sessionStorage.getItem(LED) !== null) return;
    sessionStorage.setItem(LED, 'yes');
    navigate('/welcome', { replace: true });
  }, [empty, may, navigate]);
}
