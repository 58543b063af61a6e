export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly code: string; readonly message: string };

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NEWLINE = 0x0a;

/** Bytes of a file as text: a byte-order mark is dropped, what is not UTF-8 is named by its line, NUL too. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) {
    return refused(1, 'IMPORT_NOT_UTF8', 'the file is UTF-16; save it as UTF-8');
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    return refused(lineAt(bytes, nul), 'IMPORT_NUL', 'a NUL byte: this is no text file');
  }
  const content = withoutMark(bytes);
  try {
    return { ok: true, text: strict.decode(content) };
  } catch {
    return refused(firstBrokenLine(content), 'IMPORT_NOT_UTF8', 'the line is not valid UTF-8');
  }
}

export function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function refused(line: number, code: string, message: string): Decoded {
  return { ok: false, line, code, message };
}

export function isUtf16(bytes: Uint8Array): boolean {
  const mark = `${bytes[0]},${bytes[1]}`;
  return mark === '255,254' || mark === '254,255';
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = bytes.indexOf(NEWLINE); i !== -1 && i < offset; i = bytes.indexOf(NEWLINE, i + 1)) {
    line += 1;
  }
  return line;
}

function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start <= bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      strict.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
    line += 1;
  }
  return line;
}
