import { useEffect, useState } from 'react';
import { Badge } from '../../../ui/words-with-shape.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { useSetting } from '../draft/draft.tsx';
import { Group, Section } from '../parts/section.tsx';
import { TryIt } from '../parts/try-it.tsx';
import { Holidays } from './holidays.tsx';
import { hoursNow, sayLocal } from './hours-now.ts';
import { TimeZoneField } from './time-zone.tsx';
import { Week } from './week.tsx';

export function Hours() {
  const { settings } = useWords();
  const { hours: w } = settings;
  const hours = useSetting('hours');
  return (
    <Section name="hours">
      <Now />
      <Group title={w.zone}>
        <TimeZoneField
          value={hours.value.timeZone}
          onChange={(timeZone) => hours.set({ ...hours.value, timeZone })}
          error={hours.fault('timeZone')}
          isDisabled={hours.isDisabled}
        />
      </Group>
      <Group title={w.week} hint={w.weekHint}>
        <Week hours={hours} />
      </Group>
      <Group title={w.holidays} hint={w.holidaysHint}>
        <Holidays hours={hours} />
      </Group>
      <TryIt section="hours" title={w.tryTitle} placeholder={w.tryPlaceholder} />
    </Section>
  );
}

/** What the hours on the screen mean at this minute. */
function Now() {
  const { settings } = useWords();
  const { hours: w } = settings;
  const { locale } = useFormat();
  const hours = useSetting('hours').value;
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setAt(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const state = hoursNow(hours, at);
  const say = (): string => {
    if (state.kind === 'always') return w.always;
    if (state.kind === 'open') return w.openUntil(state.until);
    return state.opens === null ? w.neverOpens : w.opensAt(sayLocal(state.opens, locale));
  };
  return (
    <div className="panel row wrap" role="status">
      <Badge tone={state.kind === 'closed' ? 'waiting' : 'resolved'}>
        {state.kind === 'closed' ? w.closedNow : w.openNow}
      </Badge>
      <span>{say()}</span>
      {state.kind === 'closed' && state.holiday !== null && (
        <span className="soft">{w.holidayNow(state.holiday)}</span>
      )}
    </div>
  );
}
