<?php
/**
 * The plugin's screen in wp-admin.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** A page that React draws; nothing of it is loaded elsewhere. */
final class Admin {

	const PAGE = 'attendant';

	/** Below the separator of the admin's own pages. */
	public static function add_page() {
		add_menu_page(
			__( 'Attendant', 'attendant' ),
			__( 'Attendant', 'attendant' ),
			'attendant_manage',
			self::PAGE,
			array( self::class, 'render' ),
			'dashicons-format-chat',
			58
		);
	}

	/** Where React draws. */
	public static function render() {
		printf(
			'<div class="wrap"><h1>%s</h1><div id="attendant-admin"></div><noscript><p>%s</p></noscript></div>',
			esc_html__( 'Attendant', 'attendant' ),
			esc_html__( 'This page needs JavaScript.', 'attendant' )
		);
	}

	/**
	 * Scripts of that page alone.
	 *
	 * @param string $hook Which page is shown.
	 */
	public static function enqueue( $hook ) {
		if ( 'toplevel_page_' . self::PAGE !== $hook ) {
			return;
		}
		$needs = array( 'react-jsx-runtime', 'wp-api-fetch', 'wp-components', 'wp-element', 'wp-i18n' );
		wp_enqueue_script( 'attendant-admin', plugins_url( 'build/admin.js', FILE ), $needs, VERSION, array( 'in_footer' => true ) );
		wp_set_script_translations( 'attendant-admin', 'attendant', dirname( FILE ) . '/languages' );
		wp_enqueue_style( 'wp-components' );
		wp_enqueue_style( 'attendant-admin', plugins_url( 'build/admin.css', FILE ), array( 'wp-components' ), VERSION );
	}

	/**
	 * The way to the page from the list of plugins.
	 *
	 * @param string[] $links HTML.
	 * @return string[]
	 */
	public static function add_link( $links ) {
		$to = menu_page_url( self::PAGE, false ) ?: admin_url( 'admin.php?page=' . self::PAGE );
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $to ), esc_html__( 'Settings', 'attendant' ) ) );
		return $links;
	}
}
