/** How well a wish for a person is heard. */
import { wantsPerson } from '../../src/understanding/wants-person.ts';

/** From here on the built-in rule hands over. */
const HEARD = 0.5;
const heard = (text: string): boolean => wantsPerson(text) > HEARD;

export type Unheard = { readonly language: string; readonly text: string };
export const linesOf = (requests: Readonly<Record<string, string>>): readonly Unheard[] =>
  Object.entries(requests).flatMap(([language, block]) =>
    block
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text) => ({ language, text })),
  );

export const unheardOf = (requests: Readonly<Record<string, string>>): readonly Unheard[] =>
  linesOf(requests).filter(({ text }) => !heard(text));

export const falseAlarmsIn = (texts: readonly string[]): readonly string[] => texts.filter(heard);
