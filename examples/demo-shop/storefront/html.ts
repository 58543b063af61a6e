/** Markup whose values were escaped where they came in. Made by `html` only. */
export type Html = { readonly markup: string };
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe as text and inside quoted attributes. Invisible direction controls are dropped: they reorder what is read. */
function escapeText(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll('\0', '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(render).join('');
}

/** A template that escapes every value but other `html`. Lists are joined; null, undefined and false are left out. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return {
    markup: parts.reduce((before, part, index) => before + render(values[index - 1]) + part),
  };
}
