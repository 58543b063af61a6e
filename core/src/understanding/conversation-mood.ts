/** The mood of a whole conversation: frustration builds up, fades, rises. With no model. */
import type { ConversationMood, MoodCause } from '../model.ts';
import { readMood, soundsSarcastic } from './mood.ts';
import { createMatcher, toPatternText } from './patterns.ts';
import { saidBeforeWords } from './said-before-words.ts';
import { clip } from './text.ts';

/** Messages of the contact that are read, the newest included. */
const READ_MESSAGES = 8;
/** Share of the frustration that is still there after the next message. */
const KEPT = 0.5;
/** What a repeated request, a reply that did not help, and praise that means the opposite add. */
const REPEAT = 0.35;
const UNMET = 0.2;
const SARCASM = 0.25;
/** Replies without help beyond this many add nothing more. */
const MOST_UNMET = 3;
/** Dissatisfaction without anger weighs less. */
const UNHAPPY_WEIGHT = 0.55;
/** Least difference that is a trend. */
const TREND = 0.2;
/** Share of common letter groups from which two messages ask the same. */
const ALIKE = 0.6;
/** Letter groups below which a message is too short to be called a repetition ("ok", "yes"). */
const LEAST_GROUPS = 8;

const saidBefore = createMatcher(saidBeforeWords);

type Line = { readonly text: string; readonly unmet: number };
export type ConversationSoFar = {
  /** Texts of the contact, oldest first, the newest message last. */
  readonly texts: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** Replies in a row before the newest message that did not help. */
  readonly unmet: number;
};

export function conversationMood({ texts, language, unmet }: ConversationSoFar): ConversationMood {
  const read = texts.slice(-READ_MESSAGES);
  const heads = read.map((text) => letterGroups(text));
  const causes = new Set<MoodCause>();
  const turns: number[] = [];
  let label: ConversationMood['label'] = 'neutral';
  read.forEach((text, at) => {
    // The replies that did not help are the ones right before the newest message.
    const missed = Math.max(0, unmet - (read.length - 1 - at));
    const repeats = at > 0 && heads.slice(0, at).some((head) => alike(head, heads[at] ?? head));
    const felt = feeling({ text, unmet: missed }, { language, repeats });
    for (const cause of felt.causes) causes.add(cause);
    turns.push(both(felt.level, KEPT * (turns.at(-1) ?? 0)));
    label = felt.label;
  });
  const level = turns.at(-1) ?? 0;
  return {
    label: labelOf(label, level),
    level: round(level),
    trend: trendOf(turns),
    turns: turns.map(round),
    causes: [...causes],
  };
}

function feeling(
  { text, unmet }: Line,
  of: { readonly language: string; readonly repeats: boolean },
): {
  readonly level: number;
  readonly label: ConversationMood['label'];
  readonly causes: readonly MoodCause[];
} {
  const words = toPatternText(text);
  const mood = readMood(text, of.language, words);
  const repeated = of.repeats || saidBefore.test(words);
  const sarcastic = soundsSarcastic(words);
  const own = Math.max(mood.anger, UNHAPPY_WEIGHT * mood.dissatisfaction);
  const level = [
    repeated ? REPEAT : 0,
    sarcastic ? SARCASM : 0,
    ...Array.from({ length: Math.min(MOST_UNMET, unmet) }, () => UNMET),
  ].reduce(both, own);
  const causes: readonly (MoodCause | false)[] = [
    mood.anger >= 0.5 && 'anger',
    repeated && 'repeat',
    unmet > 0 && 'unmet',
    sarcastic && 'sarcasm',
  ];
  return { level, label: mood.label, causes: causes.filter((cause) => cause !== false) };
}

/** Two signs together are more than either and never more than certain. */
function both(one: number, other: number): number {
  return 1 - (1 - one) * (1 - other);
}

function labelOf(newest: ConversationMood['label'], level: number): ConversationMood['label'] {
  if (newest === 'angry' || level >= 0.75) return 'angry';
  if (level >= 0.4) return 'negative';
  return newest;
}

function trendOf(turns: readonly number[]): ConversationMood['trend'] {
  const last = turns.at(-1);
  const before = turns.slice(0, -1);
  if (last === undefined || before.length === 0) return 'steady';
  const recent = before.slice(-3);
  const usual = recent.reduce((sum, level) => sum + level, 0) / recent.length;
  if (last - usual >= TREND) return 'rising';
  return usual - last >= TREND ? 'easing' : 'steady';
}

/** Groups of three letters (two where words are not spaced) of the beginning: the same request in slightly other words shares most. */
function letterGroups(text: string): ReadonlySet<string> {
  const letters = toPatternText(clip(text, 300)).replaceAll(' . ', ' ');
  const length = /[\u3040-\u30ff\u3400-\u9fff]/u.test(letters) ? 2 : 3;
  const groups = new Set<string>();
  for (let at = 0; at + length <= letters.length; at += 1)
    groups.add(letters.slice(at, at + length));
  return groups;
}

/** Dice's coefficient (Dice 1945). */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size < LEAST_GROUPS || other.size < LEAST_GROUPS) return false;
  let common = 0;
  for (const group of one) if (other.has(group)) common += 1;
  return (2 * common) / (one.size + other.size) >= ALIKE;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
