import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Import } from '../../../../src/server/console-api.ts';
import { api } from '../../api/client.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice, Trouble } from '../../ui/states.tsx';
import { Bar } from '../../ui/words-with-shape.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

/** Follows imports by their events. Goes on by itself when all are over and something came in. */
export function ImportProgress(props: {
  readonly ids: readonly string[];
  readonly onDone: () => void;
  readonly onAgain: () => void;
}) {
  const { ids, onDone, onAgain } = props;
  const { firstRun } = useWords();
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['imports', id],
      queryFn: () => api.get<Import>(`/imports/${id}`),
    })),
  });
  const imports = found.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const over = imports.length === ids.length && imports.every(({ endedAt }) => endedAt !== null);
  const gained = imports.some(
    ({ report }) => report !== null && report.added + report.changed + report.unchanged > 0,
  );
  useEffect(() => {
    if (over && gained) onDone();
  }, [over, gained, onDone]);
  const trouble = found.find(({ error }) => error !== null)?.error ?? null;
  return (
    <section className="panel stack" aria-live="polite">
      {trouble !== null && <Trouble error={trouble} />}
      {imports.map((one) => (
        <Progress key={one.id} of={one} />
      ))}
      {over && !gained && (
        <div className="row wrap">
          <Button look="primary" onPress={onAgain}>
            {firstRun.again}
          </Button>
          <LinkButton href="/knowledge/imports">{firstRun.showFaults}</LinkButton>
        </div>
      )}
    </section>
  );
}

function Progress({ of }: { readonly of: Import }) {
  const { firstRun } = useWords();
  const format = useFormat();
  const { name, state, read, total, report, error } = of;
  return (
    <div className="stack">
      <h2 className="one-line" dir="auto">
        {name}
      </h2>
      {state === 'waiting' && <p className="soft">{firstRun.waiting}</p>}
      {state === 'running' && (
        <>
          <Bar value={total === null || total === 0 ? 0 : read / total} label={firstRun.reading} />
          <p className="soft numbers">
            {total === null
              ? firstRun.read(read)
              : firstRun.readOf(format.number(read), format.number(total))}
          </p>
        </>
      )}
      {error !== null && (
        <Notice kind="trouble">
          <strong>{firstRun.failed}</strong>
          <p>
            {error.detail} {error.wayOut}
          </p>
        </Notice>
      )}
      {report !== null && (
        <p className="soft">
          {format.list(
            [
              firstRun.done(report.added),
              report.changed > 0 ? firstRun.changed(report.changed) : '',
              report.faultCount > 0 ? firstRun.faults(report.faultCount) : '',
            ].filter(Boolean),
          )}
        </p>
      )}
    </div>
  );
}
