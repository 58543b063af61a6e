/** What WordPress stores as a post's text → HTML: shortcodes out, blank lines as paragraphs. */

/** Their content is code or settings, not text. */
const SHORTCODES_WITHOUT_TEXT =
  /\[(vc_raw_html|vc_raw_js|embed|audio|video|playlist|gallery|script)\b[^\]]{0,2000}\][^[]{0,200000}\[\/\1\]/gi;

/**
 * Opening or closing shortcode; values in quotes may hold brackets. Every part is bounded and begins with a character
 * of its own, so that no text makes it slow.
 */
const SHORTCODE =
  /\[(\/?)([a-z][\w-]{0,60})((?:\s{1,4}[\w:-]{1,60}(?:=(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^\s"'[\]]{1,400}))?){0,40})\s{0,4}(\/?)\](?!\()/gi;

/** Names that stand alone without attributes; other words in brackets (`[sic]`, `[optional]`) are text. */
const LONE_SHORTCODES = new Set(
  'gallery caption playlist audio video embed toc products checkout cart recent_products breadcrumb sitemap search button row column columns accordion tab tabs toggle spacer divider'.split(
    ' ',
  ),
);

/** The HTML of a post. Block editor comments are comments of HTML and vanish there. */
export function wordpressHtml(content: string): string {
  const html = withoutShortcodes(content);
  return isBlockEditor(content) ? html : withParagraphs(html);
}

function isBlockEditor(content: string): boolean {
  return content.includes('<!-- wp:');
}

/** `[[gallery]]` is how an author shows a shortcode: one pair of brackets stays. */
function withoutShortcodes(content: string): string {
  const closed = namesClosed(content);
  return content
    .replace(SHORTCODES_WITHOUT_TEXT, '')
    .replace(SHORTCODE, (all: string, closing, name, attributes, lone, at, whole: string) => {
      if (whole[at - 1] === '[' && whole[at + all.length] === ']') return all;
      return isShortcode({ closing, name, attributes, lone }, closed) ? '' : all;
    })
    .replace(/\[(\[\/?[a-z][\w-]{0,60}[^[\]]{0,2000}\])\]/gi, '$1');
}

type Shortcode = {
  readonly closing: string;
  readonly name: string;
  readonly attributes: string;
  readonly lone: string;
};

function isShortcode(code: Shortcode, closed: ReadonlySet<string>): boolean {
  const name = code.name.toLowerCase();
  return (
    code.closing !== '' ||
    code.lone !== '' ||
    code.attributes.includes('=') ||
    /[_-]/.test(name) ||
    closed.has(name) ||
    (code.attributes === '' && LONE_SHORTCODES.has(name))
  );
}

function namesClosed(content: string): ReadonlySet<string> {
  return new Set(
    [...content.matchAll(/\[\/([a-z][\w-]{0,60})\]/gi)].map(([, name]) =>
      (name ?? '').toLowerCase(),
    ),
  );
}

const BLOCK =
  /^<\/?(?:p|div|section|article|h[1-6]|ul|ol|li|table|thead|tbody|tfoot|tr|td|th|blockquote|pre|hr|dl|dt|dd|figure|figcaption|details|summary|form|script|style|!--)\b/i;

/** The classic editor leaves paragraphs as blank lines and line breaks as such; code stays as it is. */
function withParagraphs(html: string): string {
  return html
    .replaceAll('\r\n', '\n')
    .split(/(<pre\b[\s\S]*?(?:<\/pre>|$))/i)
    .map((part, index) => (index % 2 === 1 ? part : paragraphs(part)))
    .join('\n');
}

function paragraphs(html: string): string {
  return html
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replaceAll('\n', '<br>')}</p>`))
    .join('\n');
}
