<?php
/**
 * The service's console inside wp-admin.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** A frame, opened with a ticket that the service gives for one user, once, within a minute. No secret reaches a browser. */
final class Console {

	/** Pages and the screen of the console they open with. */
	const PAGES = array(
		'attendant-inbox' => 'inbox',
		'attendant-today' => 'today',
	);

	/** Below the plugin's own page; who may not manage the plugin finds them there all the same. */
	public static function add_pages() {
		if ( ! Connection::is_here() ) {
			return;
		}
		$names = array(
			'attendant-inbox' => __( 'Inbox', 'attendant' ),
			'attendant-today' => __( 'Today', 'attendant' ),
		);
		foreach ( $names as $slug => $name ) {
			add_submenu_page( Admin::PAGE, $name, $name, 'attendant_view', $slug, array( self::class, 'render' ) );
		}
	}

	/** Where the frame goes. */
	public static function render() {
		$page = isset( $_GET['page'] ) ? sanitize_key( wp_unslash( $_GET['page'] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification -- which page is looked at; nothing is changed.
		printf(
			'<div class="wrap"><h1 class="screen-reader-text">%s</h1><div id="attendant-console" data-to="%s"></div><noscript><p>%s</p></noscript></div>',
			esc_html( get_admin_page_title() ),
			esc_attr( self::PAGES[ $page ] ?? 'inbox' ),
			esc_html__( 'This page needs JavaScript.', 'attendant' )
		);
	}

	/**
	 * Scripts of these pages alone.
	 *
	 * @param string $hook Which page is shown.
	 */
	public static function enqueue( $hook ) {
		if ( ! preg_match( '/_page_(attendant-[a-z]+)$/D', $hook, $found ) || ! isset( self::PAGES[ $found[1] ] ) ) {
			return;
		}
		Admin::load( 'attendant-console', 'build/console', array( 'react-jsx-runtime', 'wp-api-fetch', 'wp-components', 'wp-element', 'wp-i18n' ) );
	}

	/** Adds the route. */
	public static function register() {
		register_rest_route(
			'attendant/v1',
			'/console',
			array(
				'methods'             => 'POST',
				'permission_callback' => array( self::class, 'may' ),
				'callback'            => array( self::class, 'open' ),
				'show_in_index'       => false,
			)
		);
	}

	/** Only who may at least look. WordPress checks the nonce before it believes the sign-in cookie. */
	public static function may() {
		return Team::may( 'attendant_view' ) || Team::may( 'attendant_reply' );
	}

	/** A ticket for whoever asks: `{ url, token }`. Never kept, never cached. */
	public static function open() {
		$user  = wp_get_current_user();
		$admin = wp_parse_url( admin_url() );
		// Noted before it is asked for: whoever was let in is watched, whatever happens in between.
		Team::remember( $user->ID );
		$ticket = Service::call(
			'open-console',
			array(
				'user'   => array(
					'id'    => (string) $user->ID,
					'name'  => mb_substr( trim( preg_replace( '/\p{Cc}+/u', ' ', $user->display_name ) ), 0, 200 ) ?: $user->user_login,
					'email' => $user->user_email,
					'role'  => Team::role_of( $user ),
				),
				'origin' => strtolower( $admin['scheme'] . '://' . $admin['host'] . ( isset( $admin['port'] ) ? ':' . $admin['port'] : '' ) ),
			)
		);
		if ( is_wp_error( $ticket ) ) {
			return $ticket;
		}
		if ( ! isset( $ticket['url'], $ticket['token'] ) || ! preg_match( '#^https?://#i', (string) $ticket['url'] ) ) {
			return Service::not_ours();
		}
		$response = new \WP_REST_Response( array( 'url' => (string) $ticket['url'], 'token' => (string) $ticket['token'] ) );
		$response->header( 'Cache-Control', 'no-store, private' );
		return $response;
	}
}
