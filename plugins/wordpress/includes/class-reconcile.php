<?php
/**
 * What the service holds and this site no longer shows.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * The log of changes tells what is known to have changed. What changed past it (a backup put back, rows deleted in the
 * database, an SEO plugin's setting for a whole type) is found by asking the service which posts it holds.
 */
final class Reconcile {

	/** Name of the daily event. */
	const EVENT = Plugin::RECONCILE;
	/** Name of the event that looks after who may open the console. */
	const TEAM = Plugin::TEAM_CHECK;
	/** Seconds after which it goes on in another request. */
	const SECONDS = 10;

	/**
	 * Goes on from one id of the service's list.
	 *
	 * @param string $after Where it ended; empty: from the start.
	 * @return int|\WP_Error How many are to be taken away.
	 */
	public static function run( $after = '' ) {
		$until = microtime( true ) + self::SECONDS;
		$gone  = 0;
		do {
			$page = Service::call( 'held', array( 'after' => (string) $after ) );
			if ( is_wp_error( $page ) ) {
				return $page;
			}
			$ids   = isset( $page['ids'] ) && is_array( $page['ids'] ) ? array_filter( $page['ids'], 'is_string' ) : array();
			$posts = array();
			foreach ( $ids as $id ) {
				if ( preg_match( '/^post:(\d{1,18})$/D', $id, $found ) ) {
					$posts[] = (int) $found[1];
				}
			}
			_prime_post_caches( $posts, false, true );
			foreach ( $posts as $id ) {
				$post = get_post( $id );
				if ( ! $post instanceof \WP_Post || ! Visibility::is_public( $post ) ) {
					Changes::note( $id );
					++$gone;
				}
			}
			$after = $ids ? end( $ids ) : '';
			if ( '' !== $after && microtime( true ) > $until ) {
				wp_schedule_single_event( time() + 60, self::EVENT, array( $after ) );
				return $gone;
			}
		} while ( '' !== $after );
		return $gone;
	}

	/** Once a day, and soon after something that calls for it. */
	public static function schedule() {
		if ( ! wp_next_scheduled( self::EVENT ) ) {
			wp_schedule_event( time() + DAY_IN_SECONDS, 'daily', self::EVENT );
			wp_schedule_event( time() + DAY_IN_SECONDS, 'daily', self::TEAM );
		}
	}

	/** Never again. */
	public static function stop() {
		wp_unschedule_hook( self::EVENT );
		wp_unschedule_hook( self::TEAM );
	}

	/** Before the next visitor's request is over. */
	public static function soon() {
		if ( null !== Connection::get() && ! wp_next_scheduled( self::EVENT, array( '' ) ) ) {
			wp_schedule_single_event( time(), self::EVENT, array( '' ) );
		}
	}
}
