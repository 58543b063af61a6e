<?php
/**
 * Secrets at rest.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * Seals under a key of this installation's salts: a copy of the database alone does not open it. New salts make what
 * was sealed unreadable, and the site is to be connected again.
 */
final class Seal {

	/**
	 * Seals a text (XSalsa20-Poly1305).
	 *
	 * @param string $text Any bytes.
	 * @return string Base64.
	 */
	public static function close( $text ) {
		$nonce = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		return base64_encode( $nonce . sodium_crypto_secretbox( $text, $nonce, self::key() ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- bytes in a text column.
	}

	/**
	 * Opens what `close` made.
	 *
	 * @param string $sealed Base64.
	 * @return string|null Null when it was changed, or sealed under other salts.
	 */
	public static function open( $sealed ) {
		$bytes = base64_decode( (string) $sealed, true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- bytes in a text column.
		$size  = SODIUM_CRYPTO_SECRETBOX_NONCEBYTES;
		if ( false === $bytes || strlen( $bytes ) < $size + SODIUM_CRYPTO_SECRETBOX_MACBYTES ) {
			return null;
		}
		$text = sodium_crypto_secretbox_open( substr( $bytes, $size ), substr( $bytes, 0, $size ), self::key() );
		return false === $text ? null : $text;
	}

	/** 32 bytes. */
	private static function key() {
		return hash( 'sha256', 'attendant seal ' . wp_salt( 'secure_auth' ) . wp_salt( 'auth' ), true );
	}
}
