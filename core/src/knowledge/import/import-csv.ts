import { readHtml } from './html-to-markdown.ts';
import { fault, type ImportItem, type ImportOptions, toItem } from './import-item.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** Our field by the names other systems give it, compared without case, spaces, `_` and `-`. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'key', 'articleid', 'ref', 'slug', 'externalid'],
  title: ['title', 'question', 'name', 'subject', 'heading', 'headline'],
  body: ['body', 'answer', 'content', 'text', 'description', 'response'],
  html: ['bodyhtml', 'body(html)', 'htmlbody', 'contenthtml', 'html', 'answerhtml'],
  url: ['url', 'link', 'permalink', 'htmlurl', 'canonicalurl', 'sourceurl'],
  locale: ['locale', 'language', 'lang'],
  questions: [
    'questions',
    'phrasings',
    'examples',
    'utterances',
    'examplequestions',
    'alternatives',
  ],
  audience: ['audience', 'visibility'],
  validFrom: ['validfrom', 'startsat', 'startdate', 'effectivefrom'],
  validTo: ['validto', 'validuntil', 'endsat', 'enddate', 'expires', 'expiresat'],
  appliesBy: ['appliesby'],
};

/**
 * Articles from a table: the fields of `kb.jsonl` by name or common synonym (`question`/`answer`, `lang`, …), several
 * questions in one cell divided by `|`. Without an id column an article's id is made of its title.
 */
export async function* importCsv(
  file: string,
  options: ImportOptions = {},
): AsyncGenerator<ImportItem> {
  let fields: ReadonlyMap<string, string> | null = null;
  for await (const item of readCsv(file, options)) {
    if (item.kind === 'fault') {
      yield item;
      continue;
    }
    fields ??= fieldsOf(Object.keys(item.cells));
    if (!fields.has('title')) {
      const message = 'no column is called title (or question, name, subject)';
      yield fault(item.place.replace(/\d+$/, '1'), 'IMPORT_COLUMN_MISSING', message);
      return;
    }
    yield toArticle(item, fields, options);
  }
}

/** Our field → the file's column. The first name in the list wins over later ones. */
function fieldsOf(columns: readonly string[]): ReadonlyMap<string, string> {
  const byName = new Map(
    columns.map((column) => [column.toLowerCase().replace(/[\s_-]/g, ''), column]),
  );
  const found = Object.entries(SYNONYMS).flatMap(([field, names]) => {
    const name = names.find((each) => byName.has(each));
    const column = name === undefined ? undefined : byName.get(name);
    return column === undefined ? [] : [[field, column] as const];
  });
  return new Map(found);
}

function toArticle(
  row: CsvRow,
  fields: ReadonlyMap<string, string>,
  options: ImportOptions,
): ImportItem {
  const cell = (field: string): string => row.cells[fields.get(field) ?? '']?.trim() ?? '';
  const title = cell('title');
  const page = readHtml(cell('html'), row.place);
  if ('kind' in page) return page;
  return toItem(
    {
      id: cell('id') || slug(title),
      title,
      body: cell('body') || page.body,
      url: cell('url'),
      locale: cell('locale'),
      questions: cell('questions').split('|'),
      audience: cell('audience'),
      validFrom: cell('validFrom'),
      validTo: cell('validTo'),
      appliesBy: cell('appliesBy'),
    },
    row.place,
    options,
  );
}

/** `Can I return sale items?` → `can-i-return-sale-items`; letters of every script stay. */
function slug(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 200);
}
