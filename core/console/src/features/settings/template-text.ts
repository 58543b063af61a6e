/** Templates of what the assistant says by itself: which there are, what may stand in them, how one reads filled in. */
import type { TemplateName } from '../../../../src/model.ts';

const ALWAYS = ['contact.name', 'tenant.name'] as const;
/** By name, the variables that make sense there; the server refuses others. */
export const VARIABLES = {
  greeting: ALWAYS,
  unknown: ALWAYS,
  'handed-over-open': ALWAYS,
  'handed-over-closed': [...ALWAYS, 'opening'],
  'small-talk-thanks': ALWAYS,
} as const satisfies Readonly<Record<TemplateName, readonly string[]>>;
export const NAMES = Object.keys(VARIABLES) as readonly TemplateName[];
type Variable = (typeof VARIABLES)[TemplateName][number];

const VARIABLE = /\{\{([^{}]*)\}\}/gu;

export function unknownVariables(name: TemplateName, text: string): readonly string[] {
  const known: readonly string[] = VARIABLES[name];
  return [...text.matchAll(VARIABLE)]
    .filter(([, inner = '']) => !known.includes(inner.trim()))
    .map(([whole]) => whole);
}

/** What is not known stands as it was written. */
export function filledIn(
  text: string,
  values: Readonly<Partial<Record<Variable, string>>>,
): string {
  return text.replace(
    VARIABLE,
    (whole, inner: string) => values[inner.trim() as Variable] ?? whole,
  );
}

/** Puts a variable where the cursor is, with a space on each side where two words would run together. */
export function withVariable(
  text: string,
  variable: Variable,
  at: { readonly start: number; readonly end: number },
): { readonly text: string; readonly cursor: number } {
  const before = text.slice(0, at.start);
  const after = text.slice(at.end);
  const lead = /[\p{Script=Latin}\p{Script=Arabic}\p{N},.;:!?]$/u.test(before) ? ' ' : '';
  const trail = /^[\p{Script=Latin}\p{Script=Arabic}\p{N}]/u.test(after) ? ' ' : '';
  const put = `${lead}{{${variable}}}${trail}`;
  return { text: before + put + after, cursor: before.length + put.length };
}
