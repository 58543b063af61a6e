import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ImportItem, ImportOptions, ImportProgress } from './import-item.ts';
import { openImport } from './open-import.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-import-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function read(path: string, options: ImportOptions = {}): Promise<readonly ImportItem[]> {
  const { items } = await openImport(path, 'auto', options);
  const all: ImportItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Articles as inputs, faults as `place CODE`. */
function short(items: readonly ImportItem[]): readonly unknown[] {
  return items.map((item) => (item.kind === 'fault' ? `${item.place} ${item.code}` : item.article));
}

describe('a folder of Markdown and HTML', () => {
  it('reads front matter, and falls back to heading, file name and path', async () => {
    await put(
      'policies/returns.md',
      '---\nid: returns\ntitle: Returns\nlocale: en-gb\nurl: /help/returns\naudience: public\nquestions:\n  - Can I send it back?\n  - " Can I send it back? "\nvalidFrom: 2026-01-01\nvalidTo: 2027-01-15T00:00:00Z\nappliesBy: order-date\ntags: [a]\n---\nThirty days.\r\nNo more.\n',
    );
    await put('sizes.md', 'Intro\n\n# Which size fits ##\n\nM fits most.');
    await put('lost-parcel.markdown', 'Tell us.');
    expect(short(await read(folder, { locale: 'de' }))).toEqual([
      { id: 'lost-parcel', title: 'lost parcel', body: 'Tell us.', locale: 'de' },
      {
        id: 'returns',
        title: 'Returns',
        body: 'Thirty days.\nNo more.',
        url: '/help/returns',
        locale: 'en-GB',
        audience: 'public',
        questions: ['Can I send it back?'],
        validFrom: '2026-01-01T00:00:00.000Z',
        validTo: '2027-01-15T00:00:00.000Z',
        appliesBy: 'order-date',
      },
      {
        id: 'sizes',
        title: 'Which size fits',
        body: 'Intro\n\n# Which size fits ##\n\nM fits most.',
        locale: 'de',
      },
    ]);
  });

  it('reads pages: main part, language, canonical link, no menus', async () => {
    await put(
      'care.html',
      '<!doctype html><html lang="en-GB"><head><title>Care – Shop</title><link rel="canonical" href="https://shop.example/care"><style>p{}</style></head>' +
        '<body><nav>Home</nav><header>Shop</header><main><h1>Care</h1><p>Wash at <b>30 °C</b>.<script>alert(1)</script></p></main><footer>© us</footer></body></html>',
    );
    expect(short(await read(folder))).toEqual([
      {
        id: 'care',
        title: 'Care',
        body: '# Care\n\nWash at **30 °C**.',
        url: 'https://shop.example/care',
        locale: 'en-GB',
      },
    ]);
  });

  it('passes over drafts, hidden files, node_modules and other files', async () => {
    await put('draft.md', '---\ndraft: true\n---\nx');
    await put('later.md', '---\npublished: false\n---\nx');
    await put('.secret/a.md', 'x');
    await put('.b.md', 'x');
    await put('node_modules/c/readme.md', 'x');
    await put('picture.png', 'x');
    expect(await read(folder)).toEqual([]);
  });

  it('names what it cannot read by file and line, and reads the rest', async () => {
    await put('a-bytes.md', Buffer.from('first\nsecond \xff\xfe\n', 'latin1'));
    await put('b-nul.md', 'one\ntwo\n\0');
    await put('c-yaml.md', '---\ntitle: x\nbad: [1, 2\n---\nbody');
    await put('d-open.md', '---\ntitle: never closed\nbody');
    await put(
      'e-bomb.md',
      `---\na: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n---\nx`,
    );
    await put('f-utf16.md', Buffer.from('\ufefftitle', 'utf16le'));
    await put('g-empty.md', '');
    await put('h-url.md', '---\nid: h\nurl: javascript:alert(1)\n---\nbody');
    await put('i-time.md', '---\nvalidFrom: 2026-02-30\n---\nbody');
    await put('j-list.md', '---\n- a\n---\nbody');
    await put('k-large.md', 'x'.repeat(2_001));
    await put('l-menu.html', '<nav>only a menu</nav>');
    await put('m-good.md', '\ufeff# Good\n\n---\n\nStill good.');
    expect(short(await read(folder, { documentBytes: 2_000 }))).toEqual([
      'a-bytes.md:2 IMPORT_NOT_UTF8',
      'b-nul.md:3 IMPORT_NUL',
      'c-yaml.md:4 IMPORT_FRONT_MATTER',
      'd-open.md:1 IMPORT_FRONT_MATTER',
      'e-bomb.md:1 IMPORT_FRONT_MATTER',
      'f-utf16.md:1 IMPORT_NOT_UTF8',
      'g-empty.md:1 ARTICLE_EMPTY',
      'h-url.md:1 ARTICLE_URL',
      'i-time.md:1 ARTICLE_TIME',
      'j-list.md:2 IMPORT_FRONT_MATTER',
      'k-large.md IMPORT_TOO_LARGE',
      'l-menu.html:1 ARTICLE_EMPTY',
      { id: 'm-good', title: 'Good', body: '# Good\n\n---\n\nStill good.' },
    ]);
  });

  it('follows no link out of the folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'attendant-outside-'));
    try {
      await writeFile(join(outside, 'secret.md'), 'secret');
      await put('inside/a.md', 'A');
      await symlink(join(outside, 'secret.md'), join(folder, 'b.md'));
      await symlink(outside, join(folder, 'c'));
      await symlink(join(folder, 'inside', 'a.md'), join(folder, 'd.md'));
      await symlink(join(folder, 'nowhere'), join(folder, 'e.md'));
      await symlink(folder, join(folder, 'inside', 'loop'));
      expect(short(await read(folder))).toEqual([
        'b.md IMPORT_LINK_OUTSIDE',
        'c IMPORT_LINK_OUTSIDE',
        { id: 'd', title: 'd', body: 'A' },
        'e.md IMPORT_UNREADABLE',
        { id: 'inside/a', title: 'a', body: 'A' },
      ]);
    } finally {
      await rm(outside, { recursive: true });
    }
  });
});

