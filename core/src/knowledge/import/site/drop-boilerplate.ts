/** Parts of a web page that are not what the page says: by their names here, by their repetition across pages below. */
import { type HtmlElement, isElement, textContent } from '../html-tree.ts';

/** Whole words in class names and ids (`site-footer`, `cookieBanner`, `nav_menu`). */
const NAMES = [
  /(?:^|-)(?:cookie|consent|gdpr|onetrust|cookiebot|cc)-(?:\w+-)*?(?:banner|bar|box|notice|popup|modal|dialog|consent|window|overlay|wrapper|container|message|law|manager|sdk|settings)(?:-|$)/,
  /(?:^|-)(?:cookiebanner|cookieconsent|cookienotice|cookiebar|onetrust|cookiebot|usercentrics)(?:-|$)/,
  /^(?:site|page|main|global|shop|store)-(?:nav|menu|footer|header|masthead|topbar|sidebar)$/,
  /^(?:nav|navigation|masthead)$/,
  /(?:^|-)(?:breadcrumbs?|navbar|main-menu|nav-menu|mega-menu|mobile-menu|site-footer|site-header|page-footer|skip-link|skip-to-content|social-(?:links|share|icons|media)|share-(?:buttons|links|bar)|newsletter(?:-signup)?|back-to-top|related-(?:posts|articles|products)|pagination|announcement-bar|comments?-(?:area|list|section))(?:-|$)/,
];
/** Also what a question in a list of questions is called: only if it is mostly links. */
const LIKELY = /^(?:menu|footer|header|topbar|sidebar)$/;
const FRAMES = new Set(
  'div section ul ol nav header footer aside p span dialog table dl'.split(' '),
);
/** Larger parts of a page are looked at only so far: names stand on the outside. */
const NAME_LIMIT = 500;

/** Takes them out of the tree. What holds the main part or the main heading stays, whatever it is called. */
export function dropBoilerplate(root: HtmlElement): void {
  holdsMain(root);

  function holdsMain(element: HtmlElement): boolean {
    let holds = element.name === 'main' || element.name === 'h1' || element.name === 'article';
    let kept = 0;
    for (const child of element.children) {
      const main = isElement(child) && holdsMain(child);
      holds ||= main;
      if (isElement(child) && !main && isBoilerplate(child)) continue;
      element.children[kept] = child;
      kept += 1;
    }
    element.children.length = kept;
    return holds;
  }
}

function isBoilerplate(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (!FRAMES.has(name)) return false;
  const words = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, NAME_LIMIT);
  return words.split(/\s+/).some((word) => {
    const plain = word
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .replace(/_+|-{2,}/g, '-')
      .toLowerCase();
    if (LIKELY.test(plain)) return isMostlyLinks(element);
    return plain !== '' && NAMES.some((pattern) => pattern.test(plain));
  });
}

function isMostlyLinks(element: HtmlElement): boolean {
  const length = (node: HtmlElement): number => textContent(node).replace(/\s+/g, '').length;
  const inLinks = (node: HtmlElement): number =>
    node.children
      .filter(isElement)
      .reduce((sum, child) => sum + (child.name === 'a' ? length(child) : inLinks(child)), 0);
  return inLinks(element) >= 0.5 * length(element);
}

export type Blocks = { readonly locale: string; readonly blocks: readonly string[] };

const FEWEST_PAGES = 4;
const SHARE = 0.6;

/**
 * Blocks without those that come again on most pages of the same language: banners, offers and contact boxes that no
 * name gives away. Headings at the end with nothing below them go too. Of fewer than four pages nothing is said.
 */
export function withoutRepeated(pages: readonly Blocks[]): readonly (readonly string[])[] {
  const counts = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  for (const { locale, blocks } of pages) {
    const ofLocale = counts.get(locale) ?? new Map<string, number>();
    counts.set(locale, ofLocale);
    sizes.set(locale, (sizes.get(locale) ?? 0) + 1);
    for (const block of new Set(blocks)) ofLocale.set(block, (ofLocale.get(block) ?? 0) + 1);
  }
  return pages.map(({ locale, blocks }) => {
    const enough = Math.max(FEWEST_PAGES, SHARE * (sizes.get(locale) ?? 0));
    const ofLocale = counts.get(locale);
    return withoutLooseHeadings(blocks.filter((block) => (ofLocale?.get(block) ?? 0) < enough));
  });
}

function withoutLooseHeadings(blocks: readonly string[]): readonly string[] {
  let end = blocks.length;
  while (end > 1 && /^#{2,6} /.test(blocks[end - 1] ?? '')) end -= 1;
  return blocks.slice(0, end);
}
