/** Shopify's product export (CSV), in the columns of old and new exports. */
import { formatMoney, toMoney } from '../../host/money.ts';
import { productBody, productWords, type VariantRow } from '../product-article.ts';
import { readHtml } from './html-to-markdown.ts';
import { fault, type ImportItem, type ImportOptions, toItem } from './import-item.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** A row by lower-case column name. */
type Cells = (...names: readonly string[]) => string;
type ProductRows = { readonly handle: string; readonly place: string; readonly rows: Cells[] };

export function isShopifyProducts(columns: readonly string[]): boolean {
  const names = new Set(columns.map((column) => column.toLowerCase()));
  return (
    names.has('title') &&
    (names.has('handle') || names.has('url handle')) &&
    (names.has('variant price') || names.has('option1 name'))
  );
}

/**
 * One article a product: description and a table of variants with prices and availability. Rows of one product stand
 * together in the export. Drafts, archived and unpublished products are passed over.
 */
export async function* importShopifyProducts(
  file: string,
  options: ImportOptions = {},
): AsyncGenerator<ImportItem> {
  let product = null as ProductRows | null;
  for await (const item of readCsv(file, options)) {
    if (item.kind === 'fault') {
      yield item;
      continue;
    }
    const cells = toCells(item);
    const handle = cells('handle', 'url handle');
    if (handle === '') {
      yield fault(item.place, 'IMPORT_ROW', 'the row has no Handle');
    } else if (product?.handle === handle) product.rows.push(cells);
    else {
      if (product !== null) yield* toArticle(product, options);
      product = { handle, place: item.place, rows: [cells] };
    }
  }
  if (product !== null) yield* toArticle(product, options);
}

function toCells(row: CsvRow): Cells {
  const byName = new Map(
    Object.entries(row.cells).map(([column, cell]) => [column.toLowerCase(), cell.trim()]),
  );
  return (...names) => names.map((name) => byName.get(name)).find((cell) => cell) ?? '';
}

function* toArticle(product: ProductRows, options: ImportOptions): Generator<ImportItem> {
  const [first] = product.rows;
  if (first === undefined || !isOnSale(first)) return;
  const locale = options.locale ?? 'en';
  let variants: readonly VariantRow[];
  try {
    variants = variantRows(product, options);
  } catch {
    const item = fault(product.place, 'IMPORT_ROW', 'a Variant Price is not an amount');
    yield { ...item, articleId: articleId(product) };
    return;
  }
  const page = readHtml(first('body (html)', 'description'), product.place);
  if ('kind' in page) {
    yield { ...page, articleId: articleId(product) };
    return;
  }
  const title = first('title');
  yield toItem(
    { id: articleId(product), title, body: productBody(page.body, variants, locale) || title },
    product.place,
    options,
  );
}

function articleId(product: ProductRows): string {
  return `product:${product.handle}`;
}

function isOnSale(first: Cells): boolean {
  const status = first('status').toLowerCase();
  const published = first('published', 'published on online store').toLowerCase();
  return (status === '' || status === 'active') && published !== 'false';
}

function variantRows(product: ProductRows, options: ImportOptions): readonly VariantRow[] {
  const locale = options.locale ?? 'en';
  const words = productWords(locale);
  const [first] = product.rows;
  // Names of options stand in the first row only; rows without a price only carry further pictures.
  const names = [1, 2, 3].map((n) => first?.(`option${n} name`) ?? '');
  return product.rows.flatMap((cells) => {
    const price = cells('variant price', 'price');
    if (price === '') return [];
    const values = names.map((name, index) => [name, cells(`option${index + 1} value`)] as const);
    const chosen = values.filter(
      ([name, value]) => name !== '' && value !== '' && !isNoOption(name, value),
    );
    return [
      {
        options: Object.fromEntries(chosen),
        price: priceText(price, locale, options.currency),
        available: isAvailable(cells) ? words.yes : words.no,
      },
    ];
  });
}

/** What Shopify writes for a product without options. */
function isNoOption(name: string, value: string): boolean {
  return name === 'Title' && value === 'Default Title';
}

function priceText(price: string, locale: string, currency: string | undefined): string {
  if (currency !== undefined) return formatMoney(toMoney(price, currency), locale);
  // Checked all the same: a table must not carry a price that is none.
  toMoney(price, 'EUR');
  return price;
}

function isAvailable(cells: Cells): boolean {
  const tracked = cells('variant inventory tracker', 'inventory tracker') !== '';
  const oversold = /^(continue|true)$/i.test(
    cells('variant inventory policy', 'continue selling when out of stock'),
  );
  return !tracked || oversold || Number(cells('variant inventory qty', 'inventory quantity')) > 0;
}
