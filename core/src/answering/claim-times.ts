/** Times of day in a text. */

export type FoundTime = { readonly start: number; readonly end: number; readonly minutes: number };

const TIME =
  /(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?: ?(a\.?m\.?|p\.?m\.?)(?!\p{L}))?|(?<![\d:.,])(\d{1,2}) ?(a\.?m\.?|p\.?m\.?)(?!\p{L})|(?<![\d:])(\d{1,2})(?:[.:](\d{2}))? Uhr|(?<![\d:])(\d{1,2}) ?h ?(\d{2})(?!\d)|(上午|早上|下午|晚上|午前|午後)?(\d{1,2})[点點时時](?![间間])(?:(\d{1,2})分|半)?/giu;
/** "avant 14 h": an hour on the clock, where a word before it says so; "sous 24 h" is a duration. */
const HOUR_ALONE =
  /(?<=(?<!\p{L})(?:avant|après|à|dès|jusqu'à|vers|a las|las|antes das|às|das) )(\d{1,2}) ?h(?!\p{L}|\d)/giu;

/** Minutes since midnight. */
export function findTimes(text: string): readonly FoundTime[] {
  if (!/\d/.test(text)) return [];
  const clock = [...text.matchAll(TIME)].map((match) => toTime(match, minutesOf(match)));
  const hours = [...text.matchAll(HOUR_ALONE)].map((match) => toTime(match, Number(match[1]) * 60));
  return [...clock, ...hours].filter(({ minutes }) => minutes <= 1440);
}

function toTime(match: RegExpExecArray, minutes: number): FoundTime {
  return { start: match.index, end: match.index + match[0].length, minutes };
}

/** Infinity for what is no time of day. */
function minutesOf(match: RegExpExecArray): number {
  const hour = Number(match[1] ?? match[4] ?? match[6] ?? match[8] ?? match[11]);
  const halved = match[11] !== undefined && match[0].endsWith('半') ? 30 : 0;
  const minute = Number(match[2] ?? match[7] ?? match[9] ?? match[12] ?? halved);
  if (hour > 24 || minute >= 60) return Infinity;
  return hourOfDay(hour, (match[3] ?? match[5] ?? match[10] ?? '').toLowerCase()) * 60 + minute;
}

function hourOfDay(hour: number, half: string): number {
  if (/^(?:p|下午|晚上|午後)/.test(half)) return hour < 12 ? hour + 12 : hour;
  return half.startsWith('a') && hour === 12 ? 0 : hour;
}
