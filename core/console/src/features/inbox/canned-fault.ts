/** Braces that hold none of the variables, found while writing: the server refuses them when it is saved. Pure. */
import { CANNED_VARIABLES } from './variables.ts';

export type CannedFault = {
  readonly locale: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** From 1; characters as a person counts them. */
  readonly line: number;
  readonly character: number;
  readonly shown: string;
};
const MOST_SHOWN = 60;

/** The first of them, in the order of the texts; null: there is none. */
export function cannedFault(texts: Readonly<Record<string, string>>): CannedFault | null {
  for (const [locale, text] of Object.entries(texts)) {
    for (let from = text.indexOf('{{'); from >= 0; from = text.indexOf('{{', from + 2)) {
      const name = /^\{\{\s*([\w.]+)\s*\}\}/u.exec(text.slice(from))?.[1];
      if ((CANNED_VARIABLES as readonly (string | undefined)[]).includes(name)) continue;
      const end = text.indexOf('}}', from);
      const line = text.indexOf('\n', from);
      const ends = [end < 0 ? text.length : end + 2, line < 0 ? text.length : line];
      const to = Math.min(...ends, from + MOST_SHOWN);
      const before = text.slice(0, from).split('\n');
      return {
        locale,
        from,
        to,
        line: before.length,
        character: [...(before.at(-1) ?? '')].length + 1,
        shown: text.slice(from, to),
      };
    }
  }
  return null;
}
