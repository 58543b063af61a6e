import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { decodeUtf8, isUtf16, withoutMark } from './decode-utf8.ts';

export type Line =
  | { readonly ok: true; readonly line: number; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly code: string; readonly message: string };

export type LineOptions = {
  /** A longer line is a fault and is not kept in memory. */
  readonly lineBytes: number;
  readonly progress?: (bytes: number, totalBytes: number) => void;
};

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The lines of a file of any size, in the batches they come from the disk, 1-based, without line ends. */
export async function* readLines(
  file: string,
  options: LineOptions,
): AsyncGenerator<readonly Line[]> {
  const totalBytes = (await stat(file)).size;
  const splitter = createSplitter(options.lineBytes);
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const data = chunk as Uint8Array;
    if (bytes === 0 && isUtf16(data)) {
      yield [
        {
          ok: false,
          line: 1,
          code: 'IMPORT_NOT_UTF8',
          message: 'the file is UTF-16; save it as UTF-8',
        },
      ];
      return;
    }
    const lines = splitter.add(bytes === 0 ? withoutMark(data) : data);
    bytes += data.length;
    options.progress?.(bytes, totalBytes);
    if (lines.length > 0) yield lines;
  }
  const last = splitter.end();
  if (last.length > 0) yield last;
}

function createSplitter(lineBytes: number): {
  readonly add: (chunk: Uint8Array) => readonly Line[];
  readonly end: () => readonly Line[];
} {
  let line = 0;
  // Pieces of the line that has not ended yet; dropped once it is too long, only its length goes on being counted.
  let pieces: Uint8Array[] = [];
  let length = 0;

  const hold = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > lineBytes) pieces = [];
    else if (piece.length > 0) pieces.push(Uint8Array.from(piece));
  };
  const finish = (piece: Uint8Array): Line => {
    line += 1;
    let result: Line;
    if (length + piece.length > lineBytes) {
      result = {
        ok: false,
        line,
        code: 'IMPORT_LINE_TOO_LONG',
        message: `the line has more than ${lineBytes} bytes`,
      };
    } else {
      result = toLine(line, pieces.length === 0 ? piece : Buffer.concat([...pieces, piece]));
    }
    pieces = [];
    length = 0;
    return result;
  };
  return {
    add: (chunk) => {
      const lines: Line[] = [];
      let start = 0;
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, start)) {
        lines.push(finish(chunk.subarray(start, at)));
        start = at + 1;
      }
      hold(chunk.subarray(start));
      return lines;
    },
    end: () => (length === 0 ? [] : [finish(new Uint8Array())]),
  };
}

function toLine(line: number, bytes: Uint8Array): Line {
  const content = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
  const decoded = decodeUtf8(content);
  return decoded.ok ? { ok: true, line, text: decoded.text } : { ...decoded, line };
}
