/** A WordPress with the plugin active and connected, its service, and a browser that reaches only this machine. */
import { join } from 'node:path';
import type { Attendant } from '@attendant/core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { startService } from './start-service.ts';
import { startWordPress, type WordPress } from './wordpress.ts';

export type StartedSite = {
  readonly site: WordPress;
  readonly service: Attendant;
  readonly newContext: () => Promise<BrowserContext>;
  readonly open: (context: BrowserContext, path: string) => Promise<Page>;
  /** Signs a user of the site in. */
  readonly signIn: (context: BrowserContext, login: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The password of every user a test makes. */
export const PASSWORD = 'password';

/** @param from Folder of WordPress and PHP. `connected: false` leaves the plugin as it is when it is unpacked. */
export async function startSite(
  from: string,
  { connected = true }: { readonly connected?: boolean } = {},
): Promise<StartedSite> {
  const [site, { service, stop: stopService }, browser] = await Promise.all([
    startWordPress(from, process.env.ATTENDANT_TEST_PHP ?? '7.4'),
    startService(),
    chromium.launch({
      executablePath: process.env.ATTENDANT_CHROMIUM ?? '',
      args: ['--no-sandbox'],
    }),
  ]);
  const open = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${site.url}${path}`, { waitUntil: 'domcontentloaded' });
    return page;
  };
  if (connected) {
    const { code } = await service.sites.createCode('main');
    await site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      activate_plugin( 'attendant/attendant.php' );
      $done = Attendant\\Connection::begin( '${service.url}', '${code}' );
      if ( is_wp_error( $done ) ) { throw new Exception( $done->get_error_message() ); }
      return 1;`);
  }
  return {
    site,
    service,
    open,
    newContext: () => newContext(browser),
    async signIn(context, login) {
      // As the sign-in form would: PHP in WebAssembly is slow enough without its page.
      const cookies = (await site.php(`
        $user = get_user_by( 'login', '${login}' );
        $until = time() + 3600;
        $token = WP_Session_Tokens::get_instance( $user->ID )->create( $until );
        return array(
          AUTH_COOKIE => wp_generate_auth_cookie( $user->ID, $until, 'auth', $token ),
          LOGGED_IN_COOKIE => wp_generate_auth_cookie( $user->ID, $until, 'logged_in', $token ),
        );`)) as Readonly<Record<string, string>>;
      await context.addCookies(
        Object.entries(cookies).map(([name, value]) => ({
          name,
          value: encodeURIComponent(value),
          url: site.url,
        })),
      );
    },
    async stop() {
      await browser.close();
      await stopService();
      await site.stop();
    },
  };
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultNavigationTimeout(60_000);
  context.setDefaultTimeout(30_000);
  // Only this machine: WordPress' own screens ask for avatars elsewhere.
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  return context;
}

/** Waits for something of the service or the site, 45 s at most. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 45_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Leaves a picture where ATTENDANT_PICTURES says. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.ATTENDANT_PICTURES ?? '';
  if (folder !== '')
    await page.screenshot({ path: join(folder, `wordpress-${name}.png`), fullPage: true });
}
