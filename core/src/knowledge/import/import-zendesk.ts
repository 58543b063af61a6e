/** Articles of Zendesk's Help Center as its API lists them: pages, a bare list, or a line each. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { instant } from '../../host/instant.ts';
import { isUtf16 } from './decode-utf8.ts';
import { readHtml } from './html-to-markdown.ts';
import {
  DOCUMENT_BYTES,
  fault,
  type ImportItem,
  type ImportOptions,
  toItem,
} from './import-item.ts';
import { createJsonElements, type JsonElement } from './json-elements.ts';

/** Tolerant: only what is needed, whatever else Zendesk adds. */
const translation = z.object({
  locale: z.string(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  draft: z.boolean().nullish(),
  hidden: z.boolean().nullish(),
  outdated: z.boolean().nullish(),
  html_url: z.string().nullish(),
  updated_at: z.string().nullish(),
});
const article = z.object({
  id: z.union([z.number(), z.string().min(1)]),
  title: z.string().nullish(),
  name: z.string().nullish(),
  body: z.string().nullish(),
  locale: z.string().nullish(),
  html_url: z.string().nullish(),
  draft: z.boolean().nullish(),
  outdated: z.boolean().nullish(),
  user_segment_id: z.union([z.number(), z.string()]).nullish(),
  user_segment_ids: z.array(z.union([z.number(), z.string()])).nullish(),
  updated_at: z.string().nullish(),
  edited_at: z.string().nullish(),
  translations: z.array(translation).nullish(),
});
type Article = z.infer<typeof article>;
type Text = {
  readonly title: string;
  readonly body: string;
  readonly locale: string | undefined;
  readonly url: string | undefined;
  readonly modified: string | undefined;
};

const PIECE_BYTES = 256 * 1024;

/**
 * One article for each article and language; translations share the id. Drafts, hidden and outdated ones are left
 * out, and what only a segment of readers may see is internal. The file may be of any size.
 */
export async function* importZendesk(
  file: string,
  options: ImportOptions = {},
): AsyncGenerator<ImportItem> {
  const name = basename(file);
  let count = 0;
  const elements = createJsonElements('articles', options.documentBytes ?? DOCUMENT_BYTES);
  for await (const read of pieces(file, (bytes, totalBytes) =>
    options.progress?.({ bytes, totalBytes, rows: count }),
  )) {
    if (read === null) {
      yield fault(name, 'IMPORT_NOT_UTF8', 'the file is not valid UTF-8');
      return;
    }
    for (const element of elements.add(read)) {
      count += 1;
      yield* toItems(element, `${name}#${count}`, options);
    }
  }
  if (!elements.isWhole()) {
    yield fault(name, 'IMPORT_NOT_JSON', 'the file is not JSON, or ends before its end');
  } else if (count === 0 && !elements.sawList()) {
    yield fault(name, 'IMPORT_ZENDESK', 'the file holds no list of articles');
  }
}

/** Null where the bytes are not UTF-8; nothing follows. */
async function* pieces(
  file: string,
  progress: (bytes: number, totalBytes: number) => void,
): AsyncGenerator<string | null> {
  const totalBytes = (await stat(file)).size;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES })) {
    const data = piece as Uint8Array;
    const text = bytes === 0 && isUtf16(data) ? null : decoded(decoder, data);
    bytes += data.length;
    progress(bytes, totalBytes);
    yield text;
    if (text === null) return;
  }
  yield decoded(decoder, null);
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  data: Uint8Array | null,
): string | null {
  try {
    return data === null ? decoder.decode() : decoder.decode(data, { stream: true });
  } catch {
    return null;
  }
}

function* toItems(
  element: JsonElement,
  place: string,
  options: ImportOptions,
): Generator<ImportItem> {
  if (!element.ok) {
    const limit = options.documentBytes ?? DOCUMENT_BYTES;
    yield fault(place, 'IMPORT_TOO_LARGE', `the article has more than ${limit} characters`);
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(element.text);
  } catch {
    yield fault(place, 'IMPORT_NOT_JSON', 'the article is not JSON');
    return;
  }
  const parsed = article.safeParse(value);
  if (parsed.success) {
    for (const text of textsOf(parsed.data)) yield toArticle(parsed.data, text, { place, options });
    return;
  }
  const fields = Object.keys(value as object);
  if (!fields.includes('id') && !fields.includes('body')) {
    yield fault(place, 'IMPORT_ZENDESK', 'this is no article of a Help Center');
    return;
  }
  const [issue] = parsed.error.issues;
  const problem = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  const item = fault(place, 'IMPORT_ROW', problem);
  const id = (value as { id?: unknown }).id;
  const known = typeof id === 'number' || (typeof id === 'string' && id !== '');
  yield known ? { ...item, articleId: `zendesk:${id}` } : item;
}

/** The article's own text and its translations, each language once, without what is not to be read. */
function textsOf(data: Article): readonly Text[] {
  const texts = new Map<string, Text>();
  if (data.draft !== true && data.outdated !== true) {
    texts.set(data.locale?.toLowerCase() ?? '', ownText(data));
  }
  for (const each of data.translations ?? []) {
    const key = each.locale.toLowerCase();
    // The own language again: what it says of itself holds.
    if (each.draft === true || each.hidden === true || each.outdated === true) texts.delete(key);
    else if (!texts.has(key)) {
      texts.set(key, {
        title: each.title ?? '',
        body: each.body ?? '',
        locale: each.locale,
        url: each.html_url ?? undefined,
        modified: each.updated_at ?? undefined,
      });
    }
  }
  return [...texts.values()];
}

function ownText(data: Article): Text {
  return {
    title: data.title || (data.name ?? ''),
    body: data.body ?? '',
    locale: data.locale ?? undefined,
    url: data.html_url ?? undefined,
    modified: data.edited_at ?? data.updated_at ?? undefined,
  };
}

function toArticle(
  data: Article,
  text: Text,
  at: { readonly place: string; readonly options: ImportOptions },
): ImportItem {
  const articleId = `zendesk:${data.id}`;
  const page = readHtml(text.body, at.place);
  if ('kind' in page) return { ...page, articleId };
  const item = toItem(
    {
      id: articleId,
      title: text.title,
      body: page.body,
      url: text.url,
      locale: text.locale,
      audience: isForSome(data) ? 'internal' : 'public',
    },
    at.place,
    at.options,
  );
  const modifiedAt = timeOf(text.modified);
  return item.kind === 'article' && modifiedAt !== null ? { ...item, modifiedAt } : item;
}

/** In doubt internal: a segment may be the business's own people. */
function isForSome(data: Article): boolean {
  return (data.user_segment_id ?? null) !== null || (data.user_segment_ids ?? []).length > 0;
}

function timeOf(time: string | undefined): string | null {
  if (time === undefined) return null;
  try {
    return instant(time);
  } catch {
    return null;
  }
}
