<?php
/**
 * Page caches of other plugins.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** What the pages carry for the chat changed: cached pages are made anew. Nothing in them is a person's, so nothing else calls for it. */
final class Caches {

	/** Functions and hooks by which the usual caches are emptied. */
	const FUNCTIONS = array( 'rocket_clean_domain', 'w3tc_flush_all', 'wp_cache_clear_cache', 'sg_cachepress_purge_cache', 'wpfc_clear_all_cache' );
	const HOOKS     = array( 'litespeed_purge_all', 'cache_enabler_clear_complete_cache', 'breeze_clear_all_cache', 'kinsta-clear-cache-all' );

	/** Empties those that are there. One that throws is left alone. */
	public static function purge() {
		foreach ( self::FUNCTIONS as $name ) {
			if ( function_exists( $name ) ) {
				try {
					$name();
				} catch ( \Throwable $error ) {
					continue;
				}
			}
		}
		foreach ( self::HOOKS as $name ) {
			try {
				do_action( $name ); // phpcs:ignore WordPress.NamingConventions -- theirs.
			} catch ( \Throwable $error ) {
				continue;
			}
		}
	}
}
