import { Plus, X } from 'lucide-react';
import type { HoursSpan } from '../../../../../src/model.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../words/words.tsx';
import { spanFaults, toTime } from './hours-now.ts';

/** From–to, as often as one likes on a day; `24:00` is the end of it. */
export function Spans(props: {
  readonly day: string;
  readonly spans: readonly HoursSpan[];
  readonly onChange: (spans: readonly HoursSpan[]) => void;
  /** What the server said about a place, e.g. `0/to`. */
  readonly fault: (sub: string) => string | undefined;
  readonly isDisabled: boolean;
}) {
  const { settings } = useWords();
  const { hours: w } = settings;
  const { spans, onChange, day, isDisabled } = props;
  const faults = spanFaults(spans);
  const put = (at: number, part: Partial<HoursSpan>): void =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...part } : span)));
  const add = (): void => {
    const last = spans.at(-1)?.to ?? '';
    onChange([
      ...spans,
      last < '23:00' && last !== '' ? { from: last, to: '24:00' } : { from: '09:00', to: '18:00' },
    ]);
  };
  return (
    <div className="stack">
      {spans.map((span, at) => {
        const own = faults[at];
        const said = props.fault(String(at)) ?? (own == null ? undefined : w.faults[own]);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a span has no identity but its place.
          <div key={at} className="stack">
            <div className="row span-row">
              <TimeField
                label={w.from(day)}
                value={span.from}
                onChange={(from) => put(at, { from })}
                isWrong={said !== undefined}
                isDisabled={isDisabled}
              />
              <span aria-hidden>–</span>
              <TimeField
                label={w.to(day)}
                value={span.to}
                onChange={(to) => put(at, { to })}
                isWrong={said !== undefined}
                isDisabled={isDisabled}
              />
              {!isDisabled && (
                <IconButton
                  label={w.removeSpan(day, `${span.from}–${span.to}`)}
                  onPress={() => onChange(spans.filter((_, index) => index !== at))}
                >
                  <X size={16} aria-hidden />
                </IconButton>
              )}
            </div>
            {said !== undefined && (
              <p className="error small" role="alert">
                {said}
              </p>
            )}
          </div>
        );
      })}
      <div className="row">
        {spans.length === 0 && <span className="soft day-closed">{w.closed}</span>}
        {!isDisabled && spans.length < 10 && (
          <Button small look="quiet" aria-label={w.addSpan(day)} onPress={add}>
            <Plus size={14} aria-hidden /> {w.addHours}
          </Button>
        )}
      </div>
    </div>
  );
}

/** `9`, `930` and `9.30` are understood when the field is left. */
function TimeField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly isWrong: boolean;
  readonly isDisabled: boolean;
}) {
  const { value, onChange } = props;
  const finish = (): void => {
    const time = toTime(value);
    if (time !== value) onChange(time);
  };
  return (
    <div className="time-field">
      <TextField
        label={props.label}
        hideLabel
        value={value}
        onChange={onChange}
        onBlur={finish}
        placeholder="09:00"
        maxLength={5}
        autoComplete="off"
        error={props.isWrong ? '' : undefined}
        isDisabled={props.isDisabled}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
        }}
      />
    </div>
  );
}
