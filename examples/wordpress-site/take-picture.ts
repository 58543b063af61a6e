/** The picture of the README: a question asked on the site, answered with its page. */
import { chromium } from 'playwright-core';

/** @param of.dark As a visitor sees it whose system is dark. */
export async function takePicture(
  url: string,
  of: { readonly file: string; readonly dark: boolean },
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.ATTENDANT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      colorScheme: of.dark ? 'dark' : 'light',
    });
    page.setDefaultTimeout(60_000);
    await page.goto(`${url}/`, { waitUntil: 'load' });
    await page.locator('attendant-chat .launcher').click();
    await page.locator('attendant-chat textarea').fill('Can I return worn shoes?');
    await page.keyboard.press('Enter');
    await page.locator('attendant-chat').getByText('indoors').first().waitFor();
    await page.screenshot({ path: of.file });
  } finally {
    await browser.close();
  }
}
