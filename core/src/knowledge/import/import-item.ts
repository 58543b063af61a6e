import type { ArticleInput, Instant, Locale } from '../../model.ts';
import { checkArticle, type RawArticle } from '../check-article.ts';

/** Something that could not be read; the rest goes in. */
export type ImportFault = {
  readonly kind: 'fault';
  /** `file.md:12`; without a line where there is none. */
  readonly place: string;
  readonly code: string;
  readonly message: string;
  /** Known although the rest is wrong: what is stored under it is kept. */
  readonly articleId?: string;
};
export type ImportedArticle = {
  readonly kind: 'article';
  readonly article: ArticleInput;
  readonly place: string;
  /** When the source last changed it, where it says so. It is not when it holds: that is `validFrom`. */
  readonly modifiedAt?: Instant;
};
export type ImportItem = ImportedArticle | ImportFault;

export type ImportProgress = {
  /** Bytes read so far, and of how many where that is known. */
  readonly bytes: number;
  readonly totalBytes: number | null;
  /** Documents or rows so far. */
  readonly rows: number;
};
export type ImportOptions = {
  /** Language of articles that do not say theirs. Default: left to the tenant's. */
  readonly locale?: Locale;
  readonly progress?: (progress: ImportProgress) => void;
  /** Largest document (or line of JSONL) in bytes. Default 20 MB. */
  readonly documentBytes?: number;
  /** Of the thread that reads one PDF or Word file. Default: 120 s, 512 MB, 10 000 pages. */
  readonly documentLimits?: Partial<DocumentLimits>;
  /** Currency of Shopify's product export, which does not name one, e.g. `EUR`. Default: prices without one. */
  readonly currency?: string;
};

/** What reading one PDF or Word file may take; beyond it the file is a fault and everything goes on. */
export type DocumentLimits = {
  readonly milliseconds: number;
  /** Bytes of memory, besides the file. */
  readonly memory: number;
  readonly pages: number;
};

export const DOCUMENT_BYTES = 20 * 1024 * 1024;

export function fault(place: string, code: string, message: string): ImportFault {
  return { kind: 'fault', place, code, message };
}

/** A checked article, or its fault at this place. */
export function toItem(raw: RawArticle, place: string, options: ImportOptions): ImportItem {
  const language = raw.locale === undefined || raw.locale === '' ? options.locale : raw.locale;
  const checked = checkArticle({ ...raw, locale: language });
  if (checked.ok) return { kind: 'article', article: checked.article, place };
  const { code, message, articleId } = checked;
  return { ...fault(place, code, message), ...(articleId === undefined ? {} : { articleId }) };
}
