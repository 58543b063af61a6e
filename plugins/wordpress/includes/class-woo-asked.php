<?php
/**
 * What was asked for in the chat, kept with the order.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Requests that a person, or the shop's own process, goes on with: returns, refunds, warranty claims. */
final class Woo_Asked {

	const META = '_attendant_asked';
	/** What was done at once: nobody has to go on with it. */
	const DONE = array( 'change-items' );

	/**
	 * Keeps one with the order; not saved yet.
	 *
	 * @param \WC_Order $order  An order.
	 * @param string    $action Name of the action.
	 * @param array     $of     What was asked for.
	 */
	public static function add( \WC_Order $order, $action, array $of ) {
		$all   = self::all( $order );
		$all[] = array(
			'action' => $action,
			'at'     => time(),
		) + $of;
		$order->update_meta_data( self::META, $all );
	}

	/**
	 * What was done for good: it is not done again.
	 *
	 * @param \WC_Order $order An order.
	 * @return string[] Names of actions.
	 */
	public static function done( \WC_Order $order ) {
		return array_values( array_intersect( self::DONE, array_column( self::all( $order ), 'action' ) ) );
	}

	/**
	 * Offers in the order's own list of actions that what waits is settled: an exchange ends without a refund.
	 *
	 * @param array          $actions WooCommerce's.
	 * @param \WC_Order|null $order   The order that is shown.
	 * @return array
	 */
	public static function offer( $actions, $order = null ) {
		if ( $order instanceof \WC_Order && self::open( $order ) ) {
			$actions['attendant_settle'] = __( 'What the customer asked for in the chat is settled', 'attendant' );
		}
		return $actions;
	}

	/** Chosen there. */
	public static function settle( \WC_Order $order ) {
		$open = self::open( $order );
		if ( ! $open ) {
			return;
		}
		$settled = array_map(
			static function ( $one ) {
				return array( 'settled' => true ) + $one;
			},
			self::all( $order )
		);
		$order->update_meta_data( self::META, $settled );
		/* translators: %s: numbers of requests */
		$order->add_order_note( esc_html( sprintf( __( 'Settled: %s.', 'attendant' ), implode( ', ', array_column( $open, 'reference' ) ) ) ), 0, true );
		$order->save();
	}

	/**
	 * Which are waiting still: a refund booked after it settles what was asked before, and so does the team's word.
	 *
	 * @param \WC_Order $order An order.
	 * @return array Action => what was asked for last.
	 */
	public static function open( \WC_Order $order ) {
		$settled = 0;
		foreach ( $order->get_refunds() as $refund ) {
			$at      = $refund->get_date_created();
			$settled = max( $settled, $at ? $at->getTimestamp() : 0 );
		}
		$open = array();
		foreach ( self::all( $order ) as $one ) {
			if ( isset( $one['action'], $one['at'] ) && empty( $one['settled'] ) && ! in_array( $one['action'], self::DONE, true ) && $one['at'] >= $settled && 'refunded' !== $order->get_status() ) {
				$open[ $one['action'] ] = array(
					'at'        => gmdate( 'Y-m-d\TH:i:s\Z', (int) $one['at'] ),
					'reference' => (string) ( $one['reference'] ?? '' ),
				);
			}
		}
		return $open;
	}

	/** How many there were of an action. */
	public static function count( \WC_Order $order, $action ) {
		return count( array_keys( array_column( self::all( $order ), 'action' ), $action, true ) );
	}

	/** All of them. */
	private static function all( \WC_Order $order ) {
		$kept = $order->get_meta( self::META );
		return is_array( $kept ) ? $kept : array();
	}
}
