import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ImportItem, ImportOptions } from './import-item.ts';
import { createJsonElements } from './json-elements.ts';
import { openImport } from './open-import.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-zendesk-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** As `GET /api/v2/help_center/{locale}/articles.json` gives them. */
function article(id: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    url: `https://nordlicht.zendesk.example/api/v2/help_center/en-us/articles/${id}.json`,
    html_url: `https://help.nordlicht.example/hc/en-us/articles/${id}`,
    author_id: 3465,
    comments_disabled: true,
    draft: false,
    promoted: false,
    position: 0,
    vote_sum: 4,
    vote_count: 6,
    section_id: 98838,
    created_at: '2025-01-02T03:04:05Z',
    updated_at: '2026-03-01T09:30:00Z',
    name: `Article ${id}`,
    title: `Article ${id}`,
    source_locale: 'en-us',
    locale: 'en-us',
    outdated: false,
    outdated_locales: [],
    edited_at: '2026-02-28T10:00:00Z',
    user_segment_id: null,
    permission_group_id: 123,
    content_tag_ids: [],
    label_names: ['returns', '{}[]"articles":['],
    body: `<p>Body of <strong>${id}</strong> {"articles": [</p>`,
    ...more,
  };
}
const page = (articles: readonly unknown[], next: string | null = null) => ({
  count: articles.length,
  next_page: next,
  page: 1,
  page_count: 1,
  per_page: 30,
  previous_page: null,
  sort_by: 'position',
  articles,
});

async function read(
  content: string | Uint8Array,
  name = 'articles.json',
  options: ImportOptions = {},
) {
  const path = join(folder, name);
  await writeFile(path, content);
  const opened = await openImport(path, 'auto', options);
  expect(opened.format).toBe('zendesk');
  const items: ImportItem[] = [];
  for await (const item of opened.items) items.push(item);
  return items;
}
const short = (items: readonly ImportItem[]) =>
  items.map((item) =>
    item.kind === 'fault'
      ? `${item.place} ${item.code}`
      : `${item.article.id} ${item.article.locale}`,
  );

