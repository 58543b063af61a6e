import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { helpLanguages, type ShopArticle, type Topic } from './shop.ts';

const instant = z.iso.datetime({ precision: 3 });
const frontMatter = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  locale: z.enum(helpLanguages),
  url: z.string().regex(/^(\/(zh|de|es|ar))?\/help\/[a-z0-9-]+$/),
  questions: z.array(z.string().min(1)).min(1).optional(),
  validFrom: instant.optional(),
  validTo: instant.optional(),
  appliesBy: z.enum(['now', 'order-date']).optional(),
});
const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const topics = z.array(
  z.strictObject({ id: z.string(), title: text, articles: z.array(z.string()) }),
);
const removed = z.array(z.strictObject({ id: z.string(), removed: z.iso.date() }));

export type Fault = { readonly place: string; readonly message: string };
export type Knowledge = {
  readonly articles: readonly ShopArticle[];
  readonly topics: readonly Topic[];
  readonly removed: readonly string[];
};

/** Reads `knowledge/`: Markdown with YAML front matter, the order of the help pages, and what was taken down. */
export function loadKnowledge(folder: string, faults: Fault[]): Knowledge {
  const articles = helpLanguages.flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .flatMap((name) => {
        const place = `knowledge/${language}/${name}`;
        const article = toArticle(
          readFileSync(join(folder, language, name), 'utf8'),
          place,
          faults,
        );
        return article ? [article] : [];
      }),
  );
  return {
    articles,
    topics: readJson(folder, { name: 'topics.json', shape: topics, faults }) ?? [],
    removed: (readJson(folder, { name: 'removed.json', shape: removed, faults }) ?? []).map(
      ({ id }) => id,
    ),
  };
}

/** One file: front matter between `---` lines, then Markdown. Null, with the faults noted, when it is not so. */
export function toArticle(source: string, place: string, faults: Fault[]): ShopArticle | null {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  const body = parts?.[2]?.trim() ?? '';
  if (!parts || body === '') {
    faults.push({
      place,
      message: 'needs front matter between two lines of ---, and a text after it',
    });
    return null;
  }
  const head = check(frontMatter, { value: parseYaml(parts[1] ?? ''), place, faults });
  if (!head) return null;
  const { questions, validFrom, validTo, appliesBy, ...rest } = head;
  return {
    ...rest,
    body,
    ...(questions && { questions }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(appliesBy && { appliesBy }),
  };
}

/** Reads and checks a JSON file; null, with the faults noted, when it is missing or not of this shape. */
export function readJson<T>(
  folder: string,
  file: { name: string; shape: z.ZodType<T>; faults: Fault[] },
): T | null {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, file.name), 'utf8'));
  } catch (error) {
    file.faults.push({
      place: file.name,
      message: error instanceof Error ? error.message : String(error),
    });
    return null;
  }
  return check(file.shape, { value, place: file.name, faults: file.faults });
}

function parseYaml(source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    return error instanceof Error ? error.message : null;
  }
}

function check<T>(
  shape: z.ZodType<T>,
  given: { value: unknown; place: string; faults: Fault[] },
): T | null {
  const result = shape.safeParse(given.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join('.');
    given.faults.push({
      place: given.place,
      message: path ? `${path}: ${issue.message}` : issue.message,
    });
  }
  return null;
}
