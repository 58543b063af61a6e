<?php
/**
 * What happens to orders, told to the service.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * Queued: a checkout never waits for the service. Action Scheduler where it is, WP-Cron else. An event says that
 * something happened and to which order, not what: the service reads the order, so that nothing old is told as new.
 */
final class Woo_Events {

	const HOOK  = 'attendant_send_event';
	const GROUP = 'attendant';
	/** Attempts, a minute apart at first and twice as long each time: about four hours. */
	const ATTEMPTS = 9;

	/** An order went from one state to another. */
	public static function on_status( $order_id, $from, $to, $order ) {
		// A cart that becomes an order is what the customer has just done.
		if ( $order instanceof \WC_Order && 'checkout-draft' !== $from ) {
			self::queue( $order, 'status', (string) $to );
		}
	}

	/** Money was given back, all or in part. */
	public static function on_refund( $order_id, $refund_id ) {
		$order = wc_get_order( $order_id );
		if ( $order instanceof \WC_Order ) {
			self::queue( $order, 'refund', (string) $refund_id );
		}
	}

	/** The shop wrote to the customer. */
	public static function on_note( $args ) {
		$order = is_array( $args ) && isset( $args['order_id'] ) ? wc_get_order( $args['order_id'] ) : null;
		if ( $order instanceof \WC_Order ) {
			self::queue( $order, 'note', substr( hash( 'sha256', (string) ( $args['customer_note'] ?? '' ) ), 0, 16 ) );
		}
	}

	/** Once for each thing that happened, whatever hook tells it twice. */
	private static function queue( \WC_Order $order, $what, $which ) {
		if ( Woo_Writes::$working || ! Connection::is_here() ) {
			return;
		}
		$event = array(
			'id'         => substr( hash( 'sha256', implode( ':', array( $order->get_id(), $what, $which, (string) $order->get_date_modified( 'edit' ) ) ) ), 0, 32 ),
			'what'       => $what,
			'orderId'    => (string) $order->get_id(),
			'number'     => '#' . ltrim( (string) $order->get_order_number(), '#' ),
			'externalId' => Woo_Orders::owner( $order ),
			'at'         => gmdate( 'Y-m-d\TH:i:s\Z' ),
		);
		self::later( $event, 0, 0 );
	}

	/** Puts an event in the queue. */
	private static function later( array $event, $attempt, $seconds ) {
		$args = array( $event, $attempt );
		if ( function_exists( 'as_schedule_single_action' ) ) {
			as_schedule_single_action( time() + $seconds, self::HOOK, $args, self::GROUP );
			return;
		}
		wp_schedule_single_event( time() + $seconds, self::HOOK, $args );
	}

	/**
	 * Sends one, in the background. A service that does not answer is tried again.
	 *
	 * @param array $event   As queued.
	 * @param int   $attempt From 0.
	 */
	public static function send( $event, $attempt = 0 ) {
		if ( ! is_array( $event ) || ! Connection::is_here() ) {
			return;
		}
		$call     = isset( $event['orderId'] ) ? 'order-changed' : ( isset( $event['features'] ) ? 'features' : 'changed' );
		$answered = Service::call( $call, $event );
		if ( is_wp_error( $answered ) && $attempt + 1 < self::ATTEMPTS ) {
			self::later( $event, $attempt + 1, 60 * ( 2 ** $attempt ) );
		}
	}

	/** Products are others than the service knows: one line in the queue, however many they are. */
	public static function tell_changed() {
		$event  = array( 'changed' => true );
		$queued = function_exists( 'as_has_scheduled_action' ) && as_has_scheduled_action( self::HOOK, array( $event, 0 ), self::GROUP );
		if ( ! $queued && Connection::is_here() ) {
			self::later( $event, 0, 0 );
		}
	}

	/** WooCommerce came, went or was brought up to date: the service learns what the site can do. Costs no query. */
	public static function tell_features_if_new() {
		if ( ! ( is_admin() || wp_doing_cron() || ( defined( 'WP_CLI' ) && WP_CLI ) ) || ! Connection::is_here() ) {
			return;
		}
		$features = Woo::features();
		$now      = md5( Connection::get()['site'] . implode( ',', $features ) );
		if ( get_option( 'attendant_told', '' ) === $now ) {
			return;
		}
		update_option( 'attendant_told', $now, true );
		Articles::start_again();
		self::later( array( 'features' => $features ), 0, 0 );
	}

	/** What pairing has told already. */
	public static function told() {
		update_option( 'attendant_told', md5( Connection::get()['site'] . implode( ',', Woo::features() ) ), true );
	}

	/** Nothing of it waits any more. */
	public static function stop() {
		wp_unschedule_hook( self::HOOK );
		if ( function_exists( 'as_unschedule_all_actions' ) ) {
			as_unschedule_all_actions( self::HOOK );
		}
	}
}
