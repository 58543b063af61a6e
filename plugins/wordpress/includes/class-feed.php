<?php
/**
 * What the service reads from a site in batches, resumable at any place.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * A cursor is `<epoch>.<last id walked>.<place in the log of changes>`. First everything is walked by id, then what
 * changed since is given; a cursor of another epoch begins again. A batch that breaks off is simply asked for again.
 */
final class Feed {

	/** Things looked at in one batch. */
	const BATCH = 50;
	/** Bytes and seconds after which a batch ends early: small hosting has 128 MB and 30 seconds. */
	const BYTES   = 2000000;
	const SECONDS = 8;

	/**
	 * One batch.
	 *
	 * @param string|null $cursor Where the last one ended; null: from the start.
	 * @param array       $of     `kind` in the log of changes; `from`: the id before the first; `walk( after, limit )`: ids
	 *                            in their order; `read( id )`: a line, or null when it is not public; `gone( id )`: the id
	 *                            under which it was given.
	 * @return array{items: array, cursor: string, more: bool}
	 */
	public static function page( $cursor, array $of ) {
		$epoch = (string) get_option( 'attendant_epoch', 'none' );
		$parts = explode( '.', (string) $cursor );
		if ( 3 !== count( $parts ) || $parts[0] !== $epoch ) {
			$parts = array( $epoch, $of['from'], Changes::head() );
		}
		if ( (int) $parts[2] > Changes::head() ) {
			// The log is shorter than it was: an older database was put back. Everything is given again.
			Articles::start_again();
			Reconcile::soon();
			return self::page( null, $of );
		}
		$walked = (int) $parts[1];
		$place  = (int) $parts[2];
		$items  = array();
		$bytes  = 0;
		$until  = microtime( true ) + self::SECONDS;
		$ends   = static function ( $line ) use ( &$items, &$bytes, &$walked, &$place, $epoch, $until ) {
			if ( null !== $line ) {
				$items[] = $line + array( 'cursor' => "$epoch.$walked.$place" );
				$bytes  += strlen( (string) wp_json_encode( $line ) );
			}
			return $bytes > self::BYTES || microtime( true ) > $until;
		};

		$ids  = call_user_func( $of['walk'], $walked, self::BATCH );
		$more = count( $ids ) >= self::BATCH;
		_prime_post_caches( array_filter( $ids, static fn( $id ) => $id > 0 ), true, true );
		foreach ( $ids as $id ) {
			$walked = $id;
			if ( $ends( call_user_func( $of['read'], $id ) ) ) {
				$more = true;
				break;
			}
		}
		if ( ! $more ) {
			$changed = Changes::after( $place, self::BATCH, $of['kind'] );
			$more    = count( $changed ) === self::BATCH;
			foreach ( $changed as $seq => $id ) {
				$place = $seq;
				$line  = call_user_func( $of['read'], $id );
				if ( null === $line ) {
					$line = array(
						'kind' => 'delete',
						'id'   => call_user_func( $of['gone'], $id ),
					);
				}
				if ( $ends( $line ) ) {
					$more = true;
					break;
				}
			}
		}
		return array(
			'items'  => $items,
			'cursor' => "$epoch.$walked.$place",
			'more'   => $more,
		);
	}
}
