/** One web page: what it says, what it links to, and what it says about itself. */
import { AttendantError } from '../../../errors.ts';
import { instant } from '../../../host/instant.ts';
import { treeToMarkdown } from '../html-to-markdown.ts';
import { type HtmlElement, isElement, parseHtml } from '../html-tree.ts';
import { dropBoilerplate } from './drop-boilerplate.ts';
import { toPageUrl } from './site-url.ts';

export type Alternate = { readonly locale: string; readonly url: URL };
export type WebPage = {
  readonly title: string;
  readonly body: string;
  readonly locale: string;
  readonly canonical: URL | null;
  /** The same page in other languages, itself among them. */
  readonly alternates: readonly Alternate[];
  /** May it be kept, and its links followed? (`noindex`, `nofollow`) */
  readonly index: boolean;
  readonly links: readonly URL[];
  readonly modifiedAt: string | null;
};
export type PageSource = {
  readonly url: URL;
  readonly bytes: Buffer;
  readonly contentType: string;
  /** The header `X-Robots-Tag`. */
  readonly robotsTag: string;
  readonly lastModified: string;
};

const MOST_LINKS = 5_000;
const MOST_ALTERNATES = 200;

/** A page nested too deep to be read is given as its fault. */
export function readPage(
  source: PageSource,
): WebPage | { readonly code: string; readonly message: string } {
  let root: HtmlElement;
  try {
    root = parseHtml(textOf(source));
  } catch (error) {
    if (error instanceof AttendantError) return { code: error.code, message: error.message };
    throw error;
  }
  const head = readHead(root, source);
  const follow = !head.robots.has('nofollow') && !head.robots.has('none');
  const links = follow ? linksOf(root, head.base) : [];
  dropBoilerplate(root);
  const { title, body, locale = '' } = treeToMarkdown(root);
  return {
    title,
    body,
    locale,
    links,
    canonical: head.canonical,
    alternates: head.alternates,
    index: !head.robots.has('noindex') && !head.robots.has('none'),
    modifiedAt: timeOf(source.lastModified),
  };
}

/** By the header's charset, else the one in the page, else UTF-8. What is not of it shows as � and is no fault. */
function textOf({ bytes, contentType }: PageSource): string {
  const start = bytes.toString('latin1', 0, 2_048);
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const charset = named.exec(contentType)?.[1] ?? named.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

type Head = {
  readonly base: URL;
  readonly canonical: URL | null;
  readonly alternates: readonly Alternate[];
  readonly robots: ReadonlySet<string>;
};

function readHead(root: HtmlElement, source: PageSource): Head {
  const elements = [...elementsOf(root)].filter(({ name }) => /^(?:base|meta|link)$/.test(name));
  const robots = elements
    .filter(({ attributes }) => /^(?:robots|attendant)$/i.test(attributes.name ?? ''))
    .flatMap(({ attributes }) => directives(attributes.content ?? ''));
  const href = elements.find(({ name }) => name === 'base')?.attributes.href ?? '';
  const base = URL.parse(href, source.url.href) ?? source.url;
  const links = elements.filter(({ name }) => name === 'link');
  return {
    base,
    canonical: linkedAs(links, 'canonical', base)[0]?.url ?? null,
    alternates: linkedAs(links, 'alternate', base).filter(({ locale }) => locale !== ''),
    robots: new Set([...directives(source.robotsTag), ...robots]),
  };
}

function linkedAs(links: readonly HtmlElement[], as: string, base: URL): readonly Alternate[] {
  return links
    .filter(({ attributes }) => attributes.rel?.toLowerCase().split(/\s+/).includes(as))
    .slice(0, MOST_ALTERNATES)
    .flatMap(({ attributes }) => {
      const url = attributes.href === undefined ? null : toPageUrl(attributes.href, base);
      return url === null ? [] : [{ locale: attributes.hreflang?.trim() ?? '', url }];
    });
}

/** `noindex, nofollow`; `otherbot: noindex` is for another. */
function directives(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .map((part) => /^(?:attendant\s*:\s*)?([a-z]+)$/.exec(part)?.[1] ?? '');
}

function linksOf(root: HtmlElement, base: URL): readonly URL[] {
  const links: URL[] = [];
  for (const { name, attributes } of elementsOf(root)) {
    if (name !== 'a' || !attributes.href || links.length >= MOST_LINKS) continue;
    if (attributes.rel?.toLowerCase().split(/\s+/).includes('nofollow')) continue;
    const url = toPageUrl(attributes.href, base);
    if (url !== null) links.push(url);
  }
  return links;
}

function* elementsOf(element: HtmlElement): Generator<HtmlElement> {
  const open: HtmlElement[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    for (const child of next.children.toReversed()) if (isElement(child)) open.push(child);
  }
}

/** `Sun, 01 Mar 2026 09:30:00 GMT`. */
function timeOf(value: string): string | null {
  const time = /GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : instant(time);
}
