/** A Word document's text as Markdown: its parts are checked here, understood by mammoth. */
import { AttendantError } from '../../errors.ts';
import { instant } from '../../host/instant.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import type { DocumentText } from './pdf-to-markdown.ts';
import { parseXml, type XmlHandler } from './read-xml.ts';
import { readZip, storeZip, type ZipLimits } from './zip.ts';

const LIMITS: ZipLimits = {
  entries: 10_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  ratio: 200,
};
/** Tables in tables; deeper is no document. */
const DEEPEST = 250;
/** Pictures, fonts and macros are never unpacked. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|docProps\/core\.xml)$/;
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Tables of contents are dropped; a title is the first heading. */
const STYLES = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => !`),
  "p[style-name='TOC Heading'] => !",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

/** Throws `IMPORT_DOCX_ENCRYPTED`, `IMPORT_DOCX`, `IMPORT_DOCX_EMPTY`, `IMPORT_ZIP…` or `IMPORT_XML…`. */
export async function docxToMarkdown(bytes: Uint8Array): Promise<DocumentText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 4).equals(OLE)) {
    const message =
      'the file is protected by a password, or an old .doc; save it as .docx without one';
    throw refused('IMPORT_DOCX_ENCRYPTED', message);
  }
  const parts = readZip(buffer, (name) => PARTS.test(name), LIMITS);
  if (!parts.has('word/document.xml')) throw refused('IMPORT_DOCX', 'the file is no Word document');
  const checked = new Map([...parts].map(([name, part]) => [name, checkedPart(name, part)]));
  const html = await toHtml(checked);
  const page = htmlToMarkdown(html);
  if (page.body === '') throw refused('IMPORT_DOCX_EMPTY', 'the file holds no text');
  const about = aboutOf(parts.get('docProps/core.xml'));
  return { ...about, body: page.body, title: page.title || about.title };
}

/** Entities, depth and encoding, before a parser that trusts them. */
function checkedPart(name: string, part: Uint8Array): Buffer {
  const decoded = decodeUtf8(part);
  if (!decoded.ok) throw refused(decoded.code, `${name}: ${decoded.message}`);
  const nothing: XmlHandler<never> = {
    open: () => undefined,
    text: () => undefined,
    close: () => undefined,
    take: () => [],
  };
  parseXml(decoded.text, nothing, { heldCharacters: LIMITS.entryBytes, depth: DEEPEST });
  return Buffer.from(withoutHidden(decoded.text));
}

/** Text an author has hidden is not for readers. A run that holds another (a text box) is left as it is. */
function withoutHidden(xml: string): string {
  if (!xml.includes('<w:vanish')) return xml;
  return xml.replace(/<w:r(?:\s[^>]*)?>[\s\S]*?<\/w:r>/g, (run) => {
    const hidden = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(run);
    return hidden && !/<w:r[\s>]/.test(run.slice(4)) ? '' : run;
  });
}

async function toHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: storeZip(parts) },
    {
      styleMap: STYLES,
      // Only a picture's description is text; the picture itself was not unpacked.
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  // Arrows that lead from a footnote back to its place.
  return value.replace(/<a href="#[^"]{0,200}-ref-\d{1,9}">↑<\/a>/g, '');
}

function aboutOf(core: Uint8Array | undefined): Omit<DocumentText, 'body'> {
  const fields = new Map<string, string>();
  let text = '';
  const handler: XmlHandler<never> = {
    open: () => {
      text = '';
    },
    text: (part) => {
      text += part;
    },
    close: (name) => fields.set(name, text.trim()),
    take: () => [],
  };
  const decoded = core === undefined ? null : decodeUtf8(core);
  if (decoded?.ok) parseXml(decoded.text, handler, { heldCharacters: 1_000_000 });
  const locale = localeOf(fields.get('dc:language') ?? '');
  return {
    title: (fields.get('dc:title') ?? '').slice(0, 300),
    modifiedAt: timeOf(fields.get('dcterms:modified') ?? ''),
    ...(locale === null ? {} : { locale }),
  };
}

function localeOf(value: string): string | null {
  try {
    return value === '' ? null : (Intl.getCanonicalLocales(value)[0] ?? null);
  } catch {
    return null;
  }
}

function timeOf(value: string): string | null {
  try {
    return instant(value);
  } catch {
    return null;
  }
}

function refused(code: string, message: string): AttendantError {
  return new AttendantError(code, message, { status: 400 });
}
