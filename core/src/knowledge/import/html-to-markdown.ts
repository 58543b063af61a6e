/** A page as the Markdown of what it says: its main part, without menus, scripts and forms. */

import { AttendantError } from '../../errors.ts';
import { blocksToMarkdown } from './html-blocks.ts';
import { findElement, type HtmlElement, parseHtml, textContent } from './html-tree.ts';
import { fault, type ImportFault } from './import-item.ts';

export type HtmlArticle = {
  readonly body: string;
  /** The main heading, else the page's title; empty when it has neither. */
  readonly title: string;
  /** `lang` of the page. */
  readonly locale?: string;
  /** The canonical link, when it is http(s) or a path. */
  readonly url?: string;
};

/** Throws `IMPORT_HTML_TOO_DEEP`; `readHtml` gives it as a fault. */
export function htmlToMarkdown(html: string): HtmlArticle {
  return treeToMarkdown(parseHtml(html));
}

/** The same of a page that has been parsed. */
export function treeToMarkdown(root: HtmlElement): HtmlArticle {
  const main = mainPart(root);
  const locale = findElement(root, (element) => element.name === 'html')?.attributes.lang;
  const url = canonical(root);
  return {
    body: blocksToMarkdown(main, { siteFrame: main.name === '#root' || main.name === 'body' }),
    title: titleOf(root, main),
    ...(locale === undefined || locale.trim() === '' ? {} : { locale: locale.trim() }),
    ...(url === null ? {} : { url }),
  };
}

/** A page that cannot be read is a fault at this place. */
export function readHtml(html: string, place: string): HtmlArticle | ImportFault {
  try {
    return htmlToMarkdown(html);
  } catch (error) {
    if (error instanceof AttendantError) return fault(place, error.code, error.message);
    throw error;
  }
}

function mainPart(root: HtmlElement): HtmlElement {
  const isMain = (element: HtmlElement): boolean =>
    element.name === 'main' || element.attributes.role === 'main';
  return (
    findElement(root, isMain) ??
    findElement(root, (element) => element.name === 'article') ??
    findElement(root, (element) => element.name === 'body') ??
    root
  );
}

function titleOf(root: HtmlElement, main: HtmlElement): string {
  const heading = findElement(main, (element) => element.name === 'h1');
  const title = findElement(root, (element) => element.name === 'title');
  const texts = [heading, title].map((element) =>
    element === null ? '' : textContent(element).replace(/\s+/g, ' ').trim(),
  );
  return texts.find((text) => text !== '') ?? '';
}

function canonical(root: HtmlElement): string | null {
  const link = findElement(
    root,
    ({ name, attributes }) => name === 'link' && attributes.rel?.toLowerCase() === 'canonical',
  );
  const href = link?.attributes.href?.trim() ?? '';
  return /^(https?:\/\/|\/(?!\/))/i.test(href) ? href : null;
}
