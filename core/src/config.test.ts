import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-config-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});
const read = (more: Partial<Parameters<typeof readConfig>[0]> = {}) =>
  readConfig({ cwd: folder, env: {}, ...more });

describe('the configuration', () => {
  it('needs nothing: every setting has a default, the data lies in the working folder', async () => {
    const config = await read();
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4321, trustProxy: false, hosts: [] });
    expect(config.databaseFile).toBe(join(folder, '.attendant', 'attendant.db'));
    expect(config.model).toBeUndefined();
  });

  it('makes a master key once, readable by its owner alone, and finds it again', async () => {
    const first = await read();
    const again = await read();
    expect(first.masterKey).toHaveLength(32);
    expect(Buffer.from(again.masterKey)).toEqual(Buffer.from(first.masterKey));
    const { mode } = await stat(join(folder, '.attendant', 'master.key'));
    expect(mode & 0o077).toBe(0);
  });

  it('of two starts at once both use the one key', async () => {
    const [one, other] = await Promise.all([read(), read()]);
    expect(Buffer.from(one.masterKey)).toEqual(Buffer.from(other.masterKey));
  });

  it('knows an embedding model by folder, seen from the working folder, or by name', async () => {
    expect((await read()).embedding).toBeUndefined();
    await writeFile(
      join(folder, 'attendant.json'),
      JSON.stringify({ embedding: { local: './models/small' } }),
    );
    const cacheFolder = join(folder, '.attendant', 'models');
    expect((await read()).embedding).toEqual({
      local: join(folder, 'models', 'small'),
      cacheFolder,
      packageFolder: null,
    });
    const env = { ATTENDANT_EMBEDDING: 'owner/model', ATTENDANT_TRANSFORMERS: '/opt/runtime' };
    expect((await read({ env })).embedding).toEqual({
      local: 'owner/model',
      cacheFolder,
      packageFolder: '/opt/runtime',
    });
  });

  it('lets the environment win over the file, and the command line over both', async () => {
    await writeFile(
      join(folder, 'attendant.json'),
      JSON.stringify({ port: 5000, host: '0.0.0.0', logLevel: 'warn' }),
    );
    const env = {
      ATTENDANT_PORT: '6000',
      ATTENDANT_TRUST_PROXY: 'true',
      ATTENDANT_PUBLIC_URL: 'https://help.shop.example',
      DATABASE_URL: 'postgres://x/y',
    };
    expect(await read({ env })).toMatchObject({
      port: 6000,
      host: '0.0.0.0',
      logLevel: 'warn',
      trustProxy: true,
      publicUrl: 'https://help.shop.example',
      databaseUrl: 'postgres://x/y',
    });
    expect(await read({ env, overrides: { port: 7000 } })).toMatchObject({ port: 7000 });
  });

  it('takes a model from file or environment, its key from the environment only', async () => {
    await writeFile(
      join(folder, 'attendant.json'),
      JSON.stringify({ model: { baseUrl: 'https://llm.example/v1', model: 'small' } }),
    );
    expect((await read({ env: { ATTENDANT_MODEL_KEY: 'secret' } })).model).toMatchObject({
      model: 'small',
      apiKey: 'secret',
      timeoutMs: 15_000,
    });
    await writeFile(
      join(folder, 'attendant.json'),
      JSON.stringify({
        model: { baseUrl: 'https://llm.example/v1', model: 'small', apiKey: 'in the file' },
      }),
    );
    await expect(read()).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    const env = { ATTENDANT_MODEL_URL: 'http://127.0.0.1:11434/v1', ATTENDANT_MODEL: 'local' };
    await writeFile(join(folder, 'attendant.json'), '{}');
    expect((await read({ env })).model).toMatchObject({
      baseUrl: env.ATTENDANT_MODEL_URL,
      model: 'local',
      apiKey: 'none',
    });
  });

  it('lists all faults at once, with the way out', async () => {
    await writeFile(
      join(folder, 'attendant.json'),
      JSON.stringify({ port: 'many', logLevel: 'loud', surprise: 1 }),
    );
    await expect(read()).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(/port.*logLevel|logLevel.*port/u),
      wayOut: expect.stringContaining('attendant.json'),
    });
    await expect(read({ env: { ATTENDANT_PORT: 'x' } })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
  });

  it.each([
    ['not JSON', '{', 'CONFIG_INVALID'],
    ['a list', '[]', 'CONFIG_INVALID'],
  ])('refuses a file that is %s', async (_what, text, code) => {
    await writeFile(join(folder, 'attendant.json'), text);
    await expect(read()).rejects.toMatchObject({ code });
  });

  it('a named file must be there; the default one need not', async () => {
    await expect(read({ file: 'elsewhere.json' })).rejects.toMatchObject({
      code: 'CONFIG_UNREADABLE',
    });
  });

  it('refuses a key that is no key, wherever it stands, and never prints it', async () => {
    const env = { ATTENDANT_MASTER_KEY: 'c2hvcnQ=' };
    await expect(read({ env })).rejects.toMatchObject({
      code: 'CONFIG_MASTER_KEY',
      message: expect.not.stringContaining('c2hvcnQ='),
    });
    await read();
    await writeFile(join(folder, '.attendant', 'master.key'), 'broken');
    await expect(read()).rejects.toMatchObject({ code: 'CONFIG_MASTER_KEY' });
    const given = Buffer.alloc(32, 1).toString('base64');
    expect((await read({ env: { ATTENDANT_MASTER_KEY: given } })).masterKey).toHaveLength(32);
    expect(await readFile(join(folder, '.attendant', 'master.key'), 'utf8')).toBe('broken');
  });

  it('a data folder that cannot be written is said so', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(
      read({ env: { ATTENDANT_DATA: join(folder, 'file', 'below') } }),
    ).rejects.toThrow();
  });
});
