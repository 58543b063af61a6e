/** Boots WordPress with the plugin and its content, and a service beside it, already connected. All of it is thrown away on stop. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Attendant, defaultSettings, readConfig, startAttendant } from '@attendant/core';
import { startWordPress, type WordPress } from '@attendant/wordpress/site';
import { pages, TAGLINE, TITLE } from './content.ts';

/** Of the one user, `admin`; the site listens on this machine alone. */
export const PASSWORD = 'password';
const READ_MS = 60_000;

export type ExampleSite = {
  readonly site: WordPress;
  readonly service: Attendant;
  readonly stop: () => Promise<void>;
};

/**
 * @param of.from Folder of WordPress and PHP (`ATTENDANT_WORDPRESS`).
 * @param of.php Version of PHP, 7.4 to 8.5. Default: 8.3.
 * @param of.port Of the service. Default: 4321, or the next free one.
 * @param of.rtl The site from right to left, as in Arabic.
 */
export async function startExample(of: {
  readonly from: string;
  readonly php?: string;
  readonly port?: number;
  readonly rtl?: boolean;
}): Promise<ExampleSite> {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-example-'));
  const adapter = import.meta.resolve('@attendant/wordpress');
  const config = await readConfig({
    cwd: folder,
    env: {
      ATTENDANT_PORT: String(of.port ?? 4321),
      ATTENDANT_LOG: 'silent',
      ATTENDANT_CONNECTORS: `wordpress=${new URL(adapter).pathname}`,
    },
  });
  const firstTenant = {
    id: 'main',
    name: TITLE,
    locale: 'en',
    locales: ['en'],
    widgetKey: 'wk_wordpress_site',
    settings: defaultSettings,
  };
  const [site, service] = await Promise.all([
    startWordPress(of.from, of.php ?? '8.3'),
    startAttendant(config, { firstTenant }),
  ]);
  const stop = async () => {
    await service.stop();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await fill(site, of.rtl ?? false);
    const { code } = await service.sites.createCode('main');
    await site.php(`
      $done = Attendant\\Connection::begin( '${service.url}', '${code}' );
      if ( is_wp_error( $done ) ) { throw new Exception( $done->get_error_message() ); }
      Attendant\\Settings::change( array( 'enabled' => true, 'theme_colour' => true ) );
      return 1;`);
    await untilRead(service);
    return { site, service, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function fill(site: WordPress, rtl: boolean): Promise<void> {
  const json = Buffer.from(JSON.stringify(pages)).toString('base64');
  await site.php(`
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    activate_plugin( 'attendant/attendant.php' );
    update_option( 'blogname', ${quote(TITLE)} );
    update_option( 'blogdescription', ${quote(TAGLINE)} );
    foreach ( get_posts( array( 'post_type' => array( 'post', 'page' ), 'numberposts' => -1, 'post_status' => 'any' ) ) as $old ) { wp_delete_post( $old->ID, true ); }
    foreach ( json_decode( base64_decode( '${json}' ), true ) as $at => $page ) {
      $id = wp_insert_post( wp_slash( array( 'post_type' => 'page', 'post_status' => $page['status'] ?? 'publish', 'post_title' => $page['title'], 'post_name' => $page['slug'], 'post_content' => $page['content'], 'menu_order' => $at ) ) );
      if ( 'home' === $page['slug'] ) { update_option( 'show_on_front', 'page' ); update_option( 'page_on_front', $id ); }
    }
    if ( ${rtl} ) {
      file_put_contents( WPMU_PLUGIN_DIR . '/rtl.php', '<?php add_action( "init", function () { $GLOBALS["wp_locale"]->text_direction = "rtl"; wp_styles()->text_direction = "rtl"; }, 0 );' );
    }
    return 1;`);
}

/** A text in PHP. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/gu, '\\$&')}'`;
}

async function untilRead(service: Attendant): Promise<void> {
  const wanted = pages.filter(({ status }) => status === undefined).length;
  const end = Date.now() + READ_MS;
  while ((await service.store.knowledge.outlines('main')).length < wanted) {
    if (Date.now() > end) throw new Error('The service did not read the site in a minute.');
    await wait(250);
  }
}
