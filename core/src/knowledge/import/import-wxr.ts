/** WordPress' export (WXR): the published posts and pages of a site. */
import { basename } from 'node:path';
import { AttendantError } from '../../errors.ts';
import { instant } from '../../host/instant.ts';
import { readHtml } from './html-to-markdown.ts';
import { parseHtml, textContent } from './html-tree.ts';
import {
  DOCUMENT_BYTES,
  fault,
  type ImportItem,
  type ImportOptions,
  toItem,
} from './import-item.ts';
import { readXml, type XmlHandler } from './read-xml.ts';
import { wordpressHtml } from './wordpress-text.ts';

/** What is kept of an `item`. Comments, authors and everything else are never held. */
type Post = {
  readonly fields: Map<string, string>;
  /** Taxonomy → nicename; Polylang keeps language and translations there. */
  readonly terms: Map<string, string>;
  readonly meta: Map<string, string>;
  tooLarge: boolean;
};
type Piece = { readonly kind: 'post'; readonly post: Post; readonly siteLocale: string };

const FIELDS = new Set([
  'title',
  'link',
  'content:encoded',
  'wp:post_id',
  'wp:status',
  'wp:post_type',
  'wp:post_password',
  'wp:post_modified_gmt',
]);
/** Posts, pages, and the types in which help plug-ins keep articles. Orders, templates, menus and files are none. */
const TYPES = new Set(
  'post page doc docs documentation faq faqs ufaq kb ht_kb knowledgebase help article policy'.split(
    ' ',
  ),
);
const META_LOCALE = ['_wpml_import_language_code', '_wpml_language', '_icl_lang_code'];
const META_GROUP = '_wpml_import_translation_group';
const META = new Set([...META_LOCALE, META_GROUP]);

/**
 * One article a published post or page. Drafts, private and password-protected ones, attachments and menus are left
 * out. Translations known from Polylang or WPML share the article's id. The file is read in pieces: its size does not
 * matter. Faults stop the reading only where the XML itself ends.
 */
export async function* importWxr(
  file: string,
  options: ImportOptions = {},
): AsyncGenerator<ImportItem> {
  const name = basename(file);
  const limit = options.documentBytes ?? DOCUMENT_BYTES;
  let rows = 0;
  const handler = createHandler(limit);
  const posts = readXml(file, handler, {
    heldCharacters: limit,
    progress: (bytes, totalBytes) => options.progress?.({ bytes, totalBytes, rows }),
  });
  try {
    for await (const { post, siteLocale } of posts) {
      rows += 1;
      if (isPublished(post)) yield toArticle(post, { name, siteLocale, limit, options });
    }
    if (!handler.sawExport()) {
      yield fault(name, 'IMPORT_WXR', 'the file is XML, but no export of WordPress');
    }
  } catch (error) {
    if (!(error instanceof AttendantError)) throw error;
    yield fault(name, error.code, error.message);
  }
}

function createHandler(limit: number): XmlHandler<Piece> & { readonly sawExport: () => boolean } {
  const path: string[] = [];
  let ready: Piece[] = [];
  let post: Post | null = null;
  let text = '';
  let keeping = false;
  let metaKey = '';
  let siteLocale = '';
  let sawExport = false;
  const isItem = (): boolean => path.length === 3 && path[2] === 'item';

  const field = (name: string): void => {
    const value = text.trim();
    if (post === null) {
      if (name === 'language') siteLocale = value;
      else if (name === 'wp:wxr_version') sawExport = true;
    } else if (name === 'wp:meta_key') metaKey = value;
    else if (name === 'wp:meta_value') {
      if (META.has(metaKey)) post.meta.set(metaKey, value);
    } else post.fields.set(name, value);
  };
  return {
    open: (name, attributes) => {
      path.push(name);
      if (isItem()) {
        post = { fields: new Map(), terms: new Map(), meta: new Map(), tooLarge: false };
      } else if (name === 'category' && path.length === 4 && attributes.domain !== undefined) {
        post?.terms.set(attributes.domain, attributes.nicename ?? '');
      }
      text = '';
      keeping = isKept(path);
    },
    text: (part) => {
      if (!keeping) return;
      if (text.length + part.length <= limit) text += part;
      else if (post !== null) post.tooLarge = true;
    },
    close: (name) => {
      if (keeping) field(name);
      keeping = false;
      if (isItem() && post !== null) {
        ready.push({ kind: 'post', post, siteLocale });
        post = null;
      }
      path.pop();
    },
    take: () => {
      const taken = ready;
      ready = [];
      return taken;
    },
    sawExport: () => sawExport,
  };
}

/** `rss/channel/item/<field>`, its meta, and two fields of the channel itself. */
function isKept(path: readonly string[]): boolean {
  const name = path.at(-1) ?? '';
  if (path.length === 3) return name === 'language' || name === 'wp:wxr_version';
  if (path[2] !== 'item') return false;
  if (path.length === 4) return FIELDS.has(name);
  return path[3] === 'wp:postmeta' && (name === 'wp:meta_key' || name === 'wp:meta_value');
}

function isPublished({ fields }: Post): boolean {
  return (
    fields.get('wp:status') === 'publish' &&
    TYPES.has(fields.get('wp:post_type') ?? '') &&
    (fields.get('wp:post_password') ?? '') === ''
  );
}

type From = {
  readonly name: string;
  readonly siteLocale: string;
  readonly limit: number;
  readonly options: ImportOptions;
};

function toArticle(post: Post, from: From): ImportItem {
  const { fields } = post;
  const postId = fields.get('wp:post_id') ?? '';
  const id = idOf(post, postId);
  const place = `${from.name}#${postId}`;
  const withId = postId === '' ? {} : { articleId: id };
  if (post.tooLarge) {
    const message = `the post has more than ${from.limit} characters`;
    return { ...fault(place, 'IMPORT_TOO_LARGE', message), ...withId };
  }
  const page = readHtml(wordpressHtml(fields.get('content:encoded') ?? ''), place);
  if ('kind' in page) return { ...page, ...withId };
  const item = toItem(
    {
      id,
      title: plain(fields.get('title') ?? '') || page.title,
      body: page.body,
      url: webAddress(fields.get('link')),
      locale: localeOf(post) ?? from.siteLocale,
    },
    place,
    from.options,
  );
  const modifiedAt = modifiedOf(fields.get('wp:post_modified_gmt'));
  return item.kind === 'article' && modifiedAt !== null ? { ...item, modifiedAt } : item;
}

function idOf({ terms, meta }: Post, postId: string): string {
  const group = terms.get('post_translations') || meta.get(META_GROUP);
  if (group) return `wordpress:${group}`;
  return postId === '' ? '' : `wordpress:${postId}`;
}

function localeOf({ terms, meta }: Post): string | undefined {
  const own = META_LOCALE.map((key) => meta.get(key)).find((locale) => locale);
  return own ?? (terms.get('language') || undefined);
}

/** Titles are HTML: entities and emphasis in them are not what they say. */
function plain(title: string): string {
  return textContent(parseHtml(title)).replace(/\s+/g, ' ').trim();
}

function webAddress(link: string | undefined): string | undefined {
  return link !== undefined && /^https?:\/\//i.test(link) ? link : undefined;
}

/** `2026-03-01 09:30:00`, in UTC; WordPress writes zeros where there is none. */
function modifiedOf(time: string | undefined): string | null {
  if (time === undefined || !/^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time)) return null;
  try {
    return instant(`${time.replace(' ', 'T')}Z`);
  } catch {
    return null;
  }
}
