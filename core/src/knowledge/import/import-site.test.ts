import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportItem } from './import-item.ts';
import { importSite, type SiteOptions } from './import-site.ts';
import type { Address } from './site/site-client.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
type Pages = Record<string, string | Answer>;

let server: Server;
let origin = '';
let pages: Pages = {};
let asked: string[] = [];
/** Milliseconds that were slept, and the time they make. */
let slept: number[] = [];
let time = 0;

beforeEach(async () => {
  pages = {};
  asked = [];
  slept = [];
  time = Date.UTC(2026, 10, 22);
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const page = pages[path] ?? pages[path.split('?')[0] ?? ''];
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('no');
    else response.writeHead(200, { 'content-type': typeOf(path) }).end(page);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://shop.test:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function typeOf(path: string): string {
  if (path.endsWith('.xml')) return 'application/xml';
  return path.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8';
}

const LOCAL: readonly Address[] = [{ address: '127.0.0.1', family: 4 }];

async function read(path: string, options: SiteOptions = {}): Promise<readonly ImportItem[]> {
  const items: ImportItem[] = [];
  const site = importSite(path.startsWith('http') ? path : origin + path, {
    allowedHosts: [new URL(origin).host],
    lookup: async () => LOCAL,
    now: () => time,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
    ...options,
  });
  for await (const item of site) items.push(item);
  return items;
}

const port = (): string => new URL(origin).host;
const withoutOrigin = (text: string): string => text.replaceAll(origin, '').replaceAll(port(), '');

/** `path CODE` of faults; of articles the chosen fields. */
function faults(items: readonly ImportItem[]): readonly string[] {
  return items.flatMap((item) =>
    item.kind === 'fault' ? [`${withoutOrigin(item.place)} ${item.code}`] : [],
  );
}
function texts(items: readonly ImportItem[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    items.flatMap((item) =>
      item.kind === 'article'
        ? [[withoutOrigin(item.article.id), withoutOrigin(item.article.body)]]
        : [],
    ),
  );
}
function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Shop</title>${head}</head><body>${body}</body></html>`;
}
function links(...paths: readonly string[]): string {
  return paths.map((path) => `<a href="${path}">more</a>`).join(' ');
}

describe('a web site by its links', () => {
  it('reads what lies below the address, without menus, footers and cookie banners', async () => {
    const frame = (main: string): string =>
      page(
        `<div class="header"><a href="/">Home</a> <a href="/sale">Sale</a></div><div class="site-header"><a href="/">Shop</a></div><nav>${links('/help/returns', '/help/sizes/', '/shop', 'https://elsewhere.example/')}</nav>
        <div id="cookieBanner"><p>We use cookies.</p></div><div class="breadcrumbs">Home › Help</div>
        <div class="content">${main}</div><p>Free delivery from €50!</p><footer>© Shop</footer>`,
      );
    pages['/help'] = frame(
      '<h1>Help</h1><div class="accordion"><div class="header">How long?</div><p>What do you need?</p></div>',
    );
    pages['/help/returns'] = frame(
      `<h1>Returns</h1><p>Thirty days. <a href="fees#top">Fees</a></p>`,
    );
    pages['/help/sizes/'] = frame(
      '<h1>Größen 尺码</h1><table><tr><th>EU</th><th>UK</th></tr><tr><td>38</td><td>5</td></tr></table>',
    );
    pages['/help/fees'] = frame('<h1>Fees</h1><p>None.</p>');
    pages['/shop'] = frame('<h1>Buy</h1>');
    const items = await read('/help');
    expect(texts(items)).toEqual({
      '/help': '# Help\n\nHow long?\n\nWhat do you need?',
      '/help/returns': '# Returns\n\nThirty days. Fees',
      '/help/sizes': '# Größen 尺码\n\n| EU | UK |\n| --- | --- |\n| 38 | 5 |',
      '/help/fees': '# Fees\n\nNone.',
    });
    expect(items[1]).toMatchObject({
      article: { title: 'Returns', locale: 'en', url: `${origin}/help/returns` },
    });
    expect(asked).toEqual([
      '/robots.txt',
      '/help',
      '/sitemap.xml',
      '/help/returns',
      '/help/sizes/',
      '/help/fees',
    ]);
  });

  it('knows menus, banners and boxes by their names, also where there is one page only', async () => {
    pages['/'] = page(
      `<div id="onetrust-consent-sdk"><p>Accept all?</p></div><ul class="nav_menu"><li>Sale</li></ul><div class="cookie-policy">
      <h1>Cookies</h1><p>We set two.</p></div><section class="related-articles"><p>More</p></section><div class="menu"><p>Soup of the day</p></div>
      <div class="siteFooter"><p>© Shop</p></div><div class="sidebar"><a href="https://a.example/">Ad one</a></div><div class="newsletter-signup">Join</div>`,
    );
    expect(texts(await read('/'))).toEqual({ '/': '# Cookies\n\nWe set two.\n\nSoup of the day' });
  });

  it('honours robots.txt: what is forbidden to it, and the pause between two pages', async () => {
    pages['/robots.txt'] =
      'User-agent: *\nDisallow: /\n\nUser-agent: Attendant\nDisallow: /private\nDisallow: /*?print\nCrawl-delay: 3\n';
    pages['/'] = page(`<h1>A</h1><p>a</p>${links('/private/x', '/b?print=1', '/b')}`);
    pages['/b'] = page('<h1>B</h1><p>b</p>');
    expect(Object.keys(texts(await read('/')))).toEqual(['/', '/b']);
    expect(asked).toEqual(['/robots.txt', '/', '/sitemap.xml', '/b']);
    expect(slept).toEqual([3_000, 3_000]);
    pages['/robots.txt'] = 'User-agent: *\nDisallow: /\nCrawl-delay: 9999';
    expect(faults(await read('/'))).toEqual(['/ IMPORT_SITE_ROBOTS']);
    pages['/robots.txt'] = 'User-agent: *\nCrawl-delay: 9999';
    slept = [];
    await read('/');
    expect(slept[0]).toBe(10_000);
  });

  it('reads nothing when robots.txt cannot be had, or is written to keep its reader busy', async () => {
    pages['/'] = page('<p>a</p>');
    pages['/robots.txt'] = (_, response) => void response.writeHead(500).end();
    expect(faults(await read('/'))).toEqual(['/ IMPORT_SITE_ROBOTS']);
    pages['/robots.txt'] = `User-agent: *\n${'Disallow: /*a*a*a*a*b\n'.repeat(20_000)}`;
    expect(faults(await read('/'))).toEqual(['/ IMPORT_SITE_ROBOTS']);
  });

  it('honours noindex, nofollow and canonical links', async () => {
    pages['/'] = page(
      `<h1>A</h1><p>a</p>${links('/hidden', '/b?colour=red', '/header')}<a rel="nofollow" href="/never">x</a>`,
    );
    pages['/hidden'] = page(
      `<p>hidden</p>${links('/c')}`,
      '<meta name="robots" content="noindex">',
    );
    pages['/header'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html', 'x-robots-tag': 'noindex, nofollow' })
        .end(page(`<p>h</p>${links('/never')}`));
    pages['/b'] = (request, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(page(`<h1>B ${request.url}</h1><p>b</p>`, '<link rel="canonical" href="/b">'));
    pages['/c'] = page(
      '<h1>C</h1><p>c</p>',
      '<link rel="canonical" href="https://elsewhere.example/c">',
    );
    expect(Object.keys(texts(await read('/'))).toSorted()).toEqual(['/', '/b', '/c']);
    expect(asked).not.toContain('/never');
  });

  it('keeps translations under one id, and the language each is in', async () => {
    const alternates = `<link rel="alternate" hreflang="x-default" href="/en/returns"><link rel="alternate" hreflang="en" href="/en/returns"><link rel="alternate" hreflang="de-AT" href="/at/ruecksendung"><link rel="alternate" hreflang="zh-Hant" href="/zh/退貨">`;
    pages['/'] = page(`<h1>A</h1><p>a</p>${links('/en/returns')}`);
    pages['/en/returns'] = page('<h1>Returns</h1><p>Thirty days.</p>', alternates);
    pages['/at/ruecksendung'] = page('<h1>Rücksendung</h1><p>Dreißig Tage.</p>', alternates);
    pages[encodeURI('/zh/退貨')] = page('<h1>退貨</h1><p>三十天。</p>', alternates);
    const items = await read('/');
    expect(
      items.map(
        (item) => item.kind === 'article' && [withoutOrigin(item.article.id), item.article.locale],
      ),
    ).toEqual([
      ['/', 'en'],
      ['/en/returns', 'en'],
      ['/en/returns', 'de-AT'],
      ['/en/returns', 'zh-Hant'],
    ]);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    pages['/'] = page(`<p>a</p>${links('/b', '/c')}`);
    pages['/b'] = page('<p>b</p>');
    const told: unknown[] = [];
    await read('/', { onProgress: (count, total) => told.push([count, total]) });
    expect(told).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ]);
    const stop = new AbortController();
    pages['/b'] = () => stop.abort(new Error('stopped'));
    await expect(read('/', { signal: stop.signal })).rejects.toThrow('stopped');
  });

  it('finds what it is asked for on a page in an old encoding', async () => {
    pages['/'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(Buffer.from('<meta charset="windows-1252"><p>Größe 5 \x80</p>', 'latin1'));
    expect(texts(await read('/'))).toEqual({ '/': 'Größe 5 €' });
  });
});

describe('a web site by its sitemap', () => {
  const url = (path: string, more = ''): string => `<url><loc>${origin}${path}</loc>${more}</url>`;
  const sitemap = (...urls: readonly string[]): string =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;

  it('reads the list robots.txt names, packed lists in lists too, and follows no links', async () => {
    pages['/robots.txt'] = `Sitemap: ${origin}/map.xml\nSitemap: https://elsewhere.example/map.xml`;
    pages['/map.xml'] =
      `<sitemapindex><sitemap><loc>${origin}/one.xml.gz</loc></sitemap><sitemap><loc>http://10.0.0.1/two.xml</loc></sitemap></sitemapindex>`;
    pages['/one.xml.gz'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/gzip' })
        .end(
          gzipSync(
            sitemap(
              url('/help/a', '<lastmod>2026-03-01T09:30:00+01:00</lastmod>'),
              url('/help/b'),
              url('/other'),
              '<url><loc>https://elsewhere.example/help/x</loc></url>',
            ),
          ),
        );
    for (const path of ['/help', '/help/a', '/help/b']) {
      pages[path] = page(`<h1>${path}</h1><p>${path}</p>${links('/help/linked')}`);
    }
    const told: unknown[] = [];
    const items = await read('/help', { onProgress: (count, total) => told.push([count, total]) });
    expect(Object.keys(texts(items))).toEqual(['/help', '/help/a', '/help/b']);
    expect(items[1]).toMatchObject({ modifiedAt: '2026-03-01T08:30:00.000Z' });
    expect(told).toEqual([
      [1, null],
      [2, 3],
      [3, 3],
    ]);
  });

  it('may itself be the address; a broken or exploding one is a fault', async () => {
    pages['/sitemap.xml'] = sitemap(url('/a'));
    pages['/a'] = page('<h1>A</h1><p>a</p>');
    expect(texts(await read('/sitemap.xml'))).toEqual({ '/a': '# A\n\na' });
    pages['/bomb.xml.gz'] = (_, response) =>
      void response.end(gzipSync(`<urlset>${' '.repeat(60 * 1024 * 1024)}</urlset>`));
    pages['/laughs.xml'] =
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${sitemap(url('/&b;'))}`;
    for (const path of ['/bomb.xml.gz', '/laughs.xml']) {
      expect(faults(await read(path))).toEqual([`${path} IMPORT_SITE_SITEMAP`]);
    }
  });
});

describe('a hostile web site', () => {
  const start = (...paths: readonly string[]): void => {
    pages['/'] = page(`<h1>A</h1><p>a</p>${links(...paths)}`);
  };
  const redirect =
    (to: string | ((path: string) => string)): Answer =>
    (request, response) =>
      void response
        .writeHead(302, { location: typeof to === 'string' ? to : to(request.url ?? '') })
        .end();

  it('leads on for ever', async () => {
    start('/loop');
    pages['/loop'] = redirect((path) => `/loop?${Number(path.split('?')[1] ?? 0) + 1}`);
    const items = await read('/');
    expect(faults(items)).toEqual(['/loop IMPORT_SITE_REDIRECTS']);
    expect(asked.filter((path) => path.startsWith('/loop'))).toHaveLength(6);
    expect(items[0]).toMatchObject({ articleId: `${port()}/loop` });
    pages['/'] = redirect('/loop');
    expect(faults(await read('/'))).toEqual(['/ IMPORT_SITE_REDIRECTS']);
  });

  it('leads inside by a redirect, a link or its name', async () => {
    for (const to of [
      'http://127.0.0.1/secret',
      'http://169.254.169.254/latest/meta-data',
      'http://[::ffff:10.0.0.1]/',
      'file:///etc/passwd',
      'http://user:pass@shop.test/',
      `http://shop.test:22/`,
    ]) {
      pages['/'] = redirect(to);
      expect(faults(await read('/'))).toEqual(['/ IMPORT_SITE_LEFT']);
    }
    start('http://127.0.0.1/secret', 'http://[::1]/', '//10.0.0.1/', 'gopher://shop.test/');
    expect(faults(await read('/'))).toEqual([]);
  });

  it('is not connected to on any private address, whatever its name says', async () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '::1',
      'fe80::1',
      'fc00::1',
      '::ffff:127.0.0.1',
      '2002:7f00:1::',
      '64:ff9b::7f00:1',
    ]) {
      const lookup = async () => [
        { address: '93.184.216.34', family: 4 },
        { address, family: address.includes(':') ? 6 : 4 },
      ];
      const [item] = await read('http://shop.test/', { lookup, allowedHosts: [] });
      expect(item).toMatchObject({ code: 'IMPORT_SITE_PRIVATE' });
    }
    expect(asked).toEqual([]);
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
  ])('is refused as %s', async (address) => {
    const items = await read(address, { allowedHosts: [], lookup: async () => LOCAL });
    expect(items).toMatchObject([{ kind: 'fault', code: 'IMPORT_SITE_PRIVATE' }]);
  });

  it.each([
    'ftp://shop.test/',
    'http://user:secret@shop.test/',
    'http://shop.test:8080/',
    'javascript:alert(1)',
    'http://',
    'file:///etc/passwd',
  ])('is refused before anything is asked: %s', async (address) => {
    const site = importSite(address, { lookup: async () => LOCAL });
    await expect(site.next()).rejects.toMatchObject({
      code: 'IMPORT_SITE_URL',
    });
    expect(asked).toEqual([]);
  });

  it('sends a body without end, with and without saying how long it is', async () => {
    start('/claimed', '/endless', '/packed');
    let sent = 0;
    pages['/claimed'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html', 'content-length': String(1024 ** 3) })
        .write('<p>');
    pages['/endless'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const piece = 'x'.repeat(64 * 1024);
      const more = (): void => {
        while (!response.destroyed && sent < 1024 ** 3) {
          sent += piece.length;
          if (!response.write(piece)) return void response.once('drain', more);
        }
      };
      more();
    };
    pages['/packed'] = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(200 * 1024 * 1024)));
    const before = process.memoryUsage.rss();
    expect(faults(await read('/'))).toEqual([
      '/claimed IMPORT_SITE_TOO_LARGE',
      '/endless IMPORT_SITE_TOO_LARGE',
      '/packed IMPORT_SITE_TOO_LARGE',
    ]);
    expect(sent).toBeLessThan(30 * 1024 * 1024);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
  });

  it('sends its body or its headers a byte at a time', async () => {
    start('/slow', '/silent', '/ok');
    const timers: NodeJS.Timeout[] = [];
    pages['/slow'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      timers.push(setInterval(() => response.write('x'), 20));
    };
    pages['/silent'] = () => undefined;
    pages['/ok'] = page('<p>ok</p>');
    const items = await read('/', { limits: { pageMilliseconds: 1_000 } });
    for (const timer of timers) clearInterval(timer);
    expect(faults(items)).toEqual(['/slow IMPORT_SITE_TIME', '/silent IMPORT_SITE_TIME']);
    expect(texts(items)).toMatchObject({ '/ok': 'ok' });
    // They may be back tomorrow: nothing may be retired for them.
    expect(items.filter((item) => item.kind === 'fault' && item.articleId !== undefined)).toEqual(
      [],
    );
  });

  it('is a calendar without end', async () => {
    start('/day/1', '/search?q=1', '/a');
    const calendar: Answer = (request, response) => {
      const day = Number(request.url?.split('/')[2]);
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(page(`<p>Day ${day}</p>${links(`/day/${day + 1}`, `/day/${day + 2}`)}`));
    };
    for (let day = 0; day < 500; day += 1) pages[`/day/${day}`] = calendar;
    pages['/search'] = (request, response) => {
      const count = Number(request.url?.split('=')[1]);
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(page(`<p>Found ${count}</p>${links(`/search?q=${count + 1}`)}`));
    };
    pages['/a'] = page(`<p>a</p>${links('b/')}`);
    const items = await read('/', { maxPages: 40, maxDepth: 1_000 });
    expect(faults(items)).toEqual(['/ IMPORT_SITE_MORE']);
    expect(asked.filter((path) => !/robots|sitemap/.test(path))).toHaveLength(40);
    asked = [];
    expect(faults(await read('/', { maxDepth: 3 }))).toEqual([]);
    asked = [];
    await read('/', { maxPages: 400, maxDepth: 1_000 });
    expect(asked.filter((path) => path.startsWith('/search'))).toHaveLength(30);
  });

  it('fails more and more, or takes for ever', async () => {
    start('/1', '/2', '/3', '/4', '/5', '/6', '/7');
    for (const path of ['/1', '/2', '/3', '/4', '/5', '/6', '/7']) {
      pages[path] = (_, response) => void response.destroy();
    }
    expect(faults(await read('/'))).toEqual([
      ...['/1', '/2', '/3', '/4', '/5'].map((path) => `${path} IMPORT_SITE_UNREACHABLE`),
      '/ IMPORT_SITE_DOWN',
    ]);
    pages['/robots.txt'] = 'User-agent: *\nCrawl-delay: 10';
    for (const path of ['/1', '/2', '/3']) pages[path] = page(`<p>${path}</p>`);
    const items = await read('/', { limits: { totalMilliseconds: 25_000 } });
    expect(faults(items)).toEqual(['/ IMPORT_SITE_TIME']);
  });

  it('is told apart: gone, forbidden, out of order, of another type, too deep', async () => {
    start('/gone', '/login', '/forbidden', '/down', '/picture', '/deep');
    pages['/login'] = (_, response) => void response.writeHead(401).end();
    pages['/forbidden'] = (_, response) => void response.writeHead(403).end();
    pages['/down'] = (_, response) => void response.writeHead(503, { 'retry-after': '4' }).end();
    pages['/picture'] = (_, response) =>
      void response.writeHead(200, { 'content-type': 'image/png' }).end('x');
    pages['/deep'] = '<div>'.repeat(100_000);
    expect(faults(await read('/'))).toEqual([
      '/forbidden IMPORT_SITE_STATUS',
      '/down IMPORT_SITE_STATUS',
      '/deep IMPORT_HTML_TOO_DEEP',
    ]);
    expect(slept).toEqual([4_000]);
    expect(faults(await read('/gone'))).toEqual(['/gone IMPORT_SITE_STATUS']);
    expect(faults(await read('/picture'))).toEqual(['/picture IMPORT_SITE_TYPE']);
    pages['/menu'] = page('<nav>only a menu</nav>');
    expect(faults(await read('/menu'))).toEqual(['/menu IMPORT_SITE_EMPTY']);
  });
});
