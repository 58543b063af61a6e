import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { addImportCommand } from './import.ts';

const masterKey = new Uint8Array(32).fill(7);
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-import-command-'));
  await withStore((store) =>
    store.tenants.create({
      id: 'shop',
      name: 'Shop',
      locale: 'de',
      locales: ['de'],
      widgetKey: 'k',
      settings: {
        brand: { colour: '#123456' },
        hours: { timeZone: 'UTC', week: {}, exceptions: [] },
        allowedOrigins: [],
        suggestions: {},
        answerAbove: 0.5,
        unknownBelow: 0.2,
        escalation: [],
        modelBudgetCents: 0,
      },
    }),
  );
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function open(): Promise<Store> {
  return openStore({ file: join(folder, 'test.db'), masterKey });
}

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function put(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

type Outcome = {
  readonly out: string;
  readonly err: string;
  readonly code: number;
  readonly error: unknown;
};

async function attendant(args: readonly string[], isTTY = false): Promise<Outcome> {
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 80, cursorTo: () => true });
  let code = 0;
  let error: unknown = null;
  const program = new Command().exitOverride().configureOutput({
    writeOut: (line) => void stdout.write(line),
    writeErr: (line) => void stderr.write(line),
  });
  addImportCommand(program, {
    stdin: new PassThrough(),
    stdout,
    stderr,
    env: {},
    openStore: open,
    storeOptions: async () => ({ file: join(folder, 'test.db'), masterKey }),
    tenantId: async (_, wanted) => wanted ?? 'shop',
    setExitCode: (next) => {
      code = next;
    },
  });
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  try {
    await program.parseAsync(['import', ...args], { from: 'user' });
  } catch (caught) {
    error = caught;
  }
  stdout.end();
  stderr.end();
  return { out: await text(stdout), err: await text(stderr), code, error };
}

const articles = (store: Store) => store.articles.list('shop', { limit: 10 });

describe('attendant import', () => {
  it('imports a file in the language of the business, and changes nothing the second time', async () => {
    const path = await put('faq.csv', 'id,title,body\na,A,eins\nb,B,zwei\n');
    expect(await attendant([path])).toMatchObject({
      out: '2 added, 0 changed, 0 unchanged, 0 retired, 0 faults\n',
      err: '',
      code: 0,
      error: null,
    });
    expect((await attendant([path])).out).toBe(
      '0 added, 0 changed, 2 unchanged, 0 retired, 0 faults\n',
    );
    const { items } = await withStore(articles);
    expect(items.map((item) => [item.articleId, item.locale])).toEqual([
      ['a', 'de'],
      ['b', 'de'],
    ]);
  });

  it('names faults on standard error, imports the rest and ends with 1', async () => {
    const path = await put(
      'kb.jsonl',
      '{"id":"a","title":"A","body":"x"}\n{"id":"b"}\nno json \u001b[2J\n',
    );
    const { out, err, code } = await attendant([path, '--json']);
    expect(
      err
        .split('\n')
        .slice(0, 2)
        .map((line) => line.slice(0, 11)),
    ).toEqual(['kb.jsonl:2:', 'kb.jsonl:3:']);
    expect(err).not.toContain('\u001b');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      dryRun: false,
      added: 1,
      faultCount: 2,
      retiredNothing: 'faults-without-id',
    });
  });

  it('retires what is gone, or keeps it when told to', async () => {
    const path = await put(
      'kb.jsonl',
      '{"id":"a","title":"A","body":"x"}\n{"id":"b","title":"B","body":"x"}\n',
    );
    await attendant([path]);
    await put('kb.jsonl', '{"id":"a","title":"A","body":"x"}\n');
    expect((await attendant([path, '--keep-missing'])).out).toContain('0 retired');
    expect((await attendant([path, '--dry-run'])).out).toContain('1 retired');
    expect((await attendant([path])).out).toContain('1 retired');
  });

  it('changes nothing in a dry run', async () => {
    const path = await put('kb.jsonl', '{"id":"a","title":"A","body":"x"}\n');
    expect((await attendant([path, '--dry-run'])).out).toBe(
      'Nothing was changed. It would be: 1 added, 0 changed, 0 unchanged, 0 retired, 0 faults\n',
    );
    expect(await withStore(async (store) => (await articles(store)).items)).toEqual([]);
    expect(
      await withStore(async (store) => (await store.audit.list('shop', { limit: 5 })).items),
    ).toEqual([]);
  });

  it('notes the import in the audit log, without contents', async () => {
    await attendant([await put('kb.jsonl', '{"id":"a","title":"A","body":"x"}\n')]);
    const { items } = await withStore((store) => store.audit.list('shop', { limit: 5 }));
    expect(items.map(({ action, detail }) => ({ action, detail }))).toEqual([
      {
        action: 'articles.imported',
        detail: { format: 'jsonl', added: 1, changed: 0, unchanged: 0, retired: 0, faults: 0 },
      },
    ]);
  });

  it('says why nothing was retired', async () => {
    expect((await attendant([await put('kb.jsonl', '')])).err).toContain(
      'no article could be read',
    );
    expect((await attendant([await put('kb.jsonl', '{')])).err).toContain('Mend them');
  });

  it('draws a bar where there is a terminal, and prints faults after it', async () => {
    const { err } = await attendant(
      [await put('kb.jsonl', '{"id":"a","title":"A","body":"x"}\n{')],
      true,
    );
    expect(err).toContain('kb.jsonl:2: the line is not JSON');
  });

  it.each([
    [['https://shop.example/help', '--format', 'csv'], '--format'],
    [['https://shop.example/help', '--max-pages', '0'], 'whole number'],
    [['.', '--locale', 'not a tag'], 'zh-Hant'],
    [['.', '--currency', 'euro'], 'EUR'],
  ])('refuses %j with the way out', async (args, wayOut) => {
    expect((await attendant(args)).error).toMatchObject({
      code: 'CLI_USAGE',
      wayOut: expect.stringContaining(wayOut),
    });
  });

  it('tells of a path that is not there', async () => {
    expect((await attendant([join(folder, 'none')])).error).toMatchObject({
      code: 'IMPORT_NOT_FOUND',
    });
    expect((await attendant([join(folder, 'none'), '--dry-run'])).error).toMatchObject({
      code: 'IMPORT_NOT_FOUND',
    });
  });

  it('imports a web site of the own machine only when it is named, dry first', async () => {
    const server = createServer((request, response) => {
      const found = request.url === '/help';
      response.writeHead(found ? 200 : 404, { 'content-type': 'text/html' });
      response.end(found ? '<html lang="de"><h1>Hilfe</h1><p>Dreißig Tage.</p></html>' : '');
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    try {
      const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      const site = `http://${host}/help`;
      expect((await attendant([site])).error).toMatchObject({ code: 'IMPORT_SITE_URL' });
      const refused = await attendant(['http://127.0.0.1/help']);
      expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('0 added') });
      expect(refused.err).toContain('IMPORT_SITE_');
      const dry = await attendant([site, '--allow-host', host, '--dry-run']);
      expect(dry.out).toContain('1 added');
      expect((await attendant([site, '--allow-host', host])).out).toContain('1 added, 0 changed');
      expect((await attendant([site, '--allow-host', host])).out).toContain('1 unchanged');
      expect(await withStore(articles)).toMatchObject({
        items: [{ title: 'Hilfe', source: `site:${host}/help`, url: site }],
      });
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('shows help with examples and no web addresses but those', async () => {
    const { out } = await attendant(['--help']);
    expect(out).toContain('Examples:');
    expect(out).not.toMatch(/https?:(?!\/\/shop\.example)/);
  });
});
