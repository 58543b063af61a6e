import { chooseOffered } from './choose-offered.ts';
import {
  arabicAnd,
  attaches,
  bareWords,
  clauses,
  connectionLead,
  connects,
  correctionLead,
  corrects,
  endsOpen,
  notThis,
  points,
  pointsForward,
} from './follow-up-words.ts';
import { toPatternText } from './patterns.ts';
import { findSmallTalk } from './small-talk.ts';
import { clip, fold, wordsOf } from './text.ts';
import type { HistoryLine, Reading } from './understanding.ts';

/** A follow-up is short; longer messages say what they mean. */
const SHORT_WORDS = 9;
const VERY_SHORT_WORDS = 3;
/** Longest earlier question that is carried along, UTF-16 units. */
const CARRIED = 240;
/** Messages of the contact that an earlier question is looked for in. */
const LOOKED_BACK = 6;
/** Longest message that can lean on another, UTF-16 units. */
const LONGEST = 400;

/** Points of confidence a reading is given beforehand: what its wording says, before the knowledge is asked. */
const ELLIPTICAL = 0.6;
const POINTING = 0.2;
const FRAGMENT = 0.15;
/** A sentence of some length mostly says what it needs. */
const SENTENCE = -0.3;
const SENTENCE_WORDS = 5;

const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g;
/** Words, counting two letters of unspaced scripts as one. */
function lengthInWords(text: string): number {
  const letters = text.match(unspaced)?.length ?? 0;
  return wordsOf(text.replace(unspaced, ' ')).length + Math.ceil(letters / 2);
}

/**
 * How much the wording of a message speaks for reading it with the earlier question, −0.3..0.6; null: it stands alone.
 * "And for shoes?" is no sentence; "how much is it?" points; "and do you ship to Norway?" says all, and may still belong.
 */
function leaning(message: string): number | null {
  const size = lengthInWords(message);
  if (size > SHORT_WORDS) return null;
  const read = toPatternText(message);
  if (isBare(read)) return ELLIPTICAL;
  const clause = clauses.test(read);
  const connected = connects.test(read) || arabicAnd.test(message) || endsOpen.test(read);
  if (!clause && (connected || attaches.test(read))) return ELLIPTICAL;
  if (attaches.test(read) || points.test(pointsForward.without(read))) return POINTING;
  if (!clause && size <= VERY_SHORT_WORDS) return FRAGMENT;
  return connected || size < SENTENCE_WORDS ? 0 : SENTENCE;
}

/** A question with no words of its own: "how long does that take", "why?". */
export function isBare(read: string): boolean {
  let rest = read;
  for (let round = 0; round < 4 && rest.trim() !== ''; round += 1)
    rest = ` ${bareWords.without(rest).trim()} `;
  return rest.replace(/[ .]+/gu, '') === '';
}

function withoutLead(text: string, lead: RegExp): string {
  let rest = text.replace(/^[\s¿¡]+/u, '');
  for (let round = 0; round < 3; round += 1) {
    const next = rest.replace(lead, '');
    if (next === rest || next.replace(/[\s?？؟!.。]+/gu, '') === '') break;
    rest = next;
  }
  return rest.trim();
}

const withoutEnd = (text: string): string => text.replace(/[\s?？؟!.。！]{1,20}$/u, '');

/** Both as one question: a dash, so that nobody reads two. */
function join(earlier: string, message: string): string {
  return `${withoutEnd(earlier)} – ${message}`;
}

/**
 * The earlier question with the new words in place of the old, where both begin with the same small word ("to Germany" →
 * "to Austria") or both are names; else the two joined.
 */
function put(earlier: string, message: string): string {
  const fragment = withoutEnd(withoutLead(message, connectionLead).replace(/呢(?=[?？]?$)/u, ''));
  const words = wordsOf(fragment);
  if (words.length === 0) return join(earlier, message);
  if (words.length <= 5 && words.length > 1 && (words[0]?.length ?? 9) <= 5) {
    const at = lastPlace(earlier, words[0] ?? '');
    // "for a jacket" gives way to "for shoes"; "para devolver una chaqueta" says more than it.
    const given = at === -1 ? Number.POSITIVE_INFINITY : wordsOf(earlier.slice(at)).length;
    if (given <= words.length + 1) return `${earlier.slice(0, at)}${fragment}?`;
  }
  const name = /^\p{Lu}[\p{L}-]{2,30}$/u;
  if (words.length === 1 && name.test(fragment)) {
    const last = withoutEnd(earlier).split(' ').at(-1) ?? '';
    if (name.test(last)) return `${withoutEnd(earlier).slice(0, -last.length)}${fragment}?`;
  }
  return join(earlier, fragment);
}