describe('JSONL', () => {
  it('reads the format of the evaluation, and names bad lines', async () => {
    const path = await put(
      'kb.jsonl',
      [
        '\ufeff{"id":"a","title":"A","body":"x","url":null,"questions":["q"],"validFrom":"2026-01-01","appliesBy":"today"}',
        '',
        '{"id":"b","title":"B"',
        '{"id":"c","title":"C","body":"x","valid_from":"2026-01-01"}',
        '{"id":"d","title":"D","body":5}',
        '[]',
        '{"id":"e","title":"E","body":"\\u0000"}',
        '{"id":"f","title":"F","body":"\\ud800"}',
        '{"id":"g","title":"G","body":"x","locale":"not a tag"}',
        '{"id":"h","title":"H","body":"x","validFrom":"2026-02-01","validTo":"2026-01-01"}',
        '{"id":"i","title":"I","questions":["only questions"]}',
      ].join('\r\n'),
    );
    expect(short(await read(path))).toEqual([
      {
        id: 'a',
        title: 'A',
        body: 'x',
        questions: ['q'],
        validFrom: '2026-01-01T00:00:00.000Z',
        appliesBy: 'now',
      },
      'kb.jsonl:3 IMPORT_NOT_JSON',
      'kb.jsonl:4 IMPORT_ROW',
      'kb.jsonl:5 IMPORT_ROW',
      'kb.jsonl:6 IMPORT_ROW',
      'kb.jsonl:7 ARTICLE_NUL',
      'kb.jsonl:8 ARTICLE_BROKEN_UNICODE',
      'kb.jsonl:9 ARTICLE_LOCALE',
      'kb.jsonl:10 ARTICLE_WINDOW_EMPTY',
      { id: 'i', title: 'I', body: '', questions: ['only questions'] },
    ]);
  });

  it('keeps a line that is too long out of memory and goes on', async () => {
    const long = JSON.stringify({ id: 'long', title: 'L', body: 'x'.repeat(600_000) });
    const path = await put('kb.jsonl', `${long}\n{"id":"a","title":"A","body":"x"}\n`);
    const items = await read(path, { documentBytes: 100_000 });
    expect(short(items)).toEqual([
      'kb.jsonl:1 IMPORT_LINE_TOO_LONG',
      { id: 'a', title: 'A', body: 'x' },
    ]);
  });

  it('tells its progress in bytes and rows', async () => {
    const path = await put('kb.jsonl', '{"id":"a","title":"A","body":"x"}\n'.repeat(3));
    const seen: ImportProgress[] = [];
    await read(path, { progress: (progress) => void seen.push(progress) });
    expect(seen).toEqual([{ bytes: 102, totalBytes: 102, rows: 0 }]);
  });
});

