/** HTML as a small tree of elements and texts, built without recursion so that depth cannot overflow the stack. */
import { Parser } from 'htmlparser2';
import { AttendantError } from '../../errors.ts';

type HtmlText = { readonly text: string };
export type HtmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
};
export type HtmlNode = HtmlText | HtmlElement;

/** Deeper elements are kept as children of the deepest allowed one: real pages have 30 levels. */
const DEEPEST = 200;
/** From here on it is no page but an attack: the parser's time grows with the square of the depth. */
const TOO_DEEP = 3_000;

/** Throws `IMPORT_HTML_TOO_DEEP` when elements are nested more than 3 000 deep. */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '#root', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let tooDeep = 0;
  const top = (): HtmlElement => open.at(-1) ?? root;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length > DEEPEST) {
          tooDeep += 1;
          if (tooDeep > TOO_DEEP - DEEPEST) throw tooDeepError();
          return;
        }
        const element: HtmlElement = { name, attributes, children: [] };
        top().children.push(element);
        open.push(element);
      },
      onclosetag: () => {
        if (tooDeep > 0) tooDeep -= 1;
        else open.pop();
      },
      ontext: (text) => {
        top().children.push({ text });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return root;
}

function tooDeepError(): AttendantError {
  const message = `elements are nested more than ${TOO_DEEP} deep`;
  return new AttendantError('IMPORT_HTML_TOO_DEEP', message, { status: 400 });
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'name' in node;
}

/** The first element that fits, in document order. */
export function findElement(
  from: HtmlElement,
  fits: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (const child of from.children) {
    if (!isElement(child)) continue;
    const found = fits(child) ? child : findElement(child, fits);
    if (found !== null) return found;
  }
  return null;
}

export function textContent(node: HtmlNode): string {
  if (!isElement(node)) return node.text;
  return node.children.map(textContent).join('');
}
