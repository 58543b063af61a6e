import { realpath } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { Option } from 'commander';
import { UsageError } from '../errors.ts';
import type {
  ImportFault,
  ImportItem,
  ImportOptions,
  ImportProgress,
} from '../knowledge/import/import-item.ts';
import { importSite } from '../knowledge/import/import-site.ts';
import { IMPORT_FORMATS, type ImportFormat, openImport } from '../knowledge/import/open-import.ts';
import { type ImportReport, importArticles } from '../knowledge/import-articles.ts';
import { slotKey } from '../storage/slot-key.ts';
import type { Store } from '../storage/store.ts';
import type { AddCommand, CommandContext } from './command.ts';

type Options = {
  readonly tenant?: string;
  readonly locale?: string;
  readonly format: ImportFormat | 'auto';
  readonly source?: string;
  readonly currency?: string;
  readonly maxPages?: number;
  readonly maxDepth?: number;
  readonly allowHost?: readonly string[];
  readonly keepMissing?: true;
  readonly dryRun?: true;
  readonly json?: true;
};
type Work = {
  readonly context: CommandContext;
  readonly path: string;
  readonly options: Options;
};

const EXAMPLES = `
Examples:
  attendant import ./help
  attendant import faq.csv --locale de
  attendant import kb.jsonl --source help-centre --dry-run
  attendant import products_export.csv --currency EUR --json
  attendant import wordpress-export.xml
  attendant import articles.json --source zendesk
  attendant import https://shop.example/help --max-pages 300`;

/** `attendant import <path|url>`: articles from a folder, file or web site into the knowledge base. */
export const addImportCommand: AddCommand = (program, context) => {
  program
    .command('import')
    .summary('read articles from a folder, file or web site')
    .description(
      'Reads articles from a folder of Markdown, HTML, PDF and Word files, from CSV, JSONL, the exports of Shopify\n' +
        '(products), WordPress (WXR) and Zendesk (articles as JSON), or from the pages of a web site below an address.\n' +
        'Importing again changes only what changed; what is gone from the source is retired.',
    )
    .argument('<path|url>', 'folder, file or web site')
    .option('--tenant <id>', 'the business (needed when there are several)')
    .option(
      '--locale <tag>',
      'language of articles that do not say theirs (default: the business’s)',
    )
    .addOption(
      new Option('--format <format>', 'what it is')
        .choices(['auto', ...IMPORT_FORMATS])
        .default('auto'),
    )
    .option('--source <name>', 'name under which its articles are kept (default: the full path)')
    .option('--currency <code>', 'of prices in a Shopify product export, such as EUR')
    .option('--max-pages <number>', 'of a web site (default: 1000)', toCount)
    .option('--max-depth <number>', 'clicks from its first page (default: 5)', toCount)
    .option(
      '--allow-host <host:port...>',
      'of your own machine or network, such as localhost:3000; others are read from public addresses only',
    )
    .option('--keep-missing', 'retire nothing')
    .option('--dry-run', 'tell what would change and change nothing')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string, options: Options) => runImport({ context, path, options }));
};

async function runImport(work: Work): Promise<void> {
  checkUsage(work);
  const store = await work.context.openStore();
  try {
    const report = await importInto(store, work);
    print(work, report);
    if (report.faultCount > 0) work.context.setExitCode(1);
  } finally {
    await store.close();
  }
}

function toCount(value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new UsageError(`"${value}" is not a number.`, 'Give a whole number such as 300.');
}

