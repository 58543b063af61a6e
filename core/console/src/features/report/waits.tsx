/** How long people waited for a person, against what the business has set itself. */
import type { Report } from '../../../../src/server/console-api.ts';
import { useFormat } from '../../words/format.ts';
import { useLateWords } from '../../words/late-words.ts';
import { Part } from './part.tsx';
import { Ranked } from './ranked.tsx';

export function Waits({ of }: { readonly of: Report['waits'] }) {
  const { report: w } = useLateWords();
  const format = useFormat();
  const length = (minutes: number | null): string =>
    minutes === null ? '—' : format.length(minutes * 60_000);
  const rows = [
    { name: w.attended, count: of.attended },
    { name: w.waiting, count: of.waiting },
    { name: w.unattended, count: of.unattended },
  ];
  return (
    <Part
      id="waits"
      title={w.waitsTitle}
      means={
        <>
          {w.waitsMeans} {of.isCut && w.waitsCut(format.number(of.handoffs))}
        </>
      }
    >
      <dl className="report-figures">
        <div>
          <dt>{w.p50}</dt>
          <dd className="numbers">{length(of.p50)}</dd>
        </div>
        <div>
          <dt>{w.p95}</dt>
          <dd className="numbers">{length(of.p95)}</dd>
        </div>
        <div>
          <dt>{w.within(length(of.targetMinutes))}</dt>
          <dd className="numbers">
            {of.handoffs === 0
              ? '—'
              : w.ofAll(format.number(of.withinTarget), format.number(of.handoffs))}
          </dd>
        </div>
      </dl>
      <Ranked rows={rows} total={of.handoffs} none={w.noHandoffs} />
    </Part>
  );
}