describe('Zendesk’s articles', () => {
  it('become articles, and internal ones where only some may read them', async () => {
    const [first, second] = await read(
      JSON.stringify(
        page([
          article(1),
          article(360_000_012_345, { user_segment_id: 7, title: '', edited_at: null }),
        ]),
        null,
        2,
      ),
    );
    expect(first).toEqual({
      kind: 'article',
      place: 'articles.json#1',
      modifiedAt: '2026-02-28T10:00:00.000Z',
      article: {
        id: 'zendesk:1',
        title: 'Article 1',
        body: 'Body of **1** {"articles": [',
        url: 'https://help.nordlicht.example/hc/en-us/articles/1',
        locale: 'en-US',
        audience: 'public',
      },
    });
    expect(second).toMatchObject({
      modifiedAt: '2026-03-01T09:30:00.000Z',
      article: { id: 'zendesk:360000012345', title: 'Article 360000012345', audience: 'internal' },
    });
    const [third] = await read(JSON.stringify([article(2, { user_segment_ids: [5] })]));
    expect(third).toMatchObject({ article: { audience: 'internal' } });
  });

  it('come in pages, in lists of pages, bare, one after the other and line by line', async () => {
    const pages = [page([article(1), article(2)], 'https://next'), page([article(3)])];
    const expected = ['zendesk:1 en-US', 'zendesk:2 en-US', 'zendesk:3 en-US'];
    expect(short(await read(JSON.stringify(pages)))).toEqual(expected);
    expect(
      short(await read(pages.map((each) => JSON.stringify(each, null, 1)).join('\n'))),
    ).toEqual(expected);
    expect(short(await read(JSON.stringify([article(1), article(2), article(3)])))).toEqual(
      expected,
    );
    const lines = pages.map((each) => JSON.stringify(each)).join('\n');
    expect(short(await read(lines, 'pages.jsonl'))).toEqual(expected);
    const bare = [1, 2, 3].map((id) => JSON.stringify(article(id))).join('\n');
    expect(short(await read(`${bare}\n`, 'articles.jsonl'))).toEqual(expected);
    expect(short(await read(JSON.stringify(article(1))))).toEqual(['zendesk:1 en-US']);
    expect(short(await read('{"count":0,"articles":[]}'))).toEqual([]);
  });

  it('leave out drafts and what is outdated, and share the id with their translations', async () => {
    const translations = [
      { locale: 'en-us', title: 'Own', body: 'own', draft: false },
      {
        locale: 'de',
        title: 'Rückgabe',
        body: '<p>Dreißig Tage.</p>',
        draft: false,
        outdated: false,
        html_url: 'https://help.nordlicht.example/hc/de/articles/1',
      },
      { locale: 'ja', title: '返品', body: '三十日', outdated: true },
      { locale: 'fr', title: 'Retour', body: 'x', draft: true },
      { locale: 'ar', title: 'الإرجاع', body: 'x', hidden: true },
    ];
    const items = await read(
      JSON.stringify(
        page([
          article(1, { translations }),
          article(2, { draft: true }),
          article(3, { outdated: true }),
          article(4, { translations: [{ locale: 'EN-US', title: 'x', body: 'y', draft: true }] }),
          article(1, { locale: 'zh-cn', title: '退货' }),
        ]),
      ),
    );
    expect(short(items)).toEqual(['zendesk:1 en-US', 'zendesk:1 de', 'zendesk:1 zh-CN']);
    expect(items[1]).toMatchObject({
      article: { body: 'Dreißig Tage.', url: 'https://help.nordlicht.example/hc/de/articles/1' },
    });
  });

  it('are named where they are broken, and the rest is read', async () => {
    const items = await read(
      JSON.stringify(
        page([
          article(1, { body: 7 }),
          { title: 'no id', body: 'x' },
          article(3, { body: null }),
          article(4, { html_url: 'javascript:alert(1)' }),
          article(5, { body: 'x'.repeat(5_000) }),
          article(6, { body: '<div>'.repeat(150) }),
          article(7),
        ]),
      ),
      'a.json',
      { documentBytes: 4_000 },
    );
    expect(short(items)).toEqual([
      'a.json#1 IMPORT_ROW',
      'a.json#2 IMPORT_ROW',
      'a.json#3 ARTICLE_EMPTY',
      'a.json#4 ARTICLE_URL',
      'a.json#5 IMPORT_TOO_LARGE',
      'a.json#6 ARTICLE_EMPTY',
      'zendesk:7 en-US',
    ]);
    expect(items[0]).toMatchObject({ articleId: 'zendesk:1' });
    expect(items[1]).not.toHaveProperty('articleId');
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      'an end that is missing',
      JSON.stringify(page([article(1), article(2)])).slice(0, -700),
      'IMPORT_NOT_JSON',
    ],
    ['no JSON', 'hello', 'IMPORT_NOT_JSON'],
    ['nothing', '', 'IMPORT_ZENDESK'],
    ['another list', '{"tickets":[{"id":1}]}', 'IMPORT_ZENDESK'],
    ['UTF-16', Buffer.from('\ufeff[]', 'utf16le'), 'IMPORT_NOT_UTF8'],
    ['Latin-1', Buffer.from('[{"id":1,"title":"\xe9"}]', 'latin1'), 'IMPORT_NOT_UTF8'],
    ['brackets without end', '['.repeat(2_000_000), 'IMPORT_NOT_JSON'],
  ])('end with a fault that retires nothing: %s', async (_, content, code) => {
    const last = (await read(content)).at(-1);
    expect(last).toMatchObject({ kind: 'fault', code });
    expect(last).not.toHaveProperty('articleId');
  });

  it('may be a file of 100 MB', async () => {
    const path = join(folder, 'large.json');
    const body = `<p>${'Lorem ipsum dolor sit amet. '.repeat(700)}</p>`;
    const pieces = function* (): Generator<string> {
      yield '{"articles":[';
      for (let id = 1; id <= 5_000; id += 1)
        yield `${id === 1 ? '' : ','}${JSON.stringify(article(id, { body, draft: id % 100 !== 0 }))}`;
      yield '],"next_page":null}';
    };
    await pipeline(Readable.from(pieces()), createWriteStream(path));
    const before = process.memoryUsage.rss();
    let most = 0;
    const progress = () => {
      most = Math.max(most, process.memoryUsage.rss() - before);
    };
    let count = 0;
    for await (const item of (await openImport(path, 'auto', { progress })).items) {
      expect(item.kind).toBe('article');
      count += 1;
    }
    expect(count).toBe(50);
    expect(most).toBeLessThan(150 * 1024 * 1024);
  });
});

describe('createJsonElements', () => {
  it('finds the same wherever the pieces are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.nat(), fc.boolean(), (values, size, bare) => {
        const objects = values.map((value) => ({ value, articles: undefined }));
        const text = JSON.stringify(bare ? objects : { more: { articles: 3 }, articles: objects });
        const elements = createJsonElements('articles', 1_000_000);
        const found: unknown[] = [];
        const step = 1 + (size % 7);
        for (let at = 0; at < text.length; at += step) {
          for (const element of elements.add(text.slice(at, at + step))) {
            found.push(element.ok ? JSON.parse(element.text) : element);
          }
        }
        expect(found).toEqual(JSON.parse(JSON.stringify(objects)));
        expect(elements.isWhole()).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
