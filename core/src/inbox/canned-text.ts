/** Texts agents use again and again, with variables. A variable is what is in the list, between double braces. */
import { AttendantError } from '../errors.ts';
import type { Locale } from '../model.ts';
import { CANNED_VARIABLES, type CannedVariable } from './canned-variables.ts';

const OPENING = '{{';
const VARIABLE = /\{\{\s*([\w.]+)\s*\}\}/gu;

export type CannedValues = Readonly<Partial<Record<CannedVariable, string>>>;

/** Throws `CANNED_VARIABLE_UNKNOWN` with the place of the first braces that hold none of our variables. */
export function checkCannedTexts(texts: Readonly<Record<Locale, string>>): void {
  for (const [locale, text] of Object.entries(texts)) {
    const known = new Set(
      [...text.matchAll(VARIABLE)]
        .filter((found) => isVariable(found[1]))
        .map(({ index }) => index),
    );
    for (let at = text.indexOf(OPENING); at >= 0; at = text.indexOf(OPENING, at + 2)) {
      if (!known.has(at)) throw unknownVariable(text, at, locale);
    }
  }
}

/** Fills the variables in, each once: what a value says is text, even if it looks like a variable. */
export function renderCanned(
  text: string,
  values: CannedValues,
): { readonly text: string; readonly missing: readonly CannedVariable[] } {
  const missing = new Set<CannedVariable>();
  const rendered = text.replace(VARIABLE, (braces, name: string) => {
    if (!isVariable(name)) return braces;
    const value = values[name];
    if (value !== undefined && value !== '') return value;
    missing.add(name);
    return braces;
  });
  return { text: rendered, missing: [...missing] };
}

/** The text in the first of the languages there is one for, else in any; a language without its region will do. */
export function chooseText(
  texts: Readonly<Record<Locale, string>>,
  wanted: readonly (Locale | null)[],
): { readonly locale: Locale; readonly text: string } {
  const entries = Object.entries(texts);
  const languageOf = (locale: string) => locale.toLowerCase().split('-')[0];
  for (const locale of wanted) {
    if (locale === null) continue;
    const found =
      entries.find(([name]) => name.toLowerCase() === locale.toLowerCase()) ??
      entries.find(([name]) => languageOf(name) === languageOf(locale));
    if (found !== undefined) return { locale: found[0], text: found[1] };
  }
  const [locale = 'en', text = ''] = entries[0] ?? [];
  return { locale, text };
}

function isVariable(name: string | undefined): name is CannedVariable {
  return (CANNED_VARIABLES as readonly (string | undefined)[]).includes(name);
}

function unknownVariable(text: string, at: number, locale: Locale): AttendantError {
  const before = text.slice(0, at).split('\n');
  const line = before.length;
  const column = [...(before.at(-1) ?? '')].length + 1;
  const end = text.indexOf('}}', at);
  const shown = text.slice(at, end < 0 ? at + 40 : Math.min(end + 2, at + 60)).split('\n')[0] ?? '';
  return new AttendantError(
    'CANNED_VARIABLE_UNKNOWN',
    `In the text in ${locale}, line ${line}, character ${column}: ${shown} is not a variable.`,
    {
      status: 422,
      wayOut: `The variables are ${CANNED_VARIABLES.map((name) => `{{${name}}}`).join(', ')}.`,
    },
  );
}
