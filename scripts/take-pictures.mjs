/** `node scripts/take-pictures.mjs`: the README's pictures, taken from the running demo shop. Written to docs/pictures. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { findChromium } from './find-chromium.mjs';
import { install, pinnedNode, root, toolEnv } from './install.mjs';

await install();
await buildWeb();
const found = await findChromium();
if ('missing' in found) {
  process.stderr.write(`${found.missing}\n`);
  process.exit(1);
}
const { chromium } = createRequire(join(root, 'core', 'package.json'))('playwright-core');
const data = mkdtempSync(join(tmpdir(), 'attendant-pictures-'));
const folder = join(root, 'docs', 'pictures');
mkdirSync(folder, { recursive: true });

const shop = spawn(pinnedNode(), ['core/src/cli.ts', 'demo', '--data', data, '--port', '46300'], {
  cwd: root,
  env: toolEnv(),
  stdio: ['ignore', 'pipe', 'inherit'],
});
const { url, team, link } = await new Promise((resolve, reject) => {
  let said = '';
  const find = (pattern) => pattern.exec(said)?.[1];
  shop.stdout.on('data', (chunk) => {
    said += chunk;
    const address = find(/with the chat:\s+(\S+)/u);
    if (address && said.includes('Ctrl-C'))
      resolve({
        url: address,
        team: find(/team's console:\s+(\S+)/u),
        link: find(/owner \(once\):\s+(\S+)/u),
      });
  });
  shop.once('close', () => reject(new Error(`The demo ended early:\n${said}`)));
});
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});

/** One picture: who asks what, and what must be seen before it is taken. */
async function take(name, { as, lines, see }) {
  const page = await browser.newPage({ viewport: { width: 960, height: 760 }, locale: 'en-GB' });
  await page.goto(url);
  if (as) {
    await page.locator('details summary').first().click();
    await page.getByText(as).first().click();
    await page.waitForLoadState();
  }
  await page.getByRole('button', { name: /chat/iu }).first().click();
  for (const line of lines) {
    const box = page.getByRole('textbox', { name: /message/iu });
    await box.fill(line);
    await box.press('Enter');
    await page.waitForTimeout(900);
  }
  await page.getByText(see).first().waitFor();
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

await take('answer', { lines: ['How long do I have to send something back?'], see: '30 days' });
await take('order', { as: 'Li Wei', lines: ['Where is my order #1042?'], see: 'Order #1042' });

/** The console as its owner sees it on a morning: the demo's month of conversations is behind them. */
async function takeConsole() {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(link);
  await page.getByLabel('Your name').fill('Anna Berg');
  await page.getByLabel('E-mail').fill('anna@harbour.example');
  await page.getByLabel('Password').fill('seven quiet boats at dawn');
  await page.getByRole('button', { name: 'Set password' }).click();
  const picture = async (name) => {
    await page.waitForTimeout(1_200);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await picture('today');
  for (const [view, name] of [
    ['waiting', 'inbox'],
    ['resolved', 'why'],
  ]) {
    await page.goto(`${team}inbox/${view}`);
    await page.waitForTimeout(1_500);
    await page.keyboard.press('j');
    const reason = page.getByText('Why?', { exact: true }).last();
    await reason.waitFor();
    if (name === 'why') await reason.click();
    await picture(name);
  }
  await page.goto(`${team}knowledge`);
  await page.getByRole('columnheader', { name: 'Title' }).waitFor();
  await picture('knowledge');
  await page.goto(`${team}knowledge/a/returns`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await picture('article');
  await context.close();
}
await takeConsole();
await browser.close();
shop.kill('SIGTERM');
await new Promise((resolve) => shop.once('close', resolve));
rmSync(data, { recursive: true, force: true });
process.stdout.write('Pictures are in docs/pictures.\n');
