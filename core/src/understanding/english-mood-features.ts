/** Features of the English mood model: hashed words, pairs of words and letters. Training and production share this file. */
import { clip, fold } from './text.ts';

/** Letters of a message that are read; longer complaints have said it by then. */
const READ = 1200;

/** Buckets a feature can fall into, as a power of two: few of the kept features share one. */
export const MOOD_BITS = 18;

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll, Vo). */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
};

const contractions = /n't\b/g;
const tokens = /[a-z]+(?:'[a-z]+)*|[!?]+|\p{Extended_Pictographic}|[:;]-?[)(dp/|]/gu;
const negations = new Set([
  'not',
  'no',
  'never',
  'cannot',
  'without',
  'hardly',
  'nobody',
  'nothing',
  'none',
]);

/** `!!!!` and `!!` are one feature; `soooo` and `sooo` are one word. */
const squeeze = (token: string): string => token.replace(/(.)\1{2,}/gu, '$1$1$1');

const tokensOf = (text: string): string[] => {
  const list = fold(clip(text, READ)).replace(contractions, ' not').match(tokens) ?? [];
  return list.map(squeeze);
};

/** Share of letters written as capitals, 0..1; 0 for texts too short to tell. */
export const capitalShare = (text: string): number => {
  const head = clip(text, READ);
  const letters = head.match(/\p{Lu}|\p{Ll}/gu)?.length ?? 0;
  if (letters < 6) return 0;
  return (head.match(/\p{Lu}/gu)?.length ?? 0) / letters;
};

/** Distinct feature hashes (32 bits, unsigned); a model takes the low `MOOD_BITS` of them. */
export const moodFeatures = (text: string): readonly number[] => {
  const words = tokensOf(text);
  const found = new Set<number>();
  let negated = 0;
  words.forEach((word, at) => {
    found.add(hash(`w ${word}`));
    if (negated > 0) found.add(hash(`n ${word}`));
    negated = negations.has(word) ? 3 : negated - 1;
    const next = words[at + 1];
    if (next !== undefined) found.add(hash(`p ${word} ${next}`));
    if (word.length < 4) return;
    const padded = `_${word}_`;
    for (let length = 3; length <= 5; length += 1)
      for (let from = 0; from + length <= padded.length; from += 1)
        found.add(hash(`c ${padded.slice(from, from + length)}`));
  });
  const first = words[0];
  const last = words.at(-1);
  if (first !== undefined) found.add(hash(`f ${first}`));
  if (last !== undefined) found.add(hash(`l ${last}`)).add(hash(`ll ${words.slice(-2).join(' ')}`));
  const capitals = capitalShare(text);
  if (capitals > 0.6) found.add(hash('style capitals'));
  else if (/\b[A-Z]{4,}\b/.test(clip(text, READ))) found.add(hash('style shouted word'));
  found.add(hash(`length ${Math.min(5, Math.floor(words.length / 5))}`));
  return [...found];
};
