/** What holds when, drawn as spans of time; each can be chosen, and any day can be asked for. */
import { useState } from 'react';
import type { Instant } from '../../../../src/model.ts';
import { InstantField } from '../../ui/date-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { inForceAt, type Span, type Statement, spansOf } from './article-time.ts';

const DAY = 86_400_000;
/** Days an open end is drawn as. */
const OPEN = 120;

export function Timeline(props: {
  readonly statements: readonly Statement[];
  /** Version that is shown in the editor. */
  readonly chosen: number | null;
  readonly now: Instant;
  readonly onChoose: (statement: Statement) => void;
}) {
  const { knowledge } = useWords();
  const { statements, now } = props;
  const spans = spansOf(statements);
  const drawn = new Set(spans.map(({ holds }) => holds));
  const hidden = statements.filter((one) => !drawn.has(one));
  if (statements.length === 0) return null;
  return (
    <section className="panel stack timeline" aria-labelledby="timeline-title">
      <div className="row wrap apart">
        <h2 id="timeline-title">{knowledge.timeline}</h2>
        {statements.length > 1 && <span className="soft small">{knowledge.timelineHint}</span>}
      </div>
      <ol className="spans">
        {spans.map((span) => (
          <SpanItem key={span.from ?? 'always'} span={span} {...props} />
        ))}
      </ol>
      {hidden.length > 0 && (
        <ul className="row wrap">
          {hidden.map((one) => (
            <li key={one.version}>
              <button
                type="button"
                className="button small"
                aria-pressed={one.version === props.chosen}
                onClick={() => props.onChoose(one)}
              >
                <span dir="auto" className="one-line">
                  {one.title}
                </span>
                <span className="soft">{knowledge.statementStates.covered}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <HoldsOn statements={statements} now={now} onChoose={props.onChoose} />
    </section>
  );
}

function SpanItem({
  span,
  chosen,
  now,
  onChoose,
}: {
  readonly span: Span<Statement>;
  readonly chosen: number | null;
  readonly now: Instant;
  readonly onChoose: (statement: Statement) => void;
}) {
  const { knowledge } = useWords();
  const { from, to, holds } = span;
  const holdsNow = (from === null || from <= now) && (to === null || now < to);
  const dates = useDates(span);
  const inner = (
    <>
      <strong className="one-line" dir="auto">
        {holds === null ? knowledge.nothing : holds.title}
      </strong>
      <span className="small one-line" title={dates}>
        {dates}
      </span>
      {holdsNow && (
        <span className="now" style={{ insetInlineStart: `${placeOf(span, now) * 100}%` }}>
          <span>{knowledge.now}</span>
        </span>
      )}
    </>
  );
  const tone =
    holds === null ? 'none' : holdsNow ? 'holds' : from !== null && from > now ? 'comes' : 'past';
  return (
    <li className="span" style={{ flexGrow: weightOf(span) }}>
      {holds === null ? (
        <div className={`span-body ${tone}`}>{inner}</div>
      ) : (
        <button
          type="button"
          className={`span-body ${tone}`}
          aria-pressed={holds.version === chosen}
          title={holds.title}
          onClick={() => onChoose(holds)}
        >
          {inner}
        </button>
      )}
    </li>
  );
}

function useDates({ from, to }: Span<unknown>): string {
  const { knowledge } = useWords();
  const format = useFormat();
  if (from === null) return to === null ? knowledge.always : knowledge.until(format.date(to));
  if (to === null) return knowledge.since(format.date(from));
  return knowledge.fromTo(format.date(from), format.date(to));
}
function daysOf({ from, to }: Span<unknown>): number {
  if (from === null || to === null) return OPEN;
  return Math.max(1, (Date.parse(to) - Date.parse(from)) / DAY);
}
/** Long spans are wider, but not as much: a year beside a day must leave the day visible. */
function weightOf(span: Span<unknown>): number {
  return Math.sqrt(daysOf(span));
}
/** Where in the span the present is, 0 to 1. */
function placeOf(span: Span<unknown>, now: Instant): number {
  const { from, to } = span;
  const days = daysOf(span);
  const inside = (place: number): number => Math.min(0.92, Math.max(0.04, place));
  if (from !== null) return inside((Date.parse(now) - Date.parse(from)) / DAY / days);
  if (to !== null) return inside(1 - (Date.parse(to) - Date.parse(now)) / DAY / days);
  return 0.5;
}

function HoldsOn(props: {
  readonly statements: readonly Statement[];
  readonly now: Instant;
  readonly onChoose: (statement: Statement) => void;
}) {
  const { knowledge } = useWords();
  const format = useFormat();
  const [at, setAt] = useState<Instant | null>(null);
  const holds = at === null ? null : inForceAt(props.statements, at);
  const choose = (next: Instant | null): void => {
    setAt(next);
    const found = next === null ? null : inForceAt(props.statements, next);
    if (found !== null) props.onChoose(found);
  };
  return (
    <div className="row wrap holds-on">
      <InstantField label={knowledge.holdsOn} value={at} onChange={choose} />
      <p role="status">
        {at !== null &&
          (holds === null
            ? knowledge.holdsNothing(format.full(at))
            : knowledge.holdsThen(holds.title, format.full(at)))}
      </p>
    </div>
  );
}
