/** A day and a time, typed or picked, in the reader's calendar. Loaded with the screens that need it. */
import {
  getLocalTimeZone,
  parseAbsolute,
  parseDate,
  toCalendarDate,
  type ZonedDateTime,
} from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import type { Instant } from '../../../src/model.ts';

function Picker() {
  return (
    <>
      <Group className="input date-input">
        <DateInput className="date-input grow">
          {(segment) => <DateSegment segment={segment} />}
        </DateInput>
        <Button className="button quiet icon small">
          <CalendarDays size={16} aria-hidden />
        </Button>
      </Group>
      <Popover className="popover roomy">
        <Dialog className="plain">
          <Calendar className="calendar">
            <header className="row apart">
              <Button slot="previous" className="button quiet icon">
                <ChevronLeft size={16} aria-hidden className="mirrored" />
              </Button>
              <Heading level={3} />
              <Button slot="next" className="button quiet icon">
                <ChevronRight size={16} aria-hidden className="mirrored" />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </>
  );
}

/** Minutes count, in the time zone of this machine; shown so. */
export function InstantField(props: {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly value: Instant | null;
  readonly onChange: (value: Instant | null) => void;
  readonly isDisabled?: boolean;
}) {
  const { label, description, error, value, onChange, ...rest } = props;
  const zone = getLocalTimeZone();
  return (
    <DatePicker<ZonedDateTime>
      {...rest}
      className="field"
      granularity="minute"
      hideTimeZone
      isInvalid={error !== undefined}
      value={value === null ? null : parseAbsolute(value, zone)}
      onChange={(next) => onChange(next === null ? null : next.toAbsoluteString())}
    >
      <Label className="label">{label}</Label>
      <Picker />
      {description !== undefined && <Text slot="description">{description}</Text>}
      {error !== undefined && <span className="error">{error}</span>}
    </DatePicker>
  );
}

/** A day alone, `YYYY-MM-DD`. */
export function DayField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly isDisabled?: boolean;
}) {
  const { label, value, onChange, ...rest } = props;
  return (
    <DatePicker
      {...rest}
      className="field"
      value={value === null ? null : toCalendarDate(parseDate(value))}
      onChange={(next) => onChange(next === null ? null : next.toString())}
    >
      <Label className="label">{label}</Label>
      <Picker />
    </DatePicker>
  );
}
