/** A customer in a real Chromium, and an agent at the API, for tests of the whole product. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import type { RunningDemo } from './demo-process.ts';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.ATTENDANT_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export type Visitor = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Something inside the chat. */
  readonly chat: (selector: string) => Locator;
  /** Exceptions of the page, and what its policy refused. */
  readonly faults: string[];
  open(): Promise<void>;
  /** Writes and does not wait. */
  write(text: string): Promise<void>;
  /** Writes, waits for the assistant's whole reply and gives its text. */
  ask(text: string): Promise<string>;
  /** The newest message that is not the visitor's own. */
  readonly last: Locator;
};
export type Coming = BrowserContextOptions & {
  /** Id of the demo's customer who is signed in; without it a guest. */
  readonly customer?: string;
  readonly path?: string;
};

/** Comes to the shop; the caller closes `context`. */
export async function visit(
  browser: Browser,
  demo: Pick<RunningDemo, 'shop'>,
  { customer, path = '/', ...options }: Coming = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    ...options,
  });
  if (customer !== undefined)
    await context.addCookies([{ name: 'harbour_customer', value: customer, url: demo.shop }]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (/Content Security Policy/i.test(line.text())) faults.push(line.text());
  });
  await page.goto(demo.shop + path);
  const chat = (selector: string) => page.locator('attendant-chat').locator(selector);
  await chat('.launcher').waitFor();
  const last = chat('article.message:not(.mine)').last();
  const write = async (text: string) => {
    await chat('textarea').fill(text);
    await chat('textarea').press('Enter');
  };
  return {
    context,
    page,
    chat,
    faults,
    last,
    write,
    open: async () => {
      await chat('.launcher').click();
      await chat('.composer').waitFor();
    },
    ask: async (text) => {
      const before = await chat('article.message:not(.mine)').count();
      await write(text);
      await chat('article.message:not(.mine)').nth(before).waitFor();
      return (await last.textContent()) ?? '';
    },
  };
}

export type AgentAtApi = {
  /** Calls `/v1…`; gives the body, or throws with it. */
  call<T>(path: string, body?: object): Promise<T>;
};

/** Becomes the demo's owner by the link it printed, as a person would in the browser. */
export async function becomeOwner(demo: RunningDemo): Promise<AgentAtApi> {
  let cookie = '';
  const call = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(`${demo.api}/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', 'x-attendant-request': '1', cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return JSON.parse(text === '' ? 'null' : text) as T;
  };
  await call('/setup', {
    token: demo.setupToken,
    name: 'Mara Lindqvist',
    email: 'mara@harbour.example',
    password: 'seven quiet boats at dawn',
  });
  return { call };
}

/** The newest code in the demo's own mailbox. */
export async function codeFromMail(demo: Pick<RunningDemo, 'shop'>, to: string): Promise<string> {
  for (let at = 0; at < 100; at += 1) {
    const page = await (await fetch(`${demo.shop}/mail`)).text();
    const code = /Your code: (\d{6})/.exec(page)?.[1];
    if (code !== undefined && page.includes(to)) return code;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No code arrived for ${to}.`);
}
