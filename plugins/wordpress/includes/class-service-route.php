<?php
/**
 * The one address at which the service calls the site.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Signed by the service; says nothing to anybody else. */
final class Service_Route {

	const ROUTE = '/attendant/v1/service';

	/** Adds the route. */
	public static function register() {
		register_rest_route(
			'attendant/v1',
			'/service',
			array(
				'methods'             => 'POST',
				'permission_callback' => array( self::class, 'may' ),
				'callback'            => array( self::class, 'answer' ),
				'show_in_index'       => false,
			)
		);
	}

	/**
	 * Only the service, by its signature.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return true|\WP_Error
	 */
	public static function may( $request ) {
		$checked = Signature::check(
			Connection::secret( 'secret' ),
			$request->get_body(),
			(string) $request->get_header( 'x-attendant-timestamp' ),
			(string) $request->get_header( 'x-attendant-nonce' ),
			(string) $request->get_header( 'x-attendant-signature' )
		);
		if ( 'valid' === $checked ) {
			return true;
		}
		return new \WP_Error( 'attendant_signature', 'time' === $checked ? 'The clocks are more than five minutes apart.' : 'Not signed by the service.', array( 'status' => 401 ) );
	}

	/**
	 * Answers a call that was let in.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return array|\WP_Error
	 */
	public static function answer( $request ) {
		$args = json_decode( $request->get_body(), true );
		$call = is_array( $args ) && isset( $args['call'] ) ? $args['call'] : '';
		if ( 'articles' === $call ) {
			Background::catch_up_later();
			return Articles::page( isset( $args['cursor'] ) && is_string( $args['cursor'] ) ? $args['cursor'] : null );
		}
		$answer = Woo::answer( $call, is_array( $args ) ? $args : array() );
		if ( null !== $answer ) {
			return $answer;
		}
		return new \WP_Error( 'attendant_call', 'There is no such call.', array( 'status' => 422 ) );
	}

	/**
	 * Sites that close the REST interface to guests mean guests: a call signed by the service is none, and ours checks it.
	 *
	 * @param \WP_Error|true|null $result What others said.
	 * @return \WP_Error|true|null
	 */
	public static function let_in( $result ) {
		$route = isset( $GLOBALS['wp']->query_vars['rest_route'] ) ? untrailingslashit( $GLOBALS['wp']->query_vars['rest_route'] ) : '';
		return is_wp_error( $result ) && in_array( $route, array( self::ROUTE, Identity::ROUTE ), true ) ? true : $result;
	}
}
