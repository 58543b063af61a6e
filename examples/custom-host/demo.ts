import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { HostAdapter } from '@attendant/core/host';
import createAdapter from './adapter.ts';
import type { Mail } from './outbox.ts';
import { SHOP_POLICY } from './policy.ts';
import { readPolicy } from './policy-articles.ts';
import { findShopFolder, readShop } from './shop-file.ts';

export type DemoOptions = { readonly folder?: string };
type Start = {
  readonly widgetKey: string;
  readonly attendantUrl: string;
  readonly identitySecret: () => Promise<string>;
  readonly port: number;
};

/**
 * What `attendant demo --shop examples/custom-host` asks for: the shop of the JSON file with its written policy, and
 * one page that carries the chat, for a guest or for any of its customers (`/?as=<user id>`).
 */
export function createDemo(options: DemoOptions = {}) {
  const folder = options.folder ?? findShopFolder() ?? '';
  const mails: Mail[] = [];
  const host = createAdapter({ folder, outbox: (mail) => void mails.unshift(mail) });
  const policy = readPolicy(folder);
  const adapter: HostAdapter = {
    ...host,
    async *articles(since) {
      if (since === null)
        for (const item of policy) yield { kind: 'upsert', item, cursor: item.id };
    },
  };
  const users = [...readShop(folder).users.values()].slice(0, 20);
  return {
    tenant: {
      name: 'Retail shop',
      locale: 'en',
      locales: ['en'],
      settings: { actionPolicy: SHOP_POLICY },
    },
    adapter,
    async openShop(start: Start) {
      const page = {
        start,
        users,
        mails,
        knows: async (id: string) => (await host.contact?.(id)) ?? null,
      };
      const server = createServer((request, response) => {
        answer(page, request, response).catch(() => response.writeHead(500).end());
      });
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(start.port, '127.0.0.1', resolve);
      });
      return {
        url: `http://127.0.0.1:${start.port}`,
        close: () =>
          new Promise<void>((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      };
    },
  };
}

type Page = {
  readonly start: Start;
  readonly users: readonly { readonly user_id: string }[];
  readonly mails: readonly Mail[];
  readonly knows: (
    id: string,
  ) => Promise<{ readonly name?: string; readonly email?: string } | null>;
};

async function answer(
  page: Page,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const origin = page.start.attendantUrl;
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; script-src ${origin}; connect-src 'self' ${origin}; img-src ${origin} data:; style-src 'none'; base-uri 'none'; form-action 'none'`,
  );
  if (url.pathname === '/identity') {
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ identity: await sign(page, url.searchParams.get('as')) }));
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (url.pathname === '/mail') {
    response.end(
      html(
        'Mail',
        `<ol>${page.mails.map((mail) => `<li><b>${escapeHtml(mail.to)}</b> ${escapeHtml(mail.subject)}<pre>${escapeHtml(mail.text)}</pre></li>`).join('')}</ol>`,
      ),
    );
    return;
  }
  const as = url.searchParams.get('as') ?? '';
  const identity = as === '' ? '' : ` data-identity-url="/identity?as=${encodeURIComponent(as)}"`;
  const links = page.users
    .map(
      ({ user_id }) =>
        `<li><a href="/?as=${encodeURIComponent(user_id)}">${escapeHtml(user_id)}</a></li>`,
    )
    .join('');
  const chat = `<script src="${origin}/widget/loader.js" data-key="${escapeHtml(page.start.widgetKey)}"${identity} defer></script>`;
  response.end(
    html(
      'Retail shop',
      `<p>You are ${as === '' ? 'a guest' : escapeHtml(as)}. <a href="/">Guest</a> · <a href="/mail">Mail</a></p><ul>${links}</ul>${chat}`,
    ),
  );
}

/** A real shop's server does this for the customer who is signed in there: HS256 over who it is, for a quarter of an hour. */
async function sign(page: Page, userId: string | null): Promise<string | null> {
  const user = userId === null ? null : await page.knows(userId);
  if (user === null) return null;
  const now = Math.floor(Date.now() / 1_000);
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    sub: userId,
    name: user.name,
    email: user.email,
    aud: page.start.widgetKey,
    iat: now,
    exp: now + 900,
  };
  const unsigned = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  const signature = createHmac('sha256', await page.start.identitySecret())
    .update(unsigned)
    .digest('base64url');
  return `${unsigned}.${signature}`;
}

function html(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1>${body}</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
