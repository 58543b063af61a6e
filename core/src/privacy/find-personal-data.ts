import { findAddresses } from './find-personal-data-addresses.ts';
import {
  findCards,
  findIbans,
  findIpAddresses,
  findNationalIds,
  findPhones,
} from './find-personal-data-numbers.ts';
import {
  findBirthDates,
  findEmails,
  findNames,
  findSecrets,
  findUrls,
} from './find-personal-data-words.ts';
import type { FindPersonalData, PersonalDataSpan } from './personal-data.ts';

/** The surest first: where two overlap, the earlier keeps its place. */
const finders = [
  findEmails,
  findUrls,
  findSecrets,
  findIbans,
  findCards,
  findNationalIds,
  findBirthDates,
  findIpAddresses,
  findAddresses,
  findPhones,
  findNames,
];

/** Long texts are read in windows, so that no pattern sees more than this at once. UTF-16 units. */
const WINDOW = 20_000;
/** Windows overlap by more than anything that is looked for. */
const OVERLAP = 2_200;
/** Each window has so much before what it is asked for: the words that tell what follows. */
const BEFORE = 100;

const findInWindow = (text: string): readonly PersonalDataSpan[] => {
  const spans: PersonalDataSpan[] = [];
  const taken = new Uint8Array(text.length);
  for (const find of finders) {
    for (const span of find(text)) {
      if (span.end <= span.start || taken.subarray(span.start, span.end).includes(1)) continue;
      taken.fill(1, span.start, span.end);
      spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
};

/**
 * Finds personal data by shape, check digits and cue words, in any language the shapes know. Offsets in UTF-16 units, in order,
 * without overlaps. Never throws; time grows linearly with the text.
 */
export const findPersonalData: FindPersonalData = (text) => {
  if (text.length <= WINDOW) return findInWindow(text);
  const spans: PersonalDataSpan[] = [];
  for (let from = 0; from < text.length; from += WINDOW - OVERLAP) {
    const isLast = from + WINDOW >= text.length;
    for (const { start, end, type } of findInWindow(text.slice(from, from + WINDOW))) {
      // At its edges a window sees half of things: those are its neighbour's.
      if (start < BEFORE && from > 0) continue;
      if (start >= WINDOW - OVERLAP + BEFORE && !isLast) continue;
      const last = spans.at(-1);
      const found = { start: from + start, end: from + end, type };
      if (last === undefined || found.start >= last.end) spans.push(found);
    }
    if (isLast) break;
  }
  return spans;
};
