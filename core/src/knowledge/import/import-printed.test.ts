import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { docxToMarkdown } from './docx-to-markdown.ts';
import type { ImportItem, ImportOptions } from './import-item.ts';
import { openImport } from './open-import.ts';
import { linesToMarkdown } from './pdf-blocks.ts';
import { toLines } from './pdf-lines.ts';
import { pdfToMarkdown } from './pdf-to-markdown.ts';
import { storeZip } from './zip.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-printed-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function readAll(path: string, options: ImportOptions = {}): Promise<readonly ImportItem[]> {
  const items: ImportItem[] = [];
  for await (const item of (await openImport(path, 'auto', options)).items) items.push(item);
  return items;
}
async function read(name: string, bytes: Uint8Array | string, options: ImportOptions = {}) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const [item] = await readAll(path, options);
  return item;
}

/** A PDF of these objects, 1 being the catalogue. */
function pdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let offset = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(offset);
    offset += part.length;
    parts.push(part);
  }
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${offset}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}
function stream(content: string | Buffer, entries = ''): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}
function pagesPdf(content: Buffer, count = 1, trailer = ''): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 5} 0 R`);
  return pdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      content,
      ...kids.map(
        () =>
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
      ),
    ],
    trailer,
  );
}
const HELLO = 'BT /F1 12 Tf 72 700 Td (Thirty days to return.) Tj ET';

describe('a PDF', () => {
  it('is read as printed by a browser: headings, paragraphs, tables, four scripts, no headers and footers', async () => {
    const [item] = await readAll(join(FIXTURES, 'handbook.pdf'), { locale: 'de' });
    expect(item).toMatchObject({
      kind: 'article',
      place: 'handbook.pdf',
      article: { id: 'handbook', title: 'Returns handbook', locale: 'en' },
    });
    const body = item?.kind === 'article' ? item.article.body : '';
    expect(body.split('\n\n')).toEqual([
      '# Returns handbook',
      expect.stringMatching(/^Nordlicht sells .* customer-service department\.$/),
      '## How long you have',
      expect.stringMatching(/^You may send .* 15 November and 24 December\.$/),
      'Lamps and furniture: 30 days',
      expect.stringContaining(
        'textiles that must be professionally cleaned before they can be sold',
      ),
      '1. Open a return in your account.',
      '2. Print the label.',
      '### What it costs',
      '| Country | Carrier | Price |\n| --- | --- | --- |\n| Germany | DHL | €0.00 |\n| Austria and the whole of Switzerland | Post, with a label we send by e-mail | €4.90 |\n| United Kingdom | Evri | £12.50 |',
      '## Rücksendung auf Deutsch',
      expect.stringMatching(/^Sie können .* dreißig Tagen .* Flensburg\.$/),
      '## 退货说明',
      '您可以在收到商品后三十天内退货。开封的毛毯须在十四天内寄回，因为纺织品必须经过专业清洗才能再次出售给其他顾客。礼品卡不可退换。',
      '## الإرجاع',
      'يمكنك إرجاع معظم المنتجات خلال ثلاثين يومًا من تاريخ الاستلام.',
      '## Contact',
      'Write to help@nordlicht.example or ring +49 461 1234.',
      'We answer within one day.',
    ]);
  });

  it('is found in a folder beside Markdown, named by its file', async () => {
    await mkdir(join(folder, 'policies'));
    await writeFile(join(folder, 'a.md'), 'A');
    await writeFile(join(folder, 'policies', 'Returns_2026.PDF'), pagesPdf(stream(HELLO)));
    expect(await readAll(folder)).toMatchObject([
      { article: { id: 'a' } },
      {
        article: {
          id: 'policies/Returns_2026',
          title: 'Returns 2026',
          body: 'Thirty days to return.',
        },
      },
    ]);
  });

  it.each<[string, () => Buffer | string, string]>([
    ['nothing', () => '', 'IMPORT_PDF'],
    ['no PDF', () => 'hello', 'IMPORT_PDF'],
    ['half of one', () => pagesPdf(stream(HELLO)).subarray(0, 200), 'IMPORT_PDF'],
    ['pictures only', () => pagesPdf(stream('q 100 0 0 100 0 0 cm Q')), 'IMPORT_PDF_NO_TEXT'],
    [
      'a password',
      () => {
        const secret = `<${'5a'.repeat(32)}>`;
        const id = `<${'00'.repeat(16)}>`;
        return pagesPdf(
          stream(HELLO),
          1,
          `/ID [${id} ${id}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>`,
        );
      },
      'IMPORT_PDF_ENCRYPTED',
    ],
  ])('with %s is a fault that keeps what is stored', async (_, make, code) => {
    expect(await read('a.pdf', make())).toMatchObject({ kind: 'fault', code, articleId: 'a' });
  });

  it('does not use up memory, time or the server’s attention', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 10);
    const bomb = deflateSync(Buffer.alloc(400 * 1024 * 1024, ' '), { level: 1 });
    const packed = pagesPdf(stream(bomb, '/Filter /FlateDecode'));
    const before = process.memoryUsage.rss();
    ticks = 0;
    const memory = { documentLimits: { memory: 120 * 1024 * 1024 } };
    expect(await read('bomb.pdf', packed, memory)).toMatchObject({
      code: 'IMPORT_DOCUMENT_MEMORY',
    });
    expect(process.memoryUsage.rss() - before).toBeLessThan(500 * 1024 * 1024);
    const long = pagesPdf(stream(`${HELLO} `.repeat(300_000)));
    const started = performance.now();
    const time = { documentLimits: { milliseconds: 1_000 } };
    expect(await read('long.pdf', long, time)).toMatchObject({ code: 'IMPORT_DOCUMENT_TIME' });
    expect(performance.now() - started).toBeLessThan(15_000);
    clearInterval(ticking);
    // The thread had to be waited for all the while; the server's own went on.
    expect(ticks).toBeGreaterThan(40);
    expect(
      await read('many.pdf', pagesPdf(stream(HELLO), 6), { documentLimits: { pages: 5 } }),
    ).toMatchObject({
      code: 'IMPORT_PDF_PAGES',
    });
    expect(await read('large.pdf', pagesPdf(stream(HELLO)), { documentBytes: 100 })).toMatchObject({
      code: 'IMPORT_TOO_LARGE',
    });
  });
});

describe('the converters', () => {
  it('say what is wrong by code, also without a thread around them', async () => {
    const { body } = await pdfToMarkdown(new Uint8Array(pagesPdf(stream(HELLO))), { pages: 1 });
    expect(body).toBe('Thirty days to return.');
    await expect(
      pdfToMarkdown(new Uint8Array(pagesPdf(stream(HELLO), 2)), { pages: 1 }),
    ).rejects.toMatchObject({
      code: 'IMPORT_PDF_PAGES',
    });
    const word = await docxToMarkdown(docx(paragraph(run('Dreißig Tage.'))));
    expect(word).toMatchObject({ body: 'Dreißig Tage.', title: 'Rückgabe', locale: 'de-DE' });
    await expect(docxToMarkdown(docx(paragraph('')))).rejects.toMatchObject({
      code: 'IMPORT_DOCX_EMPTY',
    });
  });
});

describe('lines of a PDF', () => {
  const page = (
    ...lines: readonly (readonly [text: string, y: number, size?: number, x?: number])[]
  ) => ({
    height: 800,
    lines: toLines(
      lines.map(([text, y, size = 10, x = 50]) => ({
        text,
        x,
        y,
        width: text.length * size * 0.5,
        size,
      })),
    ),
  });

  it('joins divided words, and keeps the hyphens that are the text’s own', () => {
    const long = 'and so the text goes on to the end of this line';
    expect(
      linesToMarkdown([
        page(
          [`${long} for the cus-`, 200],
          ['tomer who asked, well-known to all of us and to every well-', 212],
          ['known friend of the house and of the soft\u00adware that it uses', 224],
        ),
      ]),
    ).toBe(
      `${long} for the customer who asked, well-known to all of us and to every well-known friend of the house and of the software that it uses`,
    );
  });

  it('drops what comes again at the edge of most pages, and page numbers', () => {
    const pages = [1, 2, 3, 4].map((number) =>
      page(
        ['Nordlicht handbook', 30],
        [`Chapter text ${number * 7}.`, 300],
        [`Page ${number} of 4`, 780],
      ),
    );
    expect(linesToMarkdown(pages)).toBe(
      'Chapter text 7.\n\nChapter text 14.\n\nChapter text 21.\n\nChapter text 28.',
    );
    expect(linesToMarkdown(pages.slice(0, 2))).toContain('Nordlicht handbook');
  });

  it('reads columns of prose one after the other, and goes on over the page', () => {
    const left = Array.from(
      { length: 12 },
      (_, n) => [`left column line ${n} goes`, 100 + n * 12] as const,
    );
    const right = left.map(([, y], n) => [`right column line ${n} it`, y, 10, 320] as const);
    const text = linesToMarkdown([page(...left, ...right), page(['and ends here.', 100])]);
    expect(text).toMatch(
      /^left column line 0 .* line 11 goes right column line 0 .* line 11 it and ends here\.$/s,
    );
  });

  it('reads lists by their marks, whatever they are painted with', () => {
    expect(
      linesToMarkdown([
        page(
          ['•', 100],
          ['Lamps', 100, 10, 70],
          ['•', 114],
          ['Blankets', 114, 10, 70],
          ['1)', 128],
          ['First', 128, 10, 70],
          ['# no heading', 160],
        ),
      ]),
    ).toBe('- Lamps\n\n- Blankets\n\n1. First\n\n\\# no heading');
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, style = '') =>
  `<w:r>${style}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
const item = (text: string, list: number, level = 0) =>
  `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const cell = (text: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`;

function docxParts(body: string): Map<string, Buffer> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://nordlicht.example/konto" TargetMode="External"/></Relationships>',
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}>${[
      ['Title', 'Title'],
      ['Heading1', 'heading 1'],
      ['Heading2', 'heading 2'],
      ['TOC1', 'toc 1'],
      ['ListParagraph', 'List Paragraph'],
    ]
      .map(
        ([id, name]) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
      )
      .join('')}</w:styles>`,
    'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'docProps/core.xml':
      '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Rückgabe</dc:title><dc:creator>Mara Lind</dc:creator><dc:language>de-DE</dc:language><dcterms:modified>2026-03-01T09:30:00Z</dcterms:modified></cp:coreProperties>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
  };
  return new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]));
}
const docx = (body: string) => storeZip(docxParts(body));

describe('a Word document', () => {
  it('is read with headings, lists, tables and links, without what was deleted or commented', async () => {
    const changed =
      run('Sie haben ') +
      `<w:del w:id="1" w:author="Mara"><w:r><w:delText>14</w:delText></w:r></w:del><w:ins w:id="2" w:author="Mara">${run('30')}</w:ins>` +
      run(' Tage') +
      run(' Zeit', '<w:rPr><w:b/></w:rPr>') +
      run(' (intern: Kulanz)', '<w:rPr><w:b/><w:vanish/></w:rPr>') +
      `<w:r><w:commentReference w:id="0"/></w:r>` +
      run('. Mehr ') +
      `<w:hyperlink r:id="rId3">${run('im Konto')}</w:hyperlink>`;
    const body =
      paragraph(run('Rückgabe &amp; Umtausch'), 'Title') +
      paragraph(run('Fristen 3'), 'TOC1') +
      paragraph(run('Fristen'), 'Heading1') +
      paragraph(changed) +
      item('Lampen', 1) +
      item('aus Glas', 1, 1) +
      item('Decken', 1) +
      item('Konto öffnen', 2) +
      paragraph(run('Kosten'), 'Heading2') +
      `<w:tbl><w:tr>${cell('Land')}${cell('Preis')}</w:tr><w:tr>${cell('日本')}${cell('¥1,200 | netto')}</w:tr></w:tbl>`;
    expect(await read('rueckgabe.docx', docx(body), { locale: 'en' })).toEqual({
      kind: 'article',
      place: 'rueckgabe.docx',
      modifiedAt: '2026-03-01T09:30:00.000Z',
      article: {
        id: 'rueckgabe',
        title: 'Rückgabe & Umtausch',
        locale: 'de-DE',
        body: '# Rückgabe & Umtausch\n\n# Fristen\n\nSie haben 30 Tage **Zeit**. Mehr [im Konto](https://nordlicht.example/konto)\n\n- Lampen\n  - aus Glas\n- Decken\n\n1. Konto öffnen\n\n## Kosten\n\n| Land | Preis |\n| --- | --- |\n| 日本 | ¥1,200 \\| netto |',
      },
    });
  });

  /** Three parts of half a megabyte that each claim to unpack to this many bytes. */
  function claiming(size: number): Buffer {
    const zip = storeZip(
      new Map(
        ['document', 'styles', 'footnotes'].map((name) => [
          `word/${name}.xml`,
          Buffer.alloc(500_000),
        ]),
      ),
    );
    const mark = Buffer.from([0x50, 0x4b, 1, 2]);
    for (let at = zip.indexOf(mark); at !== -1; at = zip.indexOf(mark, at + 4))
      zip.writeUInt32LE(size, at + 24);
    return zip;
  }

  /** One entry that claims a size and holds what it is given, deflated. */
  function packed(name: string, content: Buffer, claimed = content.length): Buffer {
    const bytes = deflateRawSync(content);
    const zip = storeZip(new Map([[name, bytes]]));
    const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt16LE(8, 8);
    zip.writeUInt16LE(8, central + 10);
    zip.writeUInt32LE(claimed, central + 24);
    return zip;
  }

  it.each<[string, () => Buffer | string, string]>([
    ['nothing', () => '', 'IMPORT_ZIP'],
    ['no archive', () => 'PK hello, this is no archive at all', 'IMPORT_ZIP'],
    ['another archive', () => storeZip(new Map([['a.txt', Buffer.from('x')]])), 'IMPORT_DOCX'],
    [
      'a password',
      () => Buffer.from('d0cf11e0a1b11ae1'.repeat(100), 'hex'),
      'IMPORT_DOCX_ENCRYPTED',
    ],
    ['no text', () => docx(paragraph('')), 'IMPORT_DOCX_EMPTY'],
    [
      'a bomb that grows a thousand times',
      () => packed('word/document.xml', Buffer.alloc(30_000_000)),
      'IMPORT_ZIP_BOMB',
    ],
    [
      'a bomb that lies about its size',
      () => packed('word/document.xml', Buffer.alloc(300_000_000), 5_000),
      'IMPORT_ZIP_BOMB',
    ],
    [
      'a bomb that says what it is',
      () => packed('word/document.xml', Buffer.from('x'), 4_000_000_000),
      'IMPORT_ZIP_BOMB',
    ],
    ['a bomb in many parts', () => claiming(60_000_000), 'IMPORT_ZIP_BOMB'],
    [
      'more files than it has',
      () => {
        const zip = docx('');
        zip.writeUInt16LE(60_000, zip.length - 12);
        return zip;
      },
      'IMPORT_ZIP_BOMB',
    ],
    [
      'expanding entities',
      () => {
        const parts = docxParts('');
        const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w:document ${W}><w:body>&b;</w:body></w:document>`;
        return storeZip(parts.set('word/document.xml', Buffer.from(laughs)));
      },
      'IMPORT_XML_DOCTYPE',
    ],
    ['deep nesting', () => docx('<w:tbl><w:tr><w:tc>'.repeat(20_000)), 'IMPORT_XML_TOO_DEEP'],
    ['tags that do not fit together', () => docx('<w:p>'), 'IMPORT_DOCUMENT'],
    [
      'an end that is missing',
      () => {
        const parts = docxParts(paragraph(run('x')));
        const whole = parts.get('word/document.xml') ?? Buffer.alloc(0);
        return storeZip(parts.set('word/document.xml', whole.subarray(0, -30)));
      },
      'IMPORT_XML_CUT_OFF',
    ],
  ])('with %s is a fault that keeps what is stored', async (_, make, code) => {
    expect(await read('a.docx', make())).toMatchObject({ kind: 'fault', code, articleId: 'a' });
  });

  it('does not use up memory', async () => {
    const body = '<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(1_000_000);
    const item = await read('many.docx', docx(body), {
      documentLimits: { memory: 64 * 1024 * 1024 },
    });
    expect(item).toMatchObject({ code: 'IMPORT_DOCUMENT_MEMORY' });
  });
});
