/** Questions a day by what was decided, with the fortnight before behind it. Loaded after the rest of Today. */
import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { DayFigures } from '../../../../src/server/console-api.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/states.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';

const SERIES = ['answered', 'asked', 'handedOver', 'foundNothing'] as const;
type Series = (typeof SERIES)[number];
const COLOURS: Readonly<Record<Series, string>> = {
  answered: 'var(--resolved)',
  asked: 'var(--accent)',
  handedOver: 'var(--agent)',
  foundNothing: 'var(--waiting)',
};

export function questionsOf(day: DayFigures): number {
  return day.answered + day.asked + day.handedOver + day.foundNothing;
}
function sum(days: readonly DayFigures[]): number {
  return days.reduce((total, day) => total + questionsOf(day), 0);
}

type Props = { readonly days: readonly DayFigures[]; readonly before: readonly DayFigures[] };
export function Days({ days, before }: Props) {
  const { today } = useWords();
  const [table, setTable] = useState(false);
  const total = sum(days);
  return (
    <section className="panel stack" aria-labelledby="days">
      <div className="row wrap apart">
        <div>
          <h2 id="days">{today.days}</h2>
          <p>
            <strong>{today.questions(total)}</strong> <Change now={total} then={sum(before)} />
          </p>
        </div>
        <Button small onPress={() => setTable((shown) => !shown)}>
          {table ? today.asChart : today.asTable}
        </Button>
      </div>
      {total === 0 && sum(before) === 0 ? (
        <Empty
          title={today.noDays}
          action={<LinkButton href="/knowledge/try">{today.tryIt}</LinkButton>}
        />
      ) : (
        <>
          {table ? <DaysTable days={days} /> : <Chart days={days} before={before} />}
          <p className="soft small">{today.daysHint}</p>
        </>
      )}
    </section>
  );
}

function Change({ now, then }: { readonly now: number; readonly then: number }) {
  const { today } = useWords();
  const format = useFormat();
  if (then === 0 || now === then) return null;
  const share = format.percent(Math.abs(now - then) / then);
  return <span className="soft">{now > then ? today.more(share) : today.fewer(share)}</span>;
}

function useDay(): (day: string) => string {
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

function Chart({ days, before }: Props) {
  const { today } = useWords();
  const format = useFormat();
  const { direction } = useLocale();
  const dayName = useDay();
  const data = days.map((day, at) => {
    const earlier = before[at];
    return { ...day, earlier: earlier === undefined ? null : questionsOf(earlier) };
  });
  return (
    // The table says the same to those who cannot see it.
    <div className="days-chart" aria-hidden>
      <ul className="legend">
        {SERIES.map((name) => (
          <li key={name}>
            <span className="swatch" style={{ background: COLOURS[name] }} /> {today[name]}
          </li>
        ))}
        <li>
          <span className="swatch dotted" /> {today.before}
        </li>
      </ul>
      <ResponsiveContainer width="100%" height={220}>
        <ComposedChart
          data={data}
          margin={{ top: 4, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="day"
            tickFormatter={dayName}
            stroke="var(--text-soft)"
            tickLine={false}
            fontSize={11}
            reversed={direction === 'rtl'}
          />
          <YAxis
            stroke="var(--text-soft)"
            tickLine={false}
            axisLine={false}
            allowDecimals={false}
            fontSize={11}
            width={36}
            tickFormatter={(value: number) => format.number(value)}
            orientation={direction === 'rtl' ? 'right' : 'left'}
          />
          <Tooltip
            labelFormatter={(day) => dayName(String(day))}
            contentStyle={{
              background: 'var(--raised)',
              border: '1px solid var(--line)',
              borderRadius: 8,
              color: 'var(--text)',
            }}
            isAnimationActive={false}
          />
          {SERIES.map((name) => (
            <Area
              key={name}
              dataKey={name}
              name={today[name]}
              stackId="questions"
              stroke={COLOURS[name]}
              fill={COLOURS[name]}
              fillOpacity={0.25}
              isAnimationActive={false}
            />
          ))}
          <Line
            dataKey="earlier"
            name={today.before}
            stroke="var(--text-soft)"
            strokeDasharray="3 3"
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

function DaysTable({ days }: { readonly days: readonly DayFigures[] }) {
  const { today } = useWords();
  const format = useFormat();
  const dayName = useDay();
  const columns = ['conversations', ...SERIES, 'liked', 'disliked'] as const;
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{today.day}</th>
            {columns.map((name) => (
              <th key={name} scope="col" className="end">
                {today[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <td>{dayName(day.day)}</td>
              {columns.map((name) => (
                <td key={name} className="end">
                  {format.number(day[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
