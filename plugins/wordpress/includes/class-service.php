<?php
/**
 * Calls to the service. The site never waits long for it.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Time-outs, errors a person can act on, and a pause after a failure. */
final class Service {

	/** Seconds an admin waits at most. */
	const TIMEOUT = 15;
	/** Seconds the service is left alone after it did not answer. */
	const PAUSE = 60;

	/**
	 * A signed call.
	 *
	 * @param string $call Its name.
	 * @param array  $args JSON-safe.
	 * @return array|\WP_Error What the service answered.
	 */
	public static function call( $call, array $args = array() ) {
		$connection = Connection::get();
		$secret     = Connection::secret( 'secret' );
		if ( '' === $secret ) {
			return new \WP_Error( 'attendant_not_connected', __( 'The site is not connected to a service.', 'attendant' ), array( 'status' => 409 ) );
		}
		$body = wp_json_encode( array( 'call' => $call ) + $args );
		return self::post( $connection['service'] . '/v1/sites/' . rawurlencode( $connection['site'] ) . '/calls', $body, Signature::headers( $secret, $body ) );
	}

	/** Tells the service that something changed, without waiting for its answer. */
	public static function tell_changed() {
		$connection = Connection::get();
		$secret     = Connection::secret( 'secret' );
		if ( '' === $secret || get_transient( 'attendant_down' ) ) {
			return;
		}
		$body = '{"call":"changed"}';
		wp_remote_post(
			$connection['service'] . '/v1/sites/' . rawurlencode( $connection['site'] ) . '/calls',
			array(
				'blocking' => false,
				'timeout'  => 1,
				'headers'  => array( 'Content-Type' => 'application/json' ) + Signature::headers( $secret, $body ),
				'body'     => $body,
			)
		);
	}

	/**
	 * Sends JSON and reads JSON.
	 *
	 * @param string       $url     Where to.
	 * @param array|string $body    Sent as JSON; a string is sent as it is.
	 * @param string[]     $headers Besides the type.
	 * @return array|\WP_Error The service's own words when it refused.
	 */
	public static function post( $url, $body, array $headers = array() ) {
		$answer = wp_remote_post(
			$url,
			array(
				'timeout'     => self::TIMEOUT,
				'redirection' => 0,
				'headers'     => array(
					'Content-Type' => 'application/json',
					'Accept'       => 'application/json',
				) + $headers,
				'body'        => is_string( $body ) ? $body : wp_json_encode( $body ),
			)
		);
		if ( is_wp_error( $answer ) ) {
			set_transient( 'attendant_down', 1, self::PAUSE );
			return new \WP_Error( 'attendant_unreachable', __( 'The service did not answer. Check its address, and that this server may open it.', 'attendant' ), array( 'status' => 502 ) );
		}
		delete_transient( 'attendant_down' );
		$read = json_decode( wp_remote_retrieve_body( $answer ), true );
		if ( ! is_array( $read ) ) {
			return self::not_ours();
		}
		$status = (int) wp_remote_retrieve_response_code( $answer );
		if ( $status >= 200 && $status < 300 ) {
			return $read;
		}
		if ( isset( $read['code'] ) && 'PAIRING_CODE_WRONG' === $read['code'] ) {
			return new \WP_Error( 'attendant_code', __( 'This code is wrong, used or older than half an hour. Make a new one in the service.', 'attendant' ), array( 'status' => 400 ) );
		}
		$says = isset( $read['detail'] ) ? sanitize_text_field( $read['detail'] ) : '';
		/* translators: 1: HTTP status, 2: what the service said */
		return new \WP_Error( 'attendant_refused', trim( sprintf( __( 'The service refused (%1$d). %2$s', 'attendant' ), $status, $says ) ), array( 'status' => 502 ) );
	}

	/** Something else answers at that address. */
	public static function not_ours() {
		return new \WP_Error( 'attendant_not_a_service', __( 'Something answers at this address, but it is not Attendant.', 'attendant' ), array( 'status' => 400 ) );
	}
}
