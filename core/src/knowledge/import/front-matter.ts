import { LineCounter, parseDocument } from 'yaml';

export type FrontMatter =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>>; readonly body: string }
  | { readonly ok: false; readonly line: number; readonly code: string; readonly message: string };

/** The YAML between `---` lines at the top of a Markdown file, and what follows it. Lines count from the file's top. */
export function splitFrontMatter(text: string): FrontMatter {
  const start = /^---[ \t]*\r?\n/.exec(text);
  if (start === null) return { ok: true, fields: {}, body: text };
  const end = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(start[0].length));
  if (end === null) {
    // A rule across the page may open a text; a field below it means that the closing line was forgotten.
    if (!/^[\w-]+:/.test(text.slice(start[0].length))) return { ok: true, fields: {}, body: text };
    return refused(1, 'the front matter is never closed with ---');
  }
  const yaml = text.slice(start[0].length, start[0].length + end.index);
  const body = text.slice(start[0].length + end.index + end[0].length);
  return parseFields(yaml, body);
}

function parseFields(yaml: string, body: string): FrontMatter {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const message = error.message.split('\n')[0] ?? 'the YAML cannot be read';
    return refused(lineCounter.linePos(error.pos[0]).line + 1, message);
  }
  let fields: unknown;
  try {
    // The limit stops aliases of aliases from growing without end.
    fields = document.toJS({ maxAliasCount: 20 });
  } catch {
    return refused(1, 'the YAML grows too large through its aliases');
  }
  if (fields === null || fields === undefined) return { ok: true, fields: {}, body };
  if (typeof fields !== 'object' || Array.isArray(fields)) {
    return refused(2, 'the front matter is not a list of fields');
  }
  return { ok: true, fields: fields as Record<string, unknown>, body };
}

function refused(line: number, message: string): FrontMatter {
  return { ok: false, line, code: 'IMPORT_FRONT_MATTER', message };
}
