/** XML of any size, piece by piece, within limits of depth and of what is held at once. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Parser } from 'htmlparser2';
import { AttendantError } from '../../errors.ts';
import { isUtf16 } from './decode-utf8.ts';

export type XmlHandler<T> = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** What has come together since it was last asked; handed on between pieces of the file. */
  readonly take: () => readonly T[];
};
export type XmlOptions = {
  /** Characters of one text, comment or tag; the parser holds one at a time. */
  readonly heldCharacters: number;
  /** Default 100; exports nest five levels deep. */
  readonly depth?: number;
  readonly progress?: (bytes: number, totalBytes: number) => void;
};

const DEEPEST = 100;
const PIECE_BYTES = 64 * 1024;

/**
 * Reads a file and gives what the handler makes of it. Entities other than XML's own five are never expanded, and a
 * file that declares some is refused. Throws `IMPORT_XML_…` for what cannot be read further: a declaration of a
 * document type, one text too long, too many levels, bytes that are not UTF-8, an end that is missing.
 */
export async function* readXml<T>(
  file: string,
  handler: XmlHandler<T>,
  options: XmlOptions,
): AsyncGenerator<T> {
  const totalBytes = (await stat(file)).size;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = createReader(handler, options);
  let bytes = 0;
  for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES })) {
    const data = piece as Uint8Array;
    if (bytes === 0 && isUtf16(data)) throw notUtf8('the file is UTF-16; save it as UTF-8');
    reader.write(decode(() => decoder.decode(data, { stream: true })));
    bytes += data.length;
    options.progress?.(bytes, totalBytes);
    yield* handler.take();
  }
  reader.write(decode(() => decoder.decode()));
  reader.end();
  yield* handler.take();
}

/** The same for a text that is at hand. */
export function parseXml<T>(
  text: string,
  handler: XmlHandler<T>,
  options: XmlOptions,
): readonly T[] {
  const reader = createReader(handler, options);
  const items: T[] = [];
  for (let at = 0; at < text.length; at += PIECE_BYTES) {
    reader.write(text.slice(at, at + PIECE_BYTES));
    for (const item of handler.take()) items.push(item);
  }
  reader.end();
  for (const item of handler.take()) items.push(item);
  return items;
}

function createReader<T>(
  handler: XmlHandler<T>,
  { heldCharacters, depth: deepest = DEEPEST }: XmlOptions,
): { readonly write: (text: string) => void; readonly end: () => void } {
  let depth = 0;
  let sawRoot = false;
  let closing = false;
  let written = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        sawRoot = true;
        if (depth > deepest) {
          throw broken('IMPORT_XML_TOO_DEEP', `elements are nested more than ${deepest} deep`);
        }
        handler.open(name, attributes);
      },
      ontext: (text) => handler.text(text),
      onclosetag: (name) => {
        if (closing) return;
        depth -= 1;
        handler.close(name);
      },
      onprocessinginstruction: (name) => {
        if (!/^!doctype$/i.test(name)) return;
        throw broken('IMPORT_XML_DOCTYPE', 'the file declares a document type; exports have none');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  return {
    write: (text) => {
      parser.write(text);
      written += text.length;
      // What has no end yet is held by the parser: without a limit one open comment would hold the file.
      if (written - parser.endIndex > heldCharacters + PIECE_BYTES) {
        const message = `one text has more than ${heldCharacters} characters`;
        throw broken('IMPORT_XML_TOO_LARGE', message);
      }
    },
    end: () => {
      closing = true;
      parser.end();
      if (!sawRoot) throw broken('IMPORT_XML', 'the file is not XML');
      if (depth > 0) throw broken('IMPORT_XML_CUT_OFF', 'the file ends before its end');
    },
  };
}

function decode(work: () => string): string {
  try {
    return work();
  } catch {
    throw notUtf8('the file is not valid UTF-8');
  }
}

function notUtf8(message: string): AttendantError {
  return broken('IMPORT_NOT_UTF8', message);
}

function broken(code: string, message: string): AttendantError {
  const wayOut = 'Export again and import the new file.';
  return new AttendantError(code, message, { status: 400, wayOut });
}
