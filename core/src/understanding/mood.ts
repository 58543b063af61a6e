import type { Mood } from '../model.ts';
import { capitalShare, MOOD_BITS, moodFeatures } from './english-mood-features.ts';
import { englishMoodWeights } from './english-mood-weights.ts';
import {
  angryWords,
  furiousWords,
  happyWords,
  negatedHappy,
  sarcasm,
  unhappyWords,
} from './mood-lexicon.ts';
import { createMatcher, toPatternText } from './patterns.ts';
import { clip } from './text.ts';

type Head = { readonly weights: Int8Array; readonly scale: number; readonly bias: number };
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const toHead = (packed: {
  readonly bias: number;
  readonly scale: number;
  readonly weights: string;
}): Head => ({ ...packed, weights: new Int8Array(bytesOf(packed.weights).buffer) });
const heads = {
  anger: toHead(englishMoodWeights.anger),
  dissatisfaction: toHead(englishMoodWeights.dissatisfaction),
  pleasure: toHead(englishMoodWeights.pleasure),
};
/** Place of each bucket's weight, counted from 1; 0: the training data had too few of it. */
const places = ((): Uint16Array => {
  const table = new Uint16Array(2 ** MOOD_BITS);
  let bucket = -1;
  let gap = 0;
  let place = 0;
  for (const byte of bytesOf(englishMoodWeights.gaps)) {
    // Gaps of 255 and more go on in the next byte.
    gap += byte;
    if (byte === 255) continue;
    bucket += gap;
    gap = 0;
    place += 1;
    table[bucket] = place;
  }
  return table;
})();
const knownPlaces = (features: readonly number[]): readonly number[] =>
  features.map((hash) => places[hash & (places.length - 1)] ?? 0).filter((place) => place > 0);
const logOdds = ({ weights, scale, bias }: Head, known: readonly number[]): number => {
  let sum = 0;
  for (const place of known) sum += weights[place - 1] ?? 0;
  return bias + (scale * sum) / Math.sqrt(known.length || 1);
};

const angry = createMatcher(angryWords);
const furious = createMatcher(furiousWords);
const unhappy = createMatcher(unhappyWords);
const happy = createMatcher(happyWords);
const notHappy = createMatcher(negatedHappy);
const ironic = createMatcher(sarcasm);

/** Praise that means the opposite. `read` is of `toPatternText`. */
export const soundsSarcastic = (read: string): boolean => ironic.test(read);

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));
const round = (value: number): number => Math.round(value * 1000) / 1000;

type Cues = {
  readonly angry: number;
  readonly furious: number;
  readonly unhappy: number;
  readonly happy: number;
  readonly loud: number;
  /** 1: praise that means the opposite. */
  readonly ironic: number;
};
/** Counts are capped: saying a thing ten times is not ten times the anger. */
const cuesOf = (text: string, read: string): Cues => {
  const head = clip(text, 1200);
  const ironical = ironic.test(read) ? 1 : 0;
  const negated = notHappy.count(read);
  const shouting = capitalShare(text) > 0.7 && head.length >= 12 ? 1 : 0;
  const marks = /[!！]{2,}|[?？]{2,}|[!！][?？]|[?？][!！]/.test(head) ? 1 : 0;
  const faces = head.match(/[\u{1F620}\u{1F621}\u{1F624}\u{1F92C}\u{1F595}]/gu)?.length ?? 0;
  const tears =
    head.match(/[\u{1F622}\u{1F62D}\u{1F61E}\u{1F614}\u{1F641}\u{1F44E}]|:\(|:-\(/gu)?.length ?? 0;
  const smiles =
    head.match(/[\u{1F600}-\u{1F60D}\u{1F44D}\u{1F64F}\u2764]|:\)|:-\)/gu)?.length ?? 0;
  return {
    angry: Math.min(3, angry.count(read) + faces),
    furious: Math.min(2, furious.count(read)),
    unhappy: Math.min(3, unhappy.count(read) + negated + tears + ironical),
    happy:
      Math.min(3, Math.max(0, happy.count(read) - negated) + smiles) * (ironical === 1 ? 0 : 1),
    loud: shouting + marks,
    ironic: ironical,
  };
};

/** Log-odds of anger a sign of having had enough adds: one makes an even chance about three in four. */
const FURY = 1.1;
/** Log-odds of dissatisfaction that irony adds in English; of the pleasure its words speak of none is left. */
const IRONY = 2;

