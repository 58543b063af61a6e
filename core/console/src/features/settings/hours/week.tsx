import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { BusinessHours, HoursSpan, Weekday } from '../../../../../src/model.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/fields.tsx';
import { PopoverButton } from '../../../ui/floating.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { WEEK } from './hours-now.ts';
import { Spans } from './spans.tsx';

/** 2024-01-01 was a Monday. */
function dayName(locale: string, day: Weekday): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, 1 + WEEK.indexOf(day))),
  );
}

/** Hours that are being written: those of the business, or of one place. */
export type HoursField = {
  readonly value: BusinessHours;
  readonly set: (hours: BusinessHours) => void;
  /** What the server said about a part, e.g. `week/mon/0`. */
  readonly fault: (part: string) => string | undefined;
  readonly isDisabled: boolean;
};

export function Week({ hours }: { readonly hours: HoursField }) {
  const { locale } = useFormat();
  const { week } = hours.value;
  const set = (days: Partial<Record<Weekday, readonly HoursSpan[]>>): void =>
    hours.set({ ...hours.value, week: { ...week, ...days } });
  return (
    <div className="week">
      {WEEK.map((day) => {
        const name = dayName(locale, day);
        const spans = week[day] ?? [];
        return (
          <fieldset key={day} className="plain-set week-day" aria-label={name}>
            <span className="day-name">{name}</span>
            <Spans
              day={name}
              spans={spans}
              onChange={(next) => set({ [day]: next })}
              fault={(sub) => hours.fault(`week/${day}/${sub}`)}
              isDisabled={hours.isDisabled}
            />
            {!hours.isDisabled && <CopyTo from={day} spans={spans} onCopy={set} />}
          </fieldset>
        );
      })}
    </div>
  );
}

function CopyTo(props: {
  readonly from: Weekday;
  readonly spans: readonly HoursSpan[];
  readonly onCopy: (days: Partial<Record<Weekday, readonly HoursSpan[]>>) => void;
}) {
  const { settings } = useWords();
  const { hours: w } = settings;
  const { locale, list } = useFormat();
  const others = WEEK.filter((day) => day !== props.from);
  const [chosen, setChosen] = useState<readonly Weekday[]>([]);
  const name = dayName(locale, props.from);
  return (
    <PopoverButton
      label={w.copyFrom(name)}
      button={
        <IconButton label={w.copyFrom(name)}>
          <Copy size={16} aria-hidden />
        </IconButton>
      }
    >
      {(close) => (
        <div className="stack">
          <strong>{w.copyFrom(name)}</strong>
          {others.map((day) => (
            <Checkbox
              key={day}
              isSelected={chosen.includes(day)}
              onChange={(on) =>
                setChosen((before) => (on ? [...before, day] : before.filter((one) => one !== day)))
              }
            >
              {dayName(locale, day)}
            </Checkbox>
          ))}
          <div className="row wrap">
            <Button
              small
              onPress={() => setChosen(others.filter((day) => day !== 'sat' && day !== 'sun'))}
            >
              {w.workdays}
            </Button>
            <Button small onPress={() => setChosen(others)}>
              {w.everyDay}
            </Button>
          </div>
          <Button
            look="primary"
            isDisabled={chosen.length === 0}
            onPress={() => {
              props.onCopy(Object.fromEntries(chosen.map((day) => [day, props.spans])));
              toast(w.copied(list(chosen.map((day) => dayName(locale, day)))));
              setChosen([]);
              close();
            }}
          >
            {w.copyNow}
          </Button>
        </div>
      )}
    </PopoverButton>
  );
}
