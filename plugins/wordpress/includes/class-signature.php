<?php
/**
 * Signed calls, as `core/src/host/signed-call.ts` of the service makes and checks them.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** HMAC-SHA-256 over direction, time, nonce and the body's bytes. */
final class Signature {

	/** Seconds the two clocks may be apart. */
	const SKEW = 300;

	/**
	 * Headers of a call to the service.
	 *
	 * @param string $secret Shared with the service.
	 * @param string $body   Bytes that are sent.
	 * @return string[]
	 */
	public static function headers( $secret, $body ) {
		$time  = (string) time();
		$nonce = bin2hex( random_bytes( 16 ) );
		return array(
			'X-Attendant-Timestamp' => $time,
			'X-Attendant-Nonce'     => $nonce,
			'X-Attendant-Signature' => self::sign( $secret, 'to-service', $time, $nonce, $body ),
		);
	}

	/**
	 * Is this call the service's, made just now, and the first of its kind? In doubt it is not.
	 *
	 * @param string $secret    Shared with the service; an empty one verifies nothing.
	 * @param string $body      Bytes as received.
	 * @param string $time      As in the header.
	 * @param string $nonce     As in the header.
	 * @param string $signature As in the header.
	 * @return string `valid`, `malformed`, `signature`, `time` or `replay`.
	 */
	public static function check( $secret, $body, $time, $nonce, $signature ) {
		if ( '' === $secret || ! preg_match( '/^\d{1,12}$/D', $time ) || ! preg_match( '/^[\w-]{16,64}$/D', $nonce ) ) {
			return 'malformed';
		}
		if ( ! hash_equals( self::sign( $secret, 'to-site', $time, $nonce, $body ), strtolower( $signature ) ) ) {
			return 'signature';
		}
		if ( abs( time() - (int) $time ) > self::SKEW ) {
			return 'time';
		}
		return self::is_first( $nonce ) ? 'valid' : 'replay';
	}

	/** Hex. */
	private static function sign( $secret, $direction, $time, $nonce, $body ) {
		return hash_hmac( 'sha256', "attendant-v1\n$direction\n$time\n$nonce\n$body", $secret );
	}

	/**
	 * The primary key decides between two that come at once. Where the database gave way to another call instead (many
	 * come at once while old ones are cleared away), it is asked again: that says nothing of the nonce.
	 */
	private static function is_first( $nonce ) {
		global $wpdb;
		$table = $wpdb->prefix . 'attendant_nonces';
		$shown = $wpdb->suppress_errors( true );
		$tries = 0;
		// phpcs:disable WordPress.DB -- our own table.
		do {
			$added = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$table} (nonce, at) VALUES (%s, %d)", $nonce, time() ) );
		} while ( false === $added && ++$tries < 5 );
		if ( 0 === wp_rand( 0, 19 ) ) {
			$wpdb->query( $wpdb->prepare( "DELETE FROM {$table} WHERE at < %d", time() - 2 * self::SKEW ) );
		}
		// phpcs:enable
		$wpdb->suppress_errors( $shown );
		return 1 === $added;
	}
}
