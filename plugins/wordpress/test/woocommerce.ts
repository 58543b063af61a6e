/**
 * A real WooCommerce, the folder `WOOCOMMERCE_DIR` names, in a WordPress on PHP's own server and MariaDB.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findWordPress, startOnMariaDb } from './on-mariadb.ts';
import type { WordPress } from './wordpress.ts';

/** What the tests need is here, or the one thing that is missing. */
export function findWooCommerce():
  | { readonly woocommerce: string; readonly wordpress: string }
  | { readonly missing: string } {
  const woocommerce = process.env.WOOCOMMERCE_DIR ?? '';
  if (!existsSync(join(woocommerce, 'woocommerce.php')))
    return { missing: 'WOOCOMMERCE_DIR names no folder with a WooCommerce' };
  const found = findWordPress();
  return 'missing' in found ? found : { woocommerce, ...found };
}

/** Boots a shop with the plugin's shipped files in place and active, not connected. `hpos`: orders in their own tables. */
export function startWooCommerce(of: {
  readonly woocommerce: string;
  readonly wordpress: string;
  readonly hpos: boolean;
}): Promise<WordPress> {
  return startOnMariaDb({
    wordpress: of.wordpress,
    tests: join(import.meta.dirname, 'woocommerce'),
    plugins: { woocommerce: of.woocommerce },
    steps: [ACTIVATE, settings(of.hpos)],
  });
}

const ACTIVATE = `
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
foreach ( array( 'woocommerce/woocommerce.php', 'attendant/attendant.php' ) as $plugin ) {
	$done = activate_plugin( $plugin );
	if ( is_wp_error( $done ) ) { error_log( $done->get_error_message() ); exit( 1 ); }
}
`;
const settings = (hpos: boolean) => `
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require 'wp-load.php';
WC_Install::install();
update_option( 'woocommerce_custom_orders_table_enabled', '${hpos ? 'yes' : 'no'}' );
update_option( 'woocommerce_custom_orders_table_data_sync_enabled', 'no' );
update_option( 'woocommerce_currency', 'EUR' );
update_option( 'woocommerce_default_country', 'DE' );
update_option( 'woocommerce_coming_soon', 'no' );
update_option( 'woocommerce_task_list_hidden', 'yes' );
`;
