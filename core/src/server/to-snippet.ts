/** A text between double quotes of an HTML attribute. */
export function toAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The tag that puts the chat on a page, to be copied as it is. Holds no secret: the widget key is public. */
export function toSnippet(of: { readonly publicUrl: string; readonly widgetKey: string }): string {
  const source = `${of.publicUrl.replace(/\/+$/u, '')}/widget/loader.js`;
  return `<script src="${toAttribute(source)}" data-key="${toAttribute(of.widgetKey)}" defer></script>`;
}
