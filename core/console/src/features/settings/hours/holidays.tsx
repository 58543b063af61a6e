import { Plus, Trash2 } from 'lucide-react';
import type { BusinessHours } from '../../../../../src/model.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/date-field.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.tsx';
import { localIn } from './hours-now.ts';
import { Spans } from './spans.tsx';
import type { HoursField } from './week.tsx';

type Holiday = BusinessHours['exceptions'][number];

/** Days on which nobody works, or other hours hold. */
export function Holidays({ hours }: { readonly hours: HoursField }) {
  const { settings } = useWords();
  const { hours: w } = settings;
  const format = useFormat();
  const { exceptions, timeZone } = hours.value;
  const set = (next: readonly Holiday[]): void => hours.set({ ...hours.value, exceptions: next });
  const put = (at: number, part: Holiday): void =>
    set(exceptions.map((one, index) => (index === at ? part : one)));
  return (
    <div className="stack wide">
      {exceptions.map((holiday, at) => {
        const day = holiday.name ?? format.date(`${holiday.date}T12:00:00.000Z`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: name and date are being typed; the place stays.
          <fieldset key={at} className="plain-set holiday" aria-label={day}>
            <DayField
              label={w.date}
              value={holiday.date}
              onChange={(date) => date !== null && put(at, { ...holiday, date })}
              isDisabled={hours.isDisabled}
            />
            <TextField
              label={w.holidayName}
              value={holiday.name ?? ''}
              maxLength={100}
              error={hours.fault(`exceptions/${at}/name`) ?? hours.fault(`exceptions/${at}/date`)}
              isDisabled={hours.isDisabled}
              onChange={(name) => {
                const { name: _, ...rest } = holiday;
                put(at, name === '' ? rest : { ...rest, name });
              }}
            />
            <Spans
              day={day}
              spans={holiday.spans}
              onChange={(spans) => put(at, { ...holiday, spans })}
              fault={(sub) => hours.fault(`exceptions/${at}/spans/${sub}`)}
              isDisabled={hours.isDisabled}
            />
            {!hours.isDisabled && (
              <IconButton
                label={settings.removeLine(day)}
                onPress={() => set(exceptions.filter((_, index) => index !== at))}
              >
                <Trash2 size={16} aria-hidden />
              </IconButton>
            )}
          </fieldset>
        );
      })}
      {exceptions.length === 0 && <p className="soft">{w.noHolidays}</p>}
      {!hours.isDisabled && (
        <div>
          <Button
            onPress={() =>
              set([...exceptions, { date: localIn(timeZone, new Date()).date, spans: [] }])
            }
          >
            <Plus size={16} aria-hidden /> {w.addHoliday}
          </Button>
        </div>
      )}
    </div>
  );
}