describe('CSV', () => {
  it('reads our columns', async () => {
    const path = await put(
      'faq.csv',
      'id,title,body,url,locale,questions,audience,validFrom,validTo,applies_by\r\n' +
        'r,Returns,"Thirty days,\r\n""no"" more",/r,en,How long?|Until when?,internal,2026-01-01,2027-01-01,Order date\r\n',
    );
    expect(short(await read(path))).toEqual([
      {
        id: 'r',
        title: 'Returns',
        body: 'Thirty days,\n"no" more',
        url: '/r',
        locale: 'en',
        questions: ['How long?', 'Until when?'],
        audience: 'internal',
        validFrom: '2026-01-01T00:00:00.000Z',
        validTo: '2027-01-01T00:00:00.000Z',
        appliesBy: 'order-date',
      },
    ]);
  });

  it('reads other systems’ columns, semicolons, HTML and a missing id', async () => {
    const path = await put(
      'faq.csv',
      'Question;Body (HTML);Lang\nWo ist mein Paket?;<p>Im <b>Lager</b></p>;de_AT\n',
    );
    expect(short(await read(path))).toEqual([
      {
        id: 'wo-ist-mein-paket',
        title: 'Wo ist mein Paket?',
        body: 'Im **Lager**',
        locale: 'de-AT',
      },
    ]);
  });

  it('names bad rows by line and reads the rest', async () => {
    const path = await put(
      'faq.csv',
      Buffer.concat([
        Buffer.from(
          [
            'id,title,body',
            'a,A,good',
            'b,B,"never closed',
            'c,C,good',
            'd,D,too,many',
            'e,E',
            'f,F,"=HYPERLINK(""http://evil.example"")"',
            'g,G,=cmd|calc!A0',
            'h,H,- a list is fine',
            'i,I,+49 30 1234 is fine',
            `j,J,${'x'.repeat(1_000_000)}`,
            'k,K,say "hi" there',
            'l,,no title',
            'm,M,',
          ].join('\n'),
        ),
        Buffer.from('\nn,N,\xff\n', 'latin1'),
        Buffer.from('o,O,nul \0\np,P,"two\nlines"\n"q",Q,good'),
      ]),
    );
    const items = await read(path);
    expect(short(items).toSorted(byLine)).toEqual([
      'faq.csv:3 IMPORT_QUOTE_OPEN',
      'faq.csv:5 IMPORT_COLUMNS',
      'faq.csv:6 IMPORT_COLUMNS',
      'faq.csv:7 IMPORT_FORMULA',
      'faq.csv:8 IMPORT_FORMULA',
      'faq.csv:11 IMPORT_CELL_TOO_LONG',
      'faq.csv:12 IMPORT_QUOTE',
      'faq.csv:13 ARTICLE_FIELD_MISSING',
      'faq.csv:14 ARTICLE_EMPTY',
      'faq.csv:15 IMPORT_NOT_UTF8',
      'faq.csv:16 IMPORT_NUL',
      { id: 'a', title: 'A', body: 'good' },
      { id: 'c', title: 'C', body: 'good' },
      { id: 'h', title: 'H', body: '- a list is fine' },
      { id: 'i', title: 'I', body: '+49 30 1234 is fine' },
      { id: 'p', title: 'P', body: 'two\nlines' },
      { id: 'q', title: 'Q', body: 'good' },
    ]);
  });

  it('loses no row between two quotes that never close', async () => {
    const path = await put('faq.csv', 'id,title,body\na,A,"open\nb,B,good\nc,C,"open\nd,D,good\n');
    expect(short(await read(path)).toSorted(byLine)).toEqual([
      'faq.csv:2 IMPORT_QUOTE_OPEN',
      'faq.csv:4 IMPORT_QUOTE_OPEN',
      { id: 'b', title: 'B', body: 'good' },
      { id: 'd', title: 'D', body: 'good' },
    ]);
  });

  it('says that no column holds a title', async () => {
    const path = await put('faq.csv', 'x,y\n1,2\n3,4\n');
    expect(short(await read(path))).toEqual(['faq.csv:1 IMPORT_COLUMN_MISSING']);
  });

  it('reads the same whatever the size of the pieces: line breaks and commas anywhere in quotes', async () => {
    const cell = fc.stringMatching(/^[a-z,"\n;| ü中]{0,12}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (bodies) => {
        const rows = bodies.map((body, index) => `${index},T,"x${body.replaceAll('"', '""')}"`);
        const path = await put('p.csv', `id,title,body\n${rows.join('\n')}\n`);
        const texts = (await read(path)).map(
          (item) => item.kind === 'article' && item.article.body,
        );
        expect(texts).toEqual(bodies.map((body) => `x${body}`.trim()));
      }),
      { numRuns: 50, seed: 7 },
    );
  });
});

