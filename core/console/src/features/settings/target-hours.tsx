import type { BusinessHours } from '../../../../src/model.ts';
import { Switch } from '../../ui/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { useDraft } from './draft/draft.tsx';
import { Holidays } from './hours/holidays.tsx';
import { TimeZoneField } from './hours/time-zone.tsx';
import { Week } from './hours/week.tsx';

/** When a target is there; undefined: whenever the business is. Begun from the hours of the business. */
export function TargetHours(props: {
  readonly value: BusinessHours | undefined;
  readonly onChange: (hours: BusinessHours | undefined) => void;
}) {
  const { handoff, settings } = useWords();
  const { values } = useDraft();
  const { value, onChange } = props;
  const noFault = (): undefined => undefined;
  const hours = value && { value, set: onChange, fault: noFault, isDisabled: false };
  return (
    <div className="stack">
      <Switch
        isSelected={value !== undefined}
        onChange={(own) => onChange(own ? values.hours : undefined)}
      >
        {handoff.ownHours}
      </Switch>
      <p className="soft small">{handoff.ownHoursHint}</p>
      {hours !== undefined && (
        <fieldset className="plain-set stack">
          <legend className="visually-hidden">{handoff.ownHours}</legend>
          <h3>{settings.hours.zone}</h3>
          <TimeZoneField
            value={hours.value.timeZone}
            onChange={(timeZone) => onChange({ ...hours.value, timeZone })}
            error={undefined}
            isDisabled={false}
          />
          <h3>{settings.hours.week}</h3>
          <Week hours={hours} />
          <h3>{settings.hours.holidays}</h3>
          <Holidays hours={hours} />
        </fieldset>
      )}
    </div>
  );
}
