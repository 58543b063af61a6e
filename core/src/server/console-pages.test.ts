/** The console's files: what is served, how long it is kept, what it may load and who may frame it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from './test-support.ts';

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Console</title>');
  await writeFile(join(folder, 'icon.svg'), '<svg/>');
  await writeFile(join(folder, '.source-hash'), 'secret');
  await writeFile(join(folder, 'assets/main-SIFHUCLB.js'), 'export {}');
  server = await startTestServer({
    deps: (deps) => ({ ...deps, config: { ...deps.config, consoleFolder: folder } }),
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
const get = (url: string) => server.app.inject({ url });
const policyOf = (answer: Awaited<ReturnType<typeof get>>) =>
  String(answer.headers['content-security-policy']);

describe('the console', () => {
  it('is where the server’s own address leads', async () => {
    for (const url of ['/', '/console']) {
      const answer = await get(url);
      expect([url, answer.statusCode, answer.headers.location]).toEqual([url, 302, '/console/']);
    }
  });

  it('answers every screen with the page, also one that ends in an id with dots', async () => {
    for (const path of [
      '',
      'inbox',
      'inbox/con_1',
      'knowledge/returns.v2',
      'knowledge/https:%2F%2Fx.example%2Fa.html',
      'embed.x/y',
    ]) {
      const answer = await get(`/console/${path}`);
      expect([path, answer.statusCode, answer.headers['content-type']]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-cache',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(policyOf(answer)).toMatch(/^default-src 'none'; script-src 'self'; /u);
      expect(policyOf(answer)).toContain("frame-ancestors 'none'");
      expect(policyOf(answer)).not.toMatch(/unsafe/u);
    }
  });

  it('keeps hashed files for ever and others no time, and gives nothing that is not there', async () => {
    const script = await get('/console/assets/main-SIFHUCLB.js');
    expect(script.headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await get('/console/icon.svg')).headers['cache-control']).toBe('no-cache');
    for (const path of [
      'assets/gone-00000000.js',
      'gone.js',
      '.source-hash',
      'assets/../../package.json',
      'assets/..%2f..%2f..%2fetc/passwd',
      '..%2f..%2fpackage.json',
      'assets/%00',
    ]) {
      const answer = await get(`/console/${path}`);
      expect([path, answer.body.includes('"name"'), answer.body.includes('secret')]).toEqual([
        path,
        false,
        false,
      ]);
      expect([
        path,
        [400, 403, 404].includes(answer.statusCode) || answer.body.includes('<title>Console'),
      ]).toEqual([path, true]);
    }
    expect((await get('/console/assets/gone-00000000.js')).statusCode).toBe(404);
    expect((await get('/console/gone.js')).statusCode).toBe(404);
  });

  it('may be framed by the origins of its own tenant, on the page for that alone', async () => {
    const admin = 'https://admin.shop.example';
    await server.tenant('framed', { consoleOrigins: [admin, 'http://localhost:3000'] });
    await server.tenant('unframed');
    // Nothing that got into the store some other way may write the header.
    await server.tenant('odd', { consoleOrigins: ["https://x;script-src 'unsafe-inline'", admin] });
    const frame = (key: string) => get(`/console/embed?tenant=${key}`);
    const framed = await frame('key-framed');
    expect(policyOf(framed)).toMatch(
      /; frame-ancestors https:\/\/admin\.shop\.example http:\/\/localhost:3000$/u,
    );
    expect(framed.headers['x-frame-options']).toBeUndefined();
    expect(framed.body).toContain('<title>Console');
    for (const key of ['key-unframed', 'key-never', '']) {
      const answer = await frame(key);
      expect([key, policyOf(answer).endsWith("frame-ancestors 'none'")]).toEqual([key, true]);
      expect(answer.headers['x-frame-options']).toBe('DENY');
    }
    expect(policyOf(await frame('key-odd'))).toMatch(
      /frame-ancestors https:\/\/admin\.shop\.example$/u,
    );
    expect(policyOf(await get('/console/embed'))).toContain("frame-ancestors 'none'");
    expect(policyOf(await get('/console/'))).toContain("frame-ancestors 'none'");
  });
});

describe('the preview of the chat', () => {
  it('is a page of ours, framed by ours alone, with nothing inline', async () => {
    const answer = await get('/console/preview?key=key-x&side=start&colour=%23aa0000&label=Help');
    expect(answer.headers).toMatchObject({
      'x-frame-options': 'SAMEORIGIN',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(policyOf(answer)).toContain("frame-ancestors 'self'");
    expect(answer.body).toContain(
      '<script src="/widget/loader.js" data-key="key-x" data-side="start" data-colour="#aa0000" data-label="Help" data-locale="en" data-open="1" defer></script>',
    );
    expect(answer.body).not.toMatch(/<script(?![^>]* src=)|style=|\son\w+=/u);
  });
  it('cannot be written into', async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script>');
    const answer = await get(
      `/console/preview?key=${hostile}&label=${encodeURIComponent('"><script>1</script>')}`,
    );
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('<script>');
    for (const query of ['', 'key=k&side=left', 'key=k&colour=red', 'key=k&locale=x%22']) {
      expect((await get(`/console/preview?${query}`)).statusCode).toBe(400);
    }
  });
});

it('without a built console none of it is there', async () => {
  const bare = await startTestServer();
  for (const url of ['/', '/console/', '/console/preview?key=k']) {
    expect([url, (await bare.app.inject({ url })).statusCode]).toEqual([url, 404]);
  }
  await bare.close();
});

it('the page behind a one-time link leads into the console where there is one', async () => {
  expect((await get('/setup')).body).toContain('<main data-next="/console/">');
  const bare = await startTestServer();
  expect((await bare.app.inject({ url: '/setup' })).body).not.toContain('data-next');
  await bare.close();
});
