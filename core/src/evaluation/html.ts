/** HTML written as templates: every value is escaped unless it was made here. */

const MADE = Symbol('made here');
export type Html = { readonly [MADE]: string };
type Value = Html | string | number | readonly Html[];

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const text = parts.reduce((all, part, i) => `${all}${toHtml(values[i - 1] ?? '')}${part}`);
  return { [MADE]: text };
}

export function toText(of: Html): string {
  return of[MADE];
}

function toHtml(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  if (MADE in value) return value[MADE];
  return value.map(toText).join('');
}

/** Control characters are no HTML; bidi overrides would let a text reorder what stands around it. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, (one) =>
      one === '\n' || one === '\t' ? one : '\uFFFD',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