/** Where a word stands last in a text, as a word of its own and not at its beginning or end; -1: nowhere. */
function lastPlace(text: string, word: string): number {
  const small = text.toLowerCase();
  if (small.length !== text.length) return -1;
  const at = small.lastIndexOf(` ${word.toLowerCase()} `);
  return at < 1 ? -1 : at + 1;
}

/** The earlier question with what is meant in place of what is not; "returns" takes "return" away too. */
function swap(earlier: string, notMeant: string, meant: string): string {
  if (earlier.includes(notMeant)) return earlier.replace(notMeant, () => meant);
  const heads = wordsOf(fold(notMeant)).map((word) => word.slice(0, Math.max(4, word.length - 3)));
  const rest = earlier
    .split(/(\s+)/u)
    .filter((word) => !heads.some((head) => head.length > 2 && fold(word).startsWith(head)))
    .join('');
  return join(rest, meant);
}

function correction(message: string, earlier: string): readonly Reading[] | null {
  if (!corrects.test(toPatternText(message))) return null;
  const said = withoutLead(message, correctionLead);
  const swapped = notThis.exec(message.trim());
  if (swapped !== null) {
    const [, notMeant = '', meant = ''] = swapped;
    return [
      { text: meant.trim(), favour: POINTING },
      { text: swap(earlier, notMeant.trim(), meant.trim()), favour: 0 },
    ];
  }
  if (said === message.trim()) return null;
  const alone: Reading = { text: said, favour: 0.01 };
  return lengthInWords(said) <= SHORT_WORDS - 2 && !clauses.test(toPatternText(said))
    ? [alone, { text: put(earlier, said), favour: 0 }]
    : [alone];
}

/**
 * What a message may mean, the likelier by its wording first: as it stands, or made standalone from what was said before.
 * A follow-up ("and for shoes?", "how long does that take") carries the earlier question along, a correction takes its
 * place, a choice of those the assistant offered is that choice. One reading: nothing else can be meant.
 */
export function readMessage(
  text: string,
  history: readonly HistoryLine[] = [],
): { readonly readings: readonly Reading[]; readonly chosen: string | null } {
  const message = text.trim();
  const alone: Reading = { text: message, favour: 0 };
  if (message === '' || message.length > LONGEST || history.length === 0)
    return { readings: [alone], chosen: null };
  const chosen = chooseOffered(message, history);
  if (chosen !== null) return { readings: [{ text: chosen, favour: 0 }], chosen };
  const earlier = earlierQuestion(history);
  return { readings: earlier === null ? [alone] : readAfter(message, earlier), chosen: null };
}

function readAfter(message: string, earlier: string): readonly Reading[] {
  const alone: Reading = { text: message, favour: 0 };
  const corrected = correction(message, earlier);
  if (corrected !== null) return corrected;
  const favour = leaning(message);
  if (favour === null) return [alone];
  const together: Reading = {
    text: put(earlier, message),
    favour,
    ...(favour < POINTING ? { own: message } : {}),
  };
  return favour >= POINTING ? [together, alone] : [alone, together];
}

/** What the contact asked last, made standalone in its turn; small talk asks nothing. */
function earlierQuestion(history: readonly HistoryLine[]): string | null {
  const places = history.flatMap((line, place) => (line.author === 'contact' ? [place] : []));
  let earlier: string | null = null;
  for (const place of places.slice(-LOOKED_BACK)) {
    const said = clip(history[place]?.text ?? '', CARRIED).trim();
    if (said === '' || findSmallTalk(said) !== null) continue;
    const chosen = chooseOffered(said, history.slice(0, place));
    const readings: readonly Reading[] = earlier === null ? [] : readAfter(said, earlier);
    earlier = clip(chosen ?? readings[0]?.text ?? said, CARRIED).trim();
  }
  return earlier;
}
