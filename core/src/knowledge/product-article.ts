/** A product as an article: what a shopper asks about it, in sentences and one table. */
import type { Product } from '../host/adapter.ts';
import { formatMoney } from '../host/money.ts';
import type { ArticleInput, Locale } from '../model.ts';

/** One line of the table, already in words. */
export type VariantRow = {
  readonly options: Readonly<Record<string, string>>;
  readonly price: string;
  readonly available: string;
};

const WORDS: Readonly<Record<string, { price: string; stock: string; yes: string; no: string }>> = {
  en: { price: 'Price', stock: 'Availability', yes: 'in stock', no: 'out of stock' },
  de: { price: 'Preis', stock: 'Verfügbarkeit', yes: 'auf Lager', no: 'ausverkauft' },
  fr: { price: 'Prix', stock: 'Disponibilité', yes: 'en stock', no: 'épuisé' },
  es: { price: 'Precio', stock: 'Disponibilidad', yes: 'en stock', no: 'agotado' },
  zh: { price: '价格', stock: '库存', yes: '有货', no: '缺货' },
};
const ENGLISH = { price: 'Price', stock: 'Availability', yes: 'in stock', no: 'out of stock' };

/** The table's words in the article's language; English where there are none. */
export function productWords(locale: Locale): {
  price: string;
  stock: string;
  yes: string;
  no: string;
} {
  return WORDS[locale.split('-')[0]?.toLowerCase() ?? ''] ?? ENGLISH;
}

/** Id `product:<id>`, so that a product and a page of the same name stay apart. */
export function toProductArticle(product: Product, locale: Locale): ArticleInput {
  const language = product.locale ?? locale;
  const words = productWords(language);
  const rows = product.variants.map((variant) => ({
    options: variant.options,
    price: formatMoney(variant.price, language),
    available: variant.available ? words.yes : words.no,
  }));
  return {
    id: `product:${product.id}`,
    title: product.title,
    body: productBody(product.description ?? '', rows, language) || product.title,
    locale: language,
    ...(product.url === undefined ? {} : { url: product.url }),
  };
}

/** Description, then a table with a column for each option, price and availability. */
export function productBody(
  description: string,
  rows: readonly VariantRow[],
  locale: Locale,
): string {
  const words = productWords(locale);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.options)))];
  const header = [...names, words.price, words.stock];
  const lines = rows.map((row) => [
    ...names.map((name) => row.options[name] ?? ''),
    row.price,
    row.available,
  ]);
  const table = [header, header.map(() => '---'), ...lines].map(
    (cells, index) =>
      `| ${cells.map((cell) => (index === 1 ? cell : tableCell(cell))).join(' | ')} |`,
  );
  return [description.trim(), rows.length === 0 ? '' : table.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

function tableCell(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
}
