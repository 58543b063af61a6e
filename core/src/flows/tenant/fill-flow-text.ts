/** What a step says in the reader's language, with its variables filled in. */
import { checkDraft } from '../../answering/check-receipts.ts';
import { sayableName, withoutName } from '../../answering/phrases/own-words.ts';
import { textFor } from '../../answering/phrases/text-for.ts';
import type { Locale } from '../../model.ts';

export const FLOW_VARIABLES = ['contact.name', 'tenant.name'] as const;
/** What an order that was picked is called, and what is true of it. */
export const ORDER_VARIABLES = ['order.number', 'order.status', 'order.return'] as const;
export const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/gu;
const SLOT = /^slot\.([a-z0-9_]{1,40})$/u;
/** Of what a contact wrote, said back to them. */
const ECHOED = 200;

export type FlowValues = {
  readonly contactName: string | null;
  readonly tenantName: string;
  readonly slots: Readonly<Record<string, string>>;
  /** Of `ORDER_VARIABLES`; empty before an order is picked. */
  readonly found?: Readonly<Record<string, string>>;
};

/** The slot a variable stands for; null when it is none. */
export function slotOf(variable: string): string | null {
  return SLOT.exec(variable)?.[1] ?? null;
}

/**
 * A contact's answer as it may be said back: a word, a number, a code, or words that claim nothing. Null: in our voice it
 * would be a claim or a promise.
 */
export function echoed(answer: string): string | null {
  const text = answer.trim().slice(0, ECHOED);
  return /\s/u.test(text) && claims(text) ? null : text;
}

/** A size alone ("20 mm") says nothing; an amount, a time or a sentence around it would. */
function claims(text: string): boolean {
  const { receipts } = checkDraft({ text, citations: [] }, []);
  const isSize = /^\d[\d.,]*\s\p{L}{1,12}$/u.test(text);
  return receipts.some(({ kind }) => !isSize || kind !== 'number');
}

/** The tenant's words in this language, else in its main one. Empty when there are none in either. */
export function fillFlowText(
  texts: Readonly<Record<Locale, string>>,
  of: { readonly locale: Locale; readonly mainLocale: Locale; readonly values: FlowValues },
): string {
  const text = textFor(texts, of.locale) ?? textFor(texts, of.mainLocale) ?? '';
  const { tenantName, slots } = of.values;
  const name = sayableName(of.values.contactName);
  return (name === null ? withoutName(text) : text)
    .replace(VARIABLE, (_, variable: string) => {
      if (variable === 'tenant.name') return tenantName;
      if (variable === 'contact.name') return name ?? '';
      const found = of.values.found?.[variable];
      if (found !== undefined) return found;
      return echoed(slots[slotOf(variable) ?? ''] ?? '') ?? '';
    })
    .trim();
}