describe('any bytes as a file', () => {
  it.each(['x.md', 'x.html', 'x.csv', 'x.jsonl'])('never crash the importer (%s)', async (name) => {
    const textual = fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text));
    const markup = fc
      .array(
        fc.constantFrom(
          '---\n',
          '<p>',
          '</div>',
          '<table><td>',
          '"',
          ',',
          '\n',
          '{"id":',
          'a: *b',
          '&#',
          '<!--',
          'title',
          '\u0000',
          '|',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => Buffer.from(parts.join('')));
    const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(fc.oneof(textual, markup, anyBytes), async (bytes) => {
        for (const item of await read(await put(name, bytes))) {
          expect(item.place).toMatch(/^x\.\w+:\d+$/);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe('openImport', () => {
  it('says what is wrong with a path or format', async () => {
    await expect(read(join(folder, 'none'))).rejects.toMatchObject({ code: 'IMPORT_NOT_FOUND' });
    await expect(read(await put('a.xyz', 'x'))).rejects.toMatchObject({ code: 'CLI_USAGE' });
    await expect(read('/dev/null')).rejects.toMatchObject({ code: 'CLI_USAGE' });
    await expect(openImport(folder, 'csv', {})).rejects.toMatchObject({ code: 'CLI_USAGE' });
  });

  it('reads one document, a draft as none, and an empty table', async () => {
    expect(short(await read(await put('a.md', 'A')))).toEqual([{ id: 'a', title: 'a', body: 'A' }]);
    expect(await read(await put('b.md', '---\ndraft: true\n---\nB'))).toEqual([]);
    expect(await read(await put('c.csv', ''))).toEqual([]);
  });
});

function byLine(one: unknown, other: unknown): number {
  const line = (value: unknown) =>
    typeof value === 'string' ? Number(/:(\d+) /.exec(value)?.[1]) : 1_000;
  return line(one) - line(other);
}
