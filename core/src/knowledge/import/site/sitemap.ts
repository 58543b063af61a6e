/** Addresses a site lists of itself (sitemaps.org): plain, packed, and lists of lists. */
import { gunzipSync } from 'node:zlib';
import { AttendantError } from '../../../errors.ts';
import { instant } from '../../../host/instant.ts';
import { parseXml, type XmlHandler } from '../read-xml.ts';

export type Listed = {
  readonly url: string;
  readonly modifiedAt: string | null;
  /** The same page in other languages. */
  readonly alternates: readonly { readonly locale: string; readonly url: string }[];
};
export type Sitemap = { readonly pages: readonly Listed[]; readonly sitemaps: readonly string[] };

/** The format allows 50 MB unpacked. */
const UNPACKED_BYTES = 50 * 1024 * 1024;
const MOST_ENTRIES = 50_000;
const ADDRESS_LIMIT = 2_048;

/** Null: it is no sitemap, or a bomb. */
export function parseSitemap(body: Buffer): Sitemap | null {
  const text = textOf(body);
  if (text === null || !/<(?:\w+:)?(?:urlset|sitemapindex)\b/.test(text.slice(0, 5_000)))
    return null;
  try {
    const found = parseXml(text, createHandler(), { heldCharacters: 100_000 });
    const pages = found.flatMap((each) => (each.kind === 'page' ? [each.page] : []));
    const sitemaps = found.flatMap((each) => (each.kind === 'sitemap' ? [each.url] : []));
    return { pages: pages.slice(0, MOST_ENTRIES), sitemaps };
  } catch (error) {
    if (error instanceof AttendantError) return null;
    throw error;
  }
}

function textOf(body: Buffer): string | null {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body.toString('utf8');
  try {
    return gunzipSync(body, { maxOutputLength: UNPACKED_BYTES }).toString('utf8');
  } catch {
    return null;
  }
}

type Found =
  | { readonly kind: 'page'; readonly page: Listed }
  | { readonly kind: 'sitemap'; readonly url: string };

function createHandler(): XmlHandler<Found> {
  let ready: Found[] = [];
  let text = '';
  let url = '';
  let modified = '';
  let alternates: { locale: string; url: string }[] = [];
  return {
    open: (name, { rel, hreflang, href }) => {
      text = '';
      if (name === 'url' || name === 'sitemap') {
        url = '';
        modified = '';
        alternates = [];
      } else if (name.endsWith(':link') && rel === 'alternate' && hreflang && href) {
        if (alternates.length < 200) alternates.push({ locale: hreflang, url: href });
      }
    },
    text: (part) => {
      if (text.length < ADDRESS_LIMIT) text += part;
    },
    close: (name) => {
      if (name === 'loc') url = text.trim();
      else if (name === 'lastmod') modified = text.trim();
      else if (name === 'sitemap' && url !== '') ready.push({ kind: 'sitemap', url });
      else if (name === 'url' && url !== '') {
        ready.push({ kind: 'page', page: { url, modifiedAt: timeOf(modified), alternates } });
      }
      text = '';
    },
    take: () => {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}

function timeOf(value: string): string | null {
  try {
    return instant(value);
  } catch {
    return null;
  }
}
