<?php
/**
 * A pause after a failure.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** While the service does not answer, nobody waits for it: it is left alone for a minute, then two, up to ten. */
final class Breaker {

	const NAME = 'attendant_down';
	/** Seconds. */
	const FIRST = 60;
	const LAST  = 600;

	/** Is the service to be left alone now? */
	public static function is_open() {
		$kept = get_transient( self::NAME );
		return is_array( $kept ) && $kept['until'] > time();
	}

	/** It did not answer. */
	public static function failed() {
		$kept  = get_transient( self::NAME );
		$pause = is_array( $kept ) ? min( self::LAST, 2 * (int) $kept['pause'] ) : self::FIRST;
		// Remembered longer than it holds: the next failure right after it waits longer.
		set_transient(
			self::NAME,
			array(
				'until' => time() + $pause,
				'pause' => $pause,
			),
			2 * $pause
		);
	}

	/** It answered. */
	public static function worked() {
		if ( false !== get_transient( self::NAME ) ) {
			delete_transient( self::NAME );
		}
	}
}
