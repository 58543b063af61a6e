import { AttendantError } from '../errors.ts';
import type { Instant } from '../model.ts';

const PATTERN =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A time as hosts write it as an `Instant`: a Date, milliseconds since 1970, `2026-11-22` (its first moment in UTC),
 * `2026-11-22T10:00:00+01:00` or `2026-11-22 10:00:00 +0100`. Without a zone it is read as UTC, never as this
 * machine's own zone. Throws `INSTANT_INVALID` on anything else, 30 February included.
 */
export function instant(value: Date | number | string): Instant {
  const date = typeof value === 'string' ? parse(value.trim()) : new Date(value);
  const year = date.getUTCFullYear();
  // Years outside 0000–9999 print with a sign and would not sort as text.
  if (!(year >= 0 && year <= 9999)) throw invalid(value);
  return date.toISOString();
}

function parse(text: string): Date {
  const match = PATTERN.exec(text);
  if (match === null) throw invalid(text);
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone] =
    match;
  // The parser would roll 30 February over into March: the calendar day must come back as it went in.
  const midnight = new Date(`${year}-${month}-${day}T00:00:00.000Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCDate() !== Number(day))
    throw invalid(text);
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const date = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${isoZone(zone)}`,
  );
  if (Number.isNaN(date.getTime())) throw invalid(text);
  return date;
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function invalid(value: Date | number | string): AttendantError {
  const shown = value instanceof Date ? 'Invalid Date' : String(value).slice(0, 40);
  return new AttendantError('INSTANT_INVALID', `"${shown}" is not a date or time.`, {
    wayOut: 'Write it as 2026-11-22 or 2026-11-22T10:00:00Z.',
    status: 400,
  });
}
