import { basename } from 'node:path';
import { z } from 'zod';
import {
  DOCUMENT_BYTES,
  fault,
  type ImportItem,
  type ImportOptions,
  toItem,
} from './import-item.ts';
import { type Line, readLines } from './read-lines.ts';

/** Strict: a misspelt field (`valid_from`) would silently change what is in force. */
const row = z.strictObject({
  id: z.string(),
  title: z.string(),
  body: z.string().optional(),
  url: z.string().nullish(),
  locale: z.string().nullish(),
  audience: z.string().nullish(),
  questions: z.array(z.string()).nullish(),
  validFrom: z.string().nullish(),
  validTo: z.string().nullish(),
  appliesBy: z.string().nullish(),
});

/** One article a line, in the format of the evaluation's `kb.jsonl`. Empty lines are skipped. */
export async function* importJsonl(
  file: string,
  options: ImportOptions = {},
): AsyncGenerator<ImportItem> {
  const name = basename(file);
  let rows = 0;
  const batches = readLines(file, {
    lineBytes: options.documentBytes ?? DOCUMENT_BYTES,
    progress: (bytes, totalBytes) => options.progress?.({ bytes, totalBytes, rows }),
  });
  for await (const lines of batches) {
    for (const line of lines) {
      if (line.ok && line.text.trim() === '') continue;
      rows += 1;
      yield toRow(line, `${name}:${line.line}`, options);
    }
  }
}

function toRow(line: Line, place: string, options: ImportOptions): ImportItem {
  if (!line.ok) return fault(place, line.code, line.message);
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return fault(place, 'IMPORT_NOT_JSON', 'the line is not JSON');
  }
  const parsed = row.safeParse(value);
  if (parsed.success) return toItem(withoutNulls(parsed.data), place, options);
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path.join('.');
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
  const item = fault(place, 'IMPORT_ROW', problems.slice(0, 5).join('; '));
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id.trim() !== '' ? { ...item, articleId: id.trim() } : item;
}

function withoutNulls(data: z.infer<typeof row>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}
