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
		if ( Connection::is_here() ) {
			add_submenu_page( self::PAGE, __( 'Attendant', 'attendant' ), __( 'Settings', 'attendant' ), 'attendant_manage', self::PAGE );
		}
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
		self::load( 'attendant-admin', 'build/admin', array( 'react-jsx-runtime', 'wp-api-fetch', 'wp-components', 'wp-element', 'wp-i18n' ) );
	}

	/**
	 * A built script with its style sheet and its translations.
	 *
	 * @param string   $handle Its name in WordPress.
	 * @param string   $file   Its path without the ending.
	 * @param string[] $needs  Names of scripts it needs.
	 */
	public static function load( $handle, $file, array $needs ) {
		wp_enqueue_script( $handle, plugins_url( $file . '.js', FILE ), $needs, VERSION, array( 'in_footer' => true ) );
		wp_set_script_translations( $handle, 'attendant', dirname( FILE ) . '/languages' );
		wp_enqueue_style( 'wp-components' );
		wp_enqueue_style( $handle, plugins_url( $file . '.css', FILE ), array( 'wp-components' ), VERSION );
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
