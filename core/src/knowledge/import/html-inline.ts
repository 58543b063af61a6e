/** Text inside a block: emphasis, links, code, pictures' descriptions. */
import { isDropped } from './html-dropped.ts';
import { type HtmlNode, isElement, textContent } from './html-tree.ts';

export function inlineToMarkdown(nodes: readonly HtmlNode[]): string {
  return nodes
    .map(inline)
    .join('')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function inline(node: HtmlNode): string {
  // A line break in the source is a space; only `br` is a line break.
  if (!isElement(node)) return node.text.replace(/[ \t\r\n\f]+/g, ' ');
  if (isDropped(node)) return '';
  const content = (): string => node.children.map(inline).join('');
  switch (node.name) {
    case 'br':
      return '\n';
    case 'img':
      return node.attributes.alt?.trim() ?? '';
    case 'strong':
    case 'b':
      return around(content(), '**');
    case 'em':
    case 'i':
      return around(content(), '*');
    case 'code':
    case 'kbd':
      return around(textContent(node).replaceAll('`', "'"), '`');
    case 'a':
      return link(content(), node.attributes.href ?? '');
    default:
      return content();
  }
}

/** `<b> word </b>` → ` **word** `: marks touch the words, spaces stay outside. */
function around(text: string, mark: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.indexOf(inner);
  return text.slice(0, start) + mark + inner + mark + text.slice(start + inner.length);
}

/** Only addresses a reader may safely open; of any other link the words stay. */
function link(text: string, href: string): string {
  const address = href.trim();
  if (text.trim() === '' || !/^(https?:\/\/|mailto:|tel:|\/(?!\/))[^\s()<>]*$/i.test(address)) {
    return text;
  }
  return `[${text.trim().replace(/[[\]]/g, '')}](${address})`;
}
