/** A tenant's own words in place of ours: templates per language, their variables, and the check that they stay true. */
import type { Locale, TemplateName, TenantSettings } from '../../model.ts';
import { checkDraft } from '../check-receipts.ts';
import type { ToolResult } from '../draft.ts';
import { textFor } from './text-for.ts';

/** What may stand in a template, and where it makes sense: an opening only where we are closed. */
export const TEMPLATE_VARIABLES = {
  greeting: ['contact.name', 'tenant.name'],
  unknown: ['contact.name', 'tenant.name'],
  'handed-over-open': ['contact.name', 'tenant.name'],
  'handed-over-closed': ['contact.name', 'tenant.name', 'opening'],
  'small-talk-thanks': ['contact.name', 'tenant.name'],
} as const satisfies Readonly<Record<TemplateName, readonly string[]>>;
type Variable = (typeof TEMPLATE_VARIABLES)[TemplateName][number];

export type OwnWords = {
  readonly settings: Pick<TenantSettings, 'tone' | 'templates'>;
  readonly tenantName: string;
  /** Null: not known; the template is said without it. */
  readonly contactName: string | null;
};

const VARIABLE = /\{\{([^{}]*)\}\}/gu;
/** What is left of braces once whole variables are gone is a slip of the pen. */
const BRACES = /\{\{|\}\}/u;
/** A variable with the spaces or comma before it, so that nothing is left dangling without it. */
const OPTIONAL = /[\s,，、]*\{\{\s*contact\.name\s*\}\}/gu;
/** A name is letters: anything else in its place would be said in our voice. */
const NAME = /^[\p{L}\p{M}](?:[\p{L}\p{M}'’\-· ]|\.(?= |$)){0,59}$/u;

/** A contact's name as it may be said in our voice; null when it is none. */
export function sayableName(name: string | null): string | null {
  const plain = name?.trim() ?? '';
  return NAME.test(plain) ? plain : null;
}

/** What is wrong with a template, each fault with its place (characters from 1); empty when it can be said. */
export function templateFaults(name: TemplateName, text: string): readonly string[] {
  const known: readonly string[] = TEMPLATE_VARIABLES[name];
  const faults = [...text.matchAll(VARIABLE)]
    .filter(([, inner = '']) => !known.includes(inner.trim()))
    .map(
      ({ 0: whole, index }) =>
        `${whole} at character ${index + 1} is no variable here; there are ${known
          .map((one) => `{{${one}}}`)
          .join(', ')}`,
    );
  const rest = BRACES.exec(text.replace(VARIABLE, (whole) => ' '.repeat(whole.length)));
  if (rest !== null) faults.push(`the braces at character ${rest.index + 1} hold no variable`);
  const claims = unproved(filled(text, {}), text, '');
  const unfit = claims.map(
    (claim) =>
      `“${claim.slice(0, 80)}” is a promise that nothing proves; let an article say it, so that it is cited`,
  );
  return [...faults, ...unfit];
}

/**
 * The tenant's words for this language, with the variables filled in; null when there are none, when a value is missing
 * or when what would be said claims more than the settings themselves.
 */
export function sayOwn(
  own: OwnWords,
  name: TemplateName,
  of: {
    readonly locale: Locale;
    /** The next opening, written out. */
    readonly opening?: string | null;
  },
): string | null {
  const text = textFor(own.settings.templates?.[name], of.locale);
  if (text === null) return null;
  const opening = of.opening ?? null;
  if (opening === null && /\{\{\s*opening\s*\}\}/u.test(text)) return null;
  const contact = sayableName(own.contactName);
  const said = filled(text, {
    'tenant.name': own.tenantName,
    ...(contact === null ? {} : { 'contact.name': contact }),
    ...(opening === null ? {} : { opening }),
  });
  if (said === '') return null;
  return unproved(said, text, `${own.tenantName}\n${opening ?? ''}`).length === 0 ? said : null;
}

/** What a text of the tenant's own claims that only an article or a host could prove. */
export function unprovedClaims(text: string): readonly string[] {
  const plain = text.replace(VARIABLE, ' ');
  return unproved(plain, plain, '');
}

/** Claims of a text that neither the template nor our own values bear out. That a person answers is what a handoff does. */
function unproved(said: string, template: string, values: string): readonly string[] {
  const settings: ToolResult = {
    name: 'settings',
    value: { template: template.replace(VARIABLE, ' '), values, promises: ['contact'] },
  };
  const { receipts } = checkDraft({ text: said, citations: [] }, [settings]);
  return [...new Set(receipts.flatMap(({ source, claim }) => (source === null ? [claim] : [])))];
}

/** The text as it reads when there is no name to say. */
export function withoutName(text: string): string {
  return text.replace(OPTIONAL, '');
}

function filled(text: string, values: Partial<Record<Variable, string>>): string {
  const without = values['contact.name'] === undefined ? withoutName(text) : text;
  return without
    .replace(VARIABLE, (_, inner: string) => values[inner.trim() as Variable] ?? '')
    .replace(/^[\s,，、]+/u, '')
    .trim();
}
