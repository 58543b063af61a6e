<?php
/**
 * What the plugin's screen asks for.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** REST routes for who may manage the plugin; WordPress checks the nonce before it believes the sign-in cookie. */
final class Admin_Routes {

	/** Adds the routes. */
	public static function register() {
		$routes = array(
			'GET state'       => 'state',
			'GET status'      => 'status',
			'GET questions'   => 'questions',
			'POST connect'    => 'connect',
			'POST disconnect' => 'disconnect',
			'POST settings'   => 'settings',
			'POST sync'       => 'sync',
			'POST moved'      => 'moved',
			'POST copy'       => 'copy',
			'POST keys'       => 'keys',
		);
		foreach ( $routes as $route => $callback ) {
			list( $method, $name ) = explode( ' ', $route );
			register_rest_route(
				'attendant/v1',
				'/admin/' . $name,
				array(
					'methods'             => $method,
					'permission_callback' => array( self::class, 'may' ),
					'callback'            => array( self::class, $callback ),
					'show_in_index'       => false,
				)
			);
		}
	}

	/** Only who may manage the plugin. */
	public static function may() {
		return Team::may( 'attendant_manage' );
	}

	/** What is known here, without asking the service. No secret is in it. */
	public static function state() {
		$connection = Connection::get();
		$types      = array();
		$counts     = Visibility::counts( Settings::possible_types() );
		foreach ( Settings::possible_types() as $type ) {
			$object  = get_post_type_object( $type );
			$types[] = array(
				'name'  => $type,
				'label' => $object ? $object->labels->name : $type,
				'count' => (int) ( $counts[ $type ] ?? 0 ),
			);
		}
		return array(
			'connected' => null !== $connection,
			'moved'     => null !== $connection && ! Connection::is_here(),
			'copy'      => Moved::is_copy(),
			'service'   => $connection['service'] ?? null,
			'business'  => $connection['business'] ?? null,
			'home'      => home_url( '/' ),
			'types'     => $types,
			'total'     => array_sum( array_intersect_key( $counts, array_flip( Settings::get()['types'] ) ) ),
			'hidden'    => Visibility::is_site_hidden(),
			'long'      => array_map( 'get_the_title', array_slice( Rendering::kept( Rendering::LONG ), -10 ) ),
			'settings'  => Settings::get(),
		);
	}

	/** How far the service is. */
	public static function status() {
		return Service::call( 'status' );
	}

	/** What visitors will likely ask, answered from this site. */
	public static function questions() {
		return Service::call( 'questions', array( 'limit' => 20, 'locale' => Articles::language( get_locale() ) ) );
	}

	/**
	 * Exchanges the code for keys.
	 *
	 * @param \WP_REST_Request $request `service`, `code`.
	 * @return array|\WP_Error
	 */
	public static function connect( $request ) {
		$done = Connection::begin( (string) $request['service'], sanitize_text_field( (string) $request['code'] ) );
		return is_wp_error( $done ) ? $done : self::state();
	}

	/** Ends the connection and takes the chat off the site. */
	public static function disconnect() {
		Connection::end();
		return self::state();
	}

	/**
	 * Changes settings.
	 *
	 * @param \WP_REST_Request $request Those to change.
	 * @return array
	 */
	public static function settings( $request ) {
		Settings::change( (array) $request->get_json_params() );
		return self::state();
	}

	/** The site has moved to this address. */
	public static function moved() {
		$done = Moved::move_here();
		return is_wp_error( $done ) ? $done : self::state();
	}

	/** This is a copy. */
	public static function copy() {
		Moved::keep_silent();
		return self::state();
	}

	/** Other keys. */
	public static function keys() {
		$done = Connection::rekey();
		return is_wp_error( $done ) ? $done : self::state();
	}

	/** Everything is given to the service again. */
	public static function sync() {
		Articles::start_again();
		$gone = Reconcile::run();
		return is_wp_error( $gone ) ? $gone : Service::call( 'changed' );
	}
}
