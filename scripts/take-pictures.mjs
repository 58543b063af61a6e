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
const url = await new Promise((resolve, reject) => {
  let said = '';
  shop.stdout.on('data', (chunk) => {
    said += chunk;
    const address = /with the chat:\s+(\S+)/u.exec(said)?.[1];
    if (address && said.includes('Ctrl-C')) resolve(address);
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
await browser.close();
shop.kill('SIGTERM');
await new Promise((resolve) => shop.once('close', resolve));
rmSync(data, { recursive: true, force: true });
process.stdout.write('Pictures are in docs/pictures.\n');
