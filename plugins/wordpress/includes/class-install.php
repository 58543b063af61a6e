<?php
/**
 * Tables: made on activation, gone on uninstall.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** What the plugin leaves in a site's database, and how it is taken away. */
final class Install {

	/** Raised when the tables change. */
	const SCHEMA = 2;

	/**
	 * Makes the tables, on every site of a network when it is activated for all.
	 *
	 * @param bool $for_network Activated for the whole network.
	 */
	public static function activate( $for_network = false ) {
		if ( ! is_multisite() || ! $for_network ) {
			self::make_tables();
			return;
		}
		foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $site ) {
			switch_to_blog( $site );
			self::make_tables();
			restore_current_blog();
		}
	}

	/** A site that joins a network on which the plugin is active for all. */
	public static function new_site( $site ) {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		if ( ! is_plugin_active_for_network( plugin_basename( FILE ) ) ) {
			return;
		}
		switch_to_blog( $site->blog_id );
		self::make_tables();
		restore_current_blog();
	}

	/** A site of the network is deleted: WordPress knows its own tables only, and the service would ask for it for ever. */
	public static function lost_site( $site ) {
		switch_to_blog( $site->blog_id );
		if ( false !== get_option( 'attendant_schema' ) ) {
			self::remove();
		}
		restore_current_blog();
	}

	/** Tables of an older version are brought up to date. The option is autoloaded: no query. */
	public static function upgrade() {
		if ( (int) get_option( 'attendant_schema', 0 ) !== self::SCHEMA ) {
			self::make_tables();
		}
	}

	/** Makes the tables, or brings them up to date. */
	private static function make_tables() {
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		$charset = $wpdb->get_charset_collate();
		dbDelta(
			"CREATE TABLE {$wpdb->prefix}attendant_changes (
				seq bigint(20) unsigned NOT NULL AUTO_INCREMENT,
				object_id bigint(20) NOT NULL,
				kind varchar(20) NOT NULL DEFAULT 'post',
				PRIMARY KEY  (seq),
				KEY object_id (object_id),
				KEY kind_seq (kind,seq)
			) $charset;"
		);
		dbDelta(
			"CREATE TABLE {$wpdb->prefix}attendant_nonces (
				nonce varchar(64) NOT NULL,
				at bigint(20) unsigned NOT NULL,
				PRIMARY KEY  (nonce),
				KEY at (at)
			) $charset;"
		);
		dbDelta(
			"CREATE TABLE {$wpdb->prefix}attendant_locks (
				name varchar(64) NOT NULL,
				PRIMARY KEY  (name)
			) $charset;"
		);
		update_option( 'attendant_schema', self::SCHEMA, true );
	}

	/** Takes away everything of this site's, and asks the service to forget it. */
	public static function remove() {
		global $wpdb;
		Connection::end();
		foreach ( array( 'changes', 'nonces', 'locks' ) as $table ) {
			$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}attendant_{$table}" ); // phpcs:ignore WordPress.DB -- our own table's name.
		}
		foreach ( array( 'schema', 'settings', 'connection', 'epoch', 'told', 'broken', 'long', 'team', 'copy' ) as $name ) {
			delete_option( 'attendant_' . $name );
		}
		Woo_Writes::remove();
		Breaker::worked();
		Reconcile::stop();
	}
}
