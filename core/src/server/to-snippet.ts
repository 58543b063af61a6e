import { escapeHtml } from './escape-html.ts';

/** The tag that puts the chat on a page, to be copied as it is. Holds no secret: the widget key is public. */
export function toSnippet(of: { readonly publicUrl: string; readonly widgetKey: string }): string {
  const source = `${of.publicUrl.replace(/\/+$/u, '')}/widget/loader.js`;
  return `<script src="${escapeHtml(source)}" data-key="${escapeHtml(of.widgetKey)}" defer></script>`;
}
