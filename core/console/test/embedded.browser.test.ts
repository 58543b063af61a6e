/** An agent at work in the console inside a page of another site. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seconds, signJwt } from '../../src/server/test-support.ts';
import { findAxeFaults, TENANT, WIDGET_KEY } from './product.ts';
import { seatTeam } from './seat-team.ts';

/** Other sites: the one that may show the console, and one that may not. */
const hosts: { readonly server: Server; readonly origin: string }[] = [];
let hostPage = '';

beforeAll(async () => {
  hosts.push(await openHost(), await openHost());
});
const team = seatTeam(() => ({
  settings: { consoleOrigins: hosts.slice(0, 1).map(({ origin }) => origin) },
}));
afterAll(async () => {
  for (const { server } of hosts) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A page of somebody else's site on an origin of its own; it shows `hostPage`. */
async function openHost(): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(hostPage);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
describe('the console inside a page of the shop', () => {
  it('lets an agent answer a customer team.there, and shows a page that is not allowed nothing', async () => {
    const [allowed, other] = hosts;
    if (allowed === undefined || other === undefined) throw new Error('The hosts are not open.');
    const ida = await team.waiting('Ida Inside');
    const secret = await team.product.access.embedding.secret(TENANT);
    const sign = (): void => {
      const now = seconds(new Date());
      const token = signJwt(secret, {
        sub: team.jon.email,
        aud: `${WIDGET_KEY}:console`,
        jti: crypto.randomUUID(),
        iat: now,
        exp: now + 60,
      });
      hostPage = `<!doctype html><html lang="en"><title>Shop admin</title><header aria-label="Shop"><h1>Shop</h1></header><main aria-label="Shop admin"><iframe title="Help" width="1200" height="700" src="${team.product.url}/console/embed?tenant=${WIDGET_KEY}#token=${token}"></iframe></main>`;
    };
    const context = await team.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const faults: string[] = [];
    const visit = async (origin: string): Promise<Page> => {
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (line) => {
        if (/Content Security Policy|Refused to/iu.test(line.text())) faults.push(line.text());
      });
      await page.goto(origin);
      return page;
    };
    sign();
    const page = await visit(allowed.origin);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('link', { name: /Ida Inside/u }).click();
    await frame.getByRole('textbox', { name: 'Reply', exact: true }).fill('Hello from inside');
    await page.keyboard.press('Control+Enter');
    await frame.locator('.message.agent').getByText('Hello from inside').waitFor();
    expect((await ida.read()).filter(({ text }) => text === 'Hello from inside')).toHaveLength(1);
    // What happens reaches the frame too.
    await ida.say('Thank you, inside!');
    await frame.locator('.message.contact').getByText('Thank you, inside!').waitFor();
    expect(await context.cookies()).toEqual([]);
    expect(await findAxeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);

    sign();
    const refused = await visit(other.origin);
    await refused.waitForTimeout(1_500);
    const text = await refused.frameLocator('iframe').locator('body').textContent();
    expect(text).not.toMatch(/Inbox|Ida|Jon/u);
    expect(faults.join(' ')).toMatch(/frame-ancestors/u);
    await context.close();
  });
});