type Odds = { readonly anger: number; readonly dissatisfaction: number; readonly pleasure: number };
/** English: the trained model, moved a little by the cues it was not taught. */
const englishOdds = (text: string, cues: Cues): Odds => {
  const features = knownPlaces(moodFeatures(text));
  const upset = cues.angry + cues.unhappy > 0;
  return {
    anger:
      logOdds(heads.anger, features) +
      0.3 * cues.angry +
      FURY * cues.furious +
      (upset ? 0.25 * cues.loud : 0),
    dissatisfaction:
      logOdds(heads.dissatisfaction, features) +
      0.3 * cues.angry +
      0.3 * cues.unhappy +
      IRONY * cues.ironic,
    pleasure:
      cues.ironic > 0
        ? -IRONY
        : logOdds(heads.pleasure, features) +
          0.3 * cues.happy -
          0.3 * cues.angry -
          0.4 * cues.unhappy,
  };
};
/** Other languages: words and cues alone, with log-odds set by hand so that one open insult passes one half. */
const lexiconOdds = (cues: Cues): Odds => {
  const upset = cues.angry + cues.unhappy > 0;
  return {
    anger:
      -2.6 +
      (cues.angry + cues.furious > 0 ? 2.2 + 0.9 * cues.angry : 0) +
      0.35 * cues.unhappy +
      FURY * cues.furious +
      (upset ? 0.7 * cues.loud : 0.1 * cues.loud) -
      0.3 * cues.happy,
    dissatisfaction:
      -2.2 +
      (cues.angry > 0 ? 2.6 : 0) +
      (cues.unhappy > 0 ? 1.9 + 0.7 * cues.unhappy : 0) +
      0.3 * cues.loud -
      0.5 * cues.happy,
    pleasure:
      -2.2 +
      (cues.happy > 0 ? 2.2 + 0.6 * cues.happy : 0) -
      1.6 * Math.min(1, cues.angry) -
      1.1 * cues.unhappy,
  };
};

const labelOf = (anger: number, dissatisfaction: number, pleasure: number): Mood['label'] => {
  if (anger >= 0.5 && anger >= pleasure) return 'angry';
  if (dissatisfaction >= 0.5 && dissatisfaction >= pleasure) return 'negative';
  return pleasure >= 0.5 ? 'positive' : 'neutral';
};

/** A model's reading of the same message; both are probabilities. */
export type MoodOpinion = Pick<Mood, 'anger' | 'dissatisfaction'>;
/**
 * Between these the words alone do not settle how angry somebody is: there a second reader is worth its cost. Below, nobody
 * sounds angry; above, nobody doubts it.
 */
const DOUBT = { from: 0.3, to: 0.85 };

export const isMoodUnsure = ({ anger, dissatisfaction }: Mood): boolean =>
  anger < DOUBT.to && Math.max(anger, dissatisfaction) >= DOUBT.from;

/** Both readings count the same; how pleased the words sound stays. */
export const withOpinion = (mood: Mood, opinion: MoodOpinion): Mood => {
  const anger = (mood.anger + opinion.anger) / 2;
  const dissatisfaction = Math.max(
    (mood.dissatisfaction + opinion.dissatisfaction) / 2,
    anger * 0.9,
  );
  const pleasure = Math.max(0, mood.score + Math.max(mood.anger, mood.dissatisfaction));
  return {
    label: labelOf(anger, dissatisfaction, pleasure),
    score: round(Math.max(-1, Math.min(1, pleasure - Math.max(anger, dissatisfaction)))),
    anger: round(anger),
    dissatisfaction: round(dissatisfaction),
  };
};

/** Short English is easily taken for another language: where that is unsure, it is read in both ways. */
const unsureOdds = (text: string, cues: Cues): Odds => {
  const [one, other] = [englishOdds(text, cues), lexiconOdds(cues)];
  return {
    // An open insult is one in whichever language.
    anger: Math.max(one.anger, other.anger),
    dissatisfaction: (one.dissatisfaction + other.dissatisfaction) / 2,
    pleasure: (one.pleasure + other.pleasure) / 2,
  };
};
const oddsOf = (text: string, language: string, cues: Cues): Odds => {
  if (language.startsWith('en')) return englishOdds(text, cues);
  return language === UNSURE ? unsureOdds(text, cues) : lexiconOdds(cues);
};
/** The language of a text in Latin letters that could be English (BCP 47: undetermined). */
export const UNSURE = 'und';

/**
 * The writer's mood with no model call. English by a small regression trained on GoEmotions (its scale is moved so that 0.5
 * is the best F1), other languages by words, capitals and punctuation. `language` is a BCP 47 tag or `UNSURE`.
 */
export const readMood = (text: string, language: string, read = toPatternText(text)): Mood => {
  const cues = cuesOf(text, read);
  const odds = oddsOf(text, language, cues);
  const anger = sigmoid(odds.anger);
  const dissatisfaction = Math.max(sigmoid(odds.dissatisfaction), anger * 0.9);
  const pleasure = sigmoid(odds.pleasure);
  return {
    label: labelOf(anger, dissatisfaction, pleasure),
    score: round(Math.max(-1, Math.min(1, pleasure - Math.max(anger, dissatisfaction)))),
    anger: round(anger),
    dissatisfaction: round(dissatisfaction),
  };
};