function isSite(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

function checkUsage({ path, options }: Work): void {
  if (isSite(path) && options.format !== 'auto') {
    throw new UsageError('--format is for files, not for a web site.', 'Leave --format out.');
  }
  if (options.locale !== undefined && !isLocale(options.locale)) {
    throw new UsageError(
      `--locale "${options.locale}" is not a language tag.`,
      'Give one such as en or zh-Hant.',
    );
  }
  if (options.currency !== undefined && !/^[A-Z]{3}$/.test(options.currency)) {
    throw new UsageError(
      `--currency "${options.currency}" is not a currency.`,
      'Give three letters such as EUR.',
    );
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

async function importInto(store: Store, work: Work): Promise<ImportReport> {
  const { context, options } = work;
  const tenantId = await context.tenantId(store, options.tenant);
  if (options.dryRun !== true) return importOnce(store, tenantId, work);
  // Read before: a web site takes minutes, and nothing else can be written in the meantime.
  const opened = isSite(work.path) ? await readAll(await openSource(store, tenantId, work)) : null;
  // The import itself, undone at the end: what a dry run tells is what would happen.
  const undo = new Error('dry run');
  let report: ImportReport | null = null;
  await store
    .transaction(async (tx) => {
      report = await importOnce(tx, tenantId, work, opened);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (report === null) throw undo;
  return report;
}

type Source = {
  readonly items: AsyncIterable<ImportItem>;
  readonly format: string;
  /** Name its articles are kept under, unless another is given. */
  readonly name: string;
  readonly locale: string;
  readonly bar: ReturnType<typeof createBar>;
};

async function openSource(store: Store, tenantId: string, work: Work): Promise<Source> {
  const { context, path, options } = work;
  const given = options.locale ?? (await store.tenants.get(tenantId))?.locale ?? 'en';
  const locale = Intl.getCanonicalLocales(given)[0] ?? given;
  const bar = createBar(context);
  const reading: ImportOptions = {
    locale,
    progress: bar.update,
    ...(options.currency === undefined ? {} : { currency: options.currency }),
  };
  try {
    if (isSite(path)) return { ...openSite(work, reading), format: 'site', locale, bar };
    const { items, format } = await openImport(path, options.format, reading);
    return { items, format, name: `file:${await realpath(path)}`, locale, bar };
  } catch (error) {
    bar.stop();
    throw error;
  }
}

function openSite({ path, options }: Work, reading: ImportOptions): Pick<Source, 'items' | 'name'> {
  const { maxPages, maxDepth, allowHost } = options;
  const items = importSite(path, {
    ...reading,
    ...(maxPages === undefined ? {} : { maxPages }),
    ...(maxDepth === undefined ? {} : { maxDepth }),
    ...(allowHost === undefined ? {} : { allowedHosts: allowHost }),
  });
  const { host, pathname } = new URL(path);
  return { items, name: `site:${host}${pathname.replace(/\/$/, '')}` };
}

async function readAll(source: Source): Promise<Source> {
  const items: ImportItem[] = [];
  try {
    for await (const item of source.items) items.push(item);
  } catch (error) {
    source.bar.stop();
    throw error;
  }
  const again = async function* (): AsyncGenerator<ImportItem> {
    yield* items;
  };
  return { ...source, items: again() };
}

async function importOnce(
  store: Store,
  tenantId: string,
  work: Work,
  opened: Source | null = null,
): Promise<ImportReport> {
  const { items, format, name, locale, bar } = opened ?? (await openSource(store, tenantId, work));
  const source = work.options.source ?? name;
  try {
    const report = await importArticles(
      { articles: store.articles, slotKey },
      {
        tenantId,
        source,
        items,
        complete: work.options.keepMissing !== true,
        locale,
        onFault: (fault) => bar.print(faultLine(fault)),
      },
    );
    const { added, changed, unchanged, retired, faultCount } = report;
    await store.audit.append(tenantId, {
      actor: { kind: 'system', id: null },
      action: 'articles.imported',
      subject: 'knowledge',
      detail: { format, added, changed, unchanged, retired, faults: faultCount },
    });
    return report;
  } finally {
    bar.stop();
  }
}

/** Places and messages may quote the file: nothing in them moves the terminal's cursor. */
function faultLine(fault: ImportFault): string {
  return `${fault.place}: ${fault.message} (${fault.code})`.replace(/\p{Cc}/gu, '�');
}

function createBar({ stderr }: CommandContext): {
  readonly update: (progress: ImportProgress) => void;
  readonly print: (line: string) => void;
  readonly stop: () => void;
} {
  if (stderr.isTTY !== true) {
    return {
      update: () => undefined,
      print: (line) => void stderr.write(`${line}\n`),
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({
    stream: stderr,
    format: 'Importing {bar} {percentage} % · {rows} read',
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(1, 0, { rows: 0 });
  // Printed after the bar is gone: lines between its redraws would be overwritten.
  const lines: string[] = [];
  return {
    update: ({ bytes, totalBytes, rows }) => {
      bar.setTotal(totalBytes ?? bytes + 1);
      bar.update(bytes, { rows });
    },
    print: (line) => void lines.push(line),
    stop: () => {
      bar.stop();
      for (const line of lines) stderr.write(`${line}\n`);
    },
  };
}

function print({ context, options }: Work, report: ImportReport): void {
  if (options.json === true) {
    context.stdout.write(`${JSON.stringify({ dryRun: options.dryRun === true, ...report })}\n`);
    return;
  }
  const { added, changed, unchanged, retired, faultCount } = report;
  const would = options.dryRun === true ? 'Nothing was changed. It would be: ' : '';
  context.stdout.write(
    `${would}${added} added, ${changed} changed, ${unchanged} unchanged, ${retired} retired, ${faultCount} faults\n`,
  );
  if (report.retiredNothing === 'faults-without-id') {
    context.stderr.write(
      'Nothing was retired: what the faulty parts hold is not known. Mend them and import again.\n',
    );
  } else if (report.retiredNothing === 'nothing-read') {
    context.stderr.write('Nothing was retired: no article could be read.\n');
  }
}
