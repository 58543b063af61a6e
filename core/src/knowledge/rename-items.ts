import type { ImportItem } from './import/import-item.ts';

/** Random enough to stand for nothing else in a text. */
const STEM = /^[0-9a-f]{32}/u;

/** What an importer calls by the random name of a file is called by the name it was given. */
export async function* renameItems(
  items: AsyncIterable<ImportItem>,
  of: { readonly file: string; readonly name: string },
): AsyncGenerator<ImportItem> {
  const rename = createRename(of);
  const stem = stemOf(of.file);
  for await (const item of items) {
    const place = rename(item.place);
    if (item.kind === 'fault') {
      const { articleId } = item;
      const id = articleId === undefined ? {} : { articleId: rename(articleId) };
      yield { ...item, place, message: rename(item.message), ...id };
    } else {
      const { article } = item;
      const title = article.title === stem ? titleOf(of.name) : rename(article.title);
      yield { ...item, place, article: { ...article, id: rename(article.id), title } };
    }
  }
}

/** Of a text. */
export function createRename({ file, name }: { readonly file: string; readonly name: string }) {
  const stem = stemOf(file);
  return (text: string): string =>
    text.includes(stem) ? text.replaceAll(file, name).replaceAll(stem, withoutEnding(name)) : text;
}

function stemOf(file: string): string {
  const [stem] = STEM.exec(file) ?? [];
  if (stem === undefined) throw new Error('This file has no random name.');
  return stem;
}

function withoutEnding(name: string): string {
  return name.replace(/(?<=[^/])\.[^./]*$/u, '');
}

/** `policies/returns-policy.md` → `returns policy`, as importers make a title of a name. */
function titleOf(name: string): string {
  const last = withoutEnding(name).split('/').at(-1) ?? name;
  return last.replace(/[-_]+/gu, ' ').trim() || name;
}
