/** Markdown links as search reads them: where one leads is no word of the text. */

const LINK = /\[([^\]\n]{0,200})\]\([^()\n]{0,500}\)/g;

/** `see [Returns](/help/returns)` → `see Returns`. */
export function withoutAddresses(markdown: string): string {
  return markdown.includes('](') ? markdown.replace(LINK, '$1') : markdown;
}

/** `see [Returns](/help/returns)` → `see `: a link names what another page says, not what this one does. */
export function withoutLinks(markdown: string): string {
  return markdown.includes('](') ? markdown.replace(LINK, '') : markdown;
}
