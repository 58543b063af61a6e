<?php
/**
 * `wp attendant`.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** The connection with the service. */
final class Command {

	/**
	 * Shows whether the site is connected and how much is synced.
	 *
	 * @subcommand status
	 */
	public function status() {
		$connection = Connection::get();
		if ( null === $connection ) {
			\WP_CLI::log( 'Not connected.' );
			return;
		}
		$status = Service::call( 'status' );
		if ( is_wp_error( $status ) ) {
			\WP_CLI::error( $status->get_error_message() );
		}
		\WP_CLI::log( sprintf( 'Connected to %s (%s). %d of %d pages synced.', $connection['business'], $connection['service'], (int) ( $status['articles'] ?? 0 ), Articles::count() ) );
	}

	/**
	 * Gives every page to the service again.
	 *
	 * @subcommand sync
	 */
	public function sync() {
		Articles::start_again();
		$gone  = Reconcile::run();
		$asked = is_wp_error( $gone ) ? $gone : Service::call( 'changed' );
		if ( is_wp_error( $asked ) ) {
			\WP_CLI::error( $asked->get_error_message() );
		}
		\WP_CLI::success( 'The service reads the site now.' );
	}

	/**
	 * Says what is wrong, and the way out. Exit code 1 when something is.
	 *
	 * @subcommand doctor
	 */
	public function doctor() {
		$found = Health::examine();
		if ( 'good' === $found['code'] ) {
			\WP_CLI::success( $found['says'] );
			return;
		}
		if ( 'copy' === $found['code'] ) {
			\WP_CLI::warning( $found['says'] );
			return;
		}
		\WP_CLI::error( $found['says'] );
	}
}
