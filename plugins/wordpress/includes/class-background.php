<?php
/**
 * Our own tasks where nobody calls WP-Cron.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * With DISABLE_WP_CRON and no job of the server's, WP-Cron and Action Scheduler stand still. The service calls the site
 * every ten minutes for its articles: what of ours is overdue by then is done after that call is answered. Where tasks
 * run as they should, nothing is overdue and this finds nothing.
 */
final class Background {

	/** Seconds after which a task is overdue: its own way comes first. */
	const LATE = 120;
	/** Seconds one call may spend on it. */
	const SECONDS = 5;
	/** Tasks of one call. */
	const MOST = 20;

	/** Does it when this request has been answered. */
	public static function catch_up_later() {
		add_action(
			'shutdown',
			static function () {
				if ( function_exists( 'fastcgi_finish_request' ) ) {
					fastcgi_finish_request();
				}
				self::catch_up();
			},
			100
		);
	}

	/**
	 * Does what is overdue.
	 *
	 * @return int How many tasks.
	 */
	public static function catch_up() {
		if ( ! Connection::is_here() ) {
			return 0;
		}
		$until = microtime( true ) + self::SECONDS;
		$done  = 0;
		foreach ( array_merge( self::of_cron(), self::of_action_scheduler() ) as $task ) {
			if ( $done >= self::MOST || microtime( true ) > $until ) {
				break;
			}
			$done += $task() ? 1 : 0;
		}
		return $done;
	}

	/** Those of WP-Cron: each gives whether it was still there to be done. */
	private static function of_cron() {
		$tasks = array();
		foreach ( (array) _get_cron_array() as $at => $hooks ) {
			if ( $at > time() - self::LATE ) {
				continue;
			}
			foreach ( array_intersect_key( (array) $hooks, array_flip( array( Woo_Events::HOOK, Plugin::RECONCILE, Plugin::TEAM_CHECK ) ) ) as $hook => $events ) {
				foreach ( $events as $event ) {
					$tasks[] = static function () use ( $at, $hook, $event ) {
						if ( ! empty( $event['schedule'] ) ) {
							wp_reschedule_event( $at, $event['schedule'], $hook, $event['args'] );
						}
						// Whoever takes it off the list does it.
						if ( true !== wp_unschedule_event( $at, $hook, $event['args'] ) ) {
							return false;
						}
						do_action_ref_array( $hook, $event['args'] );
						return true;
					};
				}
			}
		}
		return $tasks;
	}

	/** Those of Action Scheduler, by its own runner: it claims, logs and ends them. */
	private static function of_action_scheduler() {
		if ( ! function_exists( 'as_get_scheduled_actions' ) || ! class_exists( \ActionScheduler::class ) || ! \ActionScheduler::is_initialized() ) {
			return array();
		}
		$ids = as_get_scheduled_actions(
			array(
				'hook'         => Woo_Events::HOOK,
				'status'       => 'pending',
				'date'         => gmdate( 'Y-m-d H:i:s', time() - self::LATE ),
				'date_compare' => '<=',
				'orderby'      => 'date',
				'per_page'     => self::MOST,
			),
			'ids'
		);
		return array_map(
			static function ( $id ) {
				return static function () use ( $id ) {
					\ActionScheduler::runner()->process_action( (int) $id, 'Attendant' );
					return true;
				};
			},
			$ids
		);
	}
}
