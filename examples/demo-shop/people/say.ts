/** What customers say, in the five languages of the shop. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type HelpLanguage, helpLanguages } from '../shop.ts';
import type { Random } from './random.ts';

const lines = z.record(
  z.string(),
  z.partialRecord(z.enum(helpLanguages), z.array(z.string()).min(1)),
);
export type Lines = z.infer<typeof lines>;

const read = (name: string): Lines =>
  lines.parse(JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')));
/** By the article that answers them. */
export const questions = read('questions.json');
export const words = read('words.json');

/** One line about a subject in a language; throws when nobody wrote one. */
export function line(
  from: Lines,
  of: { readonly subject: string; readonly language: HelpLanguage; readonly random: Random },
): string {
  const found = from[of.subject]?.[of.language];
  if (found === undefined)
    throw new RangeError(`Nothing to say about ${of.subject} in ${of.language}.`);
  return of.random.pick(found);
}

/** Subjects somebody asks about in a language. */
export function subjectsIn(language: HelpLanguage): readonly string[] {
  return Object.keys(questions).filter((subject) => questions[subject]?.[language] !== undefined);
}
