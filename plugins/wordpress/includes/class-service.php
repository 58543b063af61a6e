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
	/**
	 * A signed call.
	 *
	 * @param string $call Its name.
	 * @param array  $args JSON-safe.
	 * @return array|\WP_Error What the service answered.
	 */
	public static function call( $call, array $args = array() ) {
		$secret = Connection::secret( 'secret' );
		return '' === $secret ? self::not_connected() : self::signed( Connection::get(), $secret, array( 'call' => $call ) + $args );
	}

	/**
	 * A call signed with this very secret. While the service is known to be down nobody waits for it.
	 *
	 * @param array  $connection As kept.
	 * @param string $secret     Signs it.
	 * @param array  $body       JSON-safe.
	 * @return array|\WP_Error
	 */
	public static function signed( array $connection, $secret, array $body ) {
		if ( Breaker::is_open() ) {
			return self::unreachable();
		}
		$text = wp_json_encode( $body );
		return self::post( self::address( $connection ), $text, Signature::headers( $secret, $text ) );
	}

	/** Where a connected site calls. */
	private static function address( array $connection ) {
		return $connection['service'] . '/v1/sites/' . rawurlencode( $connection['site'] ) . '/calls';
	}

	/** Tells the service that something changed, without waiting for its answer. */
	public static function tell_changed() {
		$connection = Connection::get();
		$secret     = Connection::secret( 'secret' );
		if ( '' === $secret || Breaker::is_open() ) {
			return;
		}
		$body = '{"call":"changed"}';
		$sent = wp_remote_post(
			self::address( $connection ),
			array(
				'blocking' => false,
				'timeout'  => 1,
				'headers'  => array( 'Content-Type' => 'application/json' ) + Signature::headers( $secret, $body ),
				'body'     => $body,
			)
		);
		if ( is_wp_error( $sent ) ) {
			Breaker::failed();
		}
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
			Breaker::failed();
			return self::unreachable();
		}
		Breaker::worked();
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
		$code = isset( $read['code'] ) && is_string( $read['code'] ) ? $read['code'] : '';
		if ( 'SITE_CLOCK' === $code ) {
			return self::clocks_apart( (string) wp_remote_retrieve_header( $answer, 'date' ) );
		}
		if ( 'SITE_SIGNATURE' === $code ) {
			return new \WP_Error( 'attendant_keys', __( 'The service does not know this site’s keys any more: an older database was put back, the site was connected again elsewhere, or it was taken away there. Connect it again with a new code.', 'attendant' ), array( 'status' => 502 ) );
		}
		$says = isset( $read['detail'] ) ? sanitize_text_field( $read['detail'] ) : '';
		/* translators: 1: HTTP status, 2: what the service said */
		return new \WP_Error( 'attendant_refused', trim( sprintf( __( 'The service refused (%1$d). %2$s', 'attendant' ), $status, $says ) ), array( 'status' => 502 ) );
	}

	/** There are no keys, or they are another site's. */
	public static function not_connected() {
		return new \WP_Error( 'attendant_not_connected', __( 'The site is not connected to a service.', 'attendant' ), array( 'status' => 409 ) );
	}

	/** No answer now, or a moment ago. */
	private static function unreachable() {
		return new \WP_Error( 'attendant_unreachable', __( 'The service did not answer. Check its address, and that this server may open it.', 'attendant' ), array( 'status' => 502 ) );
	}

	/** Says which clock is where, as far as it can be known. */
	private static function clocks_apart( $date ) {
		$theirs  = strtotime( $date );
		$minutes = $theirs ? (int) round( ( time() - $theirs ) / 60 ) : 0;
		if ( 0 === $minutes ) {
			$says = __( 'The clocks of this server and of the service are more than five minutes apart. Set this server’s clock.', 'attendant' );
		} elseif ( $minutes > 0 ) {
			/* translators: %d: minutes */
			$says = sprintf( _n( 'This server’s clock is %d minute ahead of the service’s. Set it right; more than five are refused.', 'This server’s clock is %d minutes ahead of the service’s. Set it right; more than five are refused.', $minutes, 'attendant' ), $minutes );
		} else {
			/* translators: %d: minutes */
			$says = sprintf( _n( 'This server’s clock is %d minute behind the service’s. Set it right; more than five are refused.', 'This server’s clock is %d minutes behind the service’s. Set it right; more than five are refused.', -$minutes, 'attendant' ), -$minutes );
		}
		return new \WP_Error( 'attendant_clock', $says, array( 'status' => 502 ) );
	}

	/** Something else answers at that address. */
	public static function not_ours() {
		return new \WP_Error( 'attendant_not_a_service', __( 'Something answers at this address, but it is not Attendant.', 'attendant' ), array( 'status' => 400 ) );
	}
}
