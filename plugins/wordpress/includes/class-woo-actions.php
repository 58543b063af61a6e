<?php
/**
 * What the service has decided is done to an order.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * Whether it is allowed was decided by the service's policy; here stands what must hold whoever asks, as a till would
 * check: whose order it is, that it can still be done, that the pieces were bought. Each leaves one note for the team.
 */
final class Woo_Actions {

	/** States in which nothing has been sent. */
	const NOT_SENT = array( 'pending', 'on-hold', 'processing', 'failed' );
	/** States in which the customer has it. */
	const ARRIVED = array( 'completed', 'delivered' );

	/**
	 * Cancels an order that was not sent. WooCommerce puts the pieces back into stock; money goes back by the team.
	 *
	 * @param array $args `contact`, `orderId`, `reason`, `key`.
	 * @return array|\WP_Error
	 */
	public static function cancel_order( array $args ) {
		return self::on_order(
			$args,
			static function ( \WC_Order $order ) use ( $args ) {
				if ( ! self::is_waiting( $order ) ) {
					return Woo_Writes::refuse( 'too-late' );
				}
				$lines = array( __( 'Cancelled by the customer in the chat.', 'attendant' ), self::reason( $args ) );
				$left  = $order->get_total() - $order->get_total_refunded();
				if ( null !== $order->get_date_paid() && $left > 0 ) {
					/* translators: %s: amount of money */
					$lines[] = sprintf( __( 'It was paid: %s is to be given back.', 'attendant' ), self::money( $left, $order ) );
				}
				$order->set_status( 'cancelled', self::note( $lines ) . ' ', true );
				return Woo_Writes::done( $order->get_order_number() );
			}
		);
	}

	/**
	 * Where an order that was not sent goes.
	 *
	 * @param array $args `contact`, `orderId`, `address`, `key`.
	 * @return array|\WP_Error
	 */
	public static function change_address( array $args ) {
		return self::on_order(
			$args,
			static function ( \WC_Order $order ) use ( $args ) {
				if ( ! self::is_waiting( $order ) ) {
					return Woo_Writes::refuse( 'too-late' );
				}
				$address = Woo_Address::read( $args['address'] ?? null );
				if ( null === $address ) {
					return Woo_Writes::refuse( 'address' );
				}
				$before = Woo::line( str_replace( '<br/>', ', ', $order->get_formatted_shipping_address( '-' ) ) );
				foreach ( $address as $field => $value ) {
					call_user_func( array( $order, "set_shipping_{$field}" ), $value );
				}
				/* translators: %s: an address */
				$order->add_order_note( self::note( array( __( 'The customer gave another shipping address in the chat.', 'attendant' ), sprintf( __( 'Before: %s', 'attendant' ), $before ) ) ) );
				return Woo_Writes::done( $order->get_order_number() );
			}
		);
	}

	/**
	 * Asks for a return, once for an order until a refund settles it.
	 *
	 * @param array $args `contact`, `orderId`, `lines`, `reason`, `key`.
	 * @return array|\WP_Error
	 */
	public static function create_return( array $args ) {
		return self::ask(
			$args,
			array(
				'action' => 'create-return',
				'prefix' => 'R',
				/* translators: %s: items of an order */
				'says'   => __( 'The customer asks in the chat to send back: %s.', 'attendant' ),
				'why'    => 'reason',
			),
			static function ( \WC_Order $order ) {
				if ( ! in_array( $order->get_status(), self::ARRIVED, true ) ) {
					return 'not-delivered';
				}
				return isset( Woo_Asked::open( $order )['create-return'] ) ? 'asked-before' : null;
			}
		);
	}

	/**
	 * Notes that a warranty is claimed.
	 *
	 * @param array $args `contact`, `orderId`, `lines`, `problem`, `key`.
	 * @return array|\WP_Error
	 */
	public static function claim_warranty( array $args ) {
		return self::ask(
			$args,
			array(
				'action' => 'claim-warranty',
				'prefix' => 'W',
				/* translators: %s: items of an order */
				'says'   => __( 'The customer claims the warranty in the chat for: %s.', 'attendant' ),
				'why'    => 'problem',
			),
			static function ( \WC_Order $order ) {
				return in_array( $order->get_status(), self::ARRIVED, true ) ? null : 'not-delivered';
			}
		);
	}

	/**
	 * Asks for money back. It is booked by the team: no gateway says whether it has seen the same wish before.
	 *
	 * @param array $args `contact`, `orderId`, `lines` (none: of the whole order), `amount`, `currency`, `reason`, `key`.
	 * @return array|\WP_Error
	 */
	public static function request_refund( array $args ) {
		$amount = Woo::text( $args, 'amount' );
		return self::ask(
			$args,
			array(
				'action' => 'request-refund',
				'prefix' => 'F',
				/* translators: 1: items of an order, 2: amount of money */
				'says'   => __( 'The customer asks in the chat for money back for: %1$s. Agreed: %2$s.', 'attendant' ),
				'why'    => 'reason',
				'amount' => $amount,
			),
			static function ( \WC_Order $order ) use ( $args, $amount ) {
				$left = wc_format_decimal( $order->get_total() - $order->get_total_refunded(), wc_get_price_decimals() );
				$fits = preg_match( '/^\d{1,12}(\.\d{1,6})?$/D', $amount ) && $amount > 0 && (float) $amount <= (float) $left;
				if ( ! $fits || Woo::text( $args, 'currency' ) !== $order->get_currency() ) {
					return 'amount';
				}
				return isset( Woo_Asked::open( $order )['request-refund'] ) ? 'asked-before' : null;
			}
		);
	}

	/**
	 * A request about pieces of an order: kept with it, and one note.
	 *
	 * @param array    $args  As the service sent them.
	 * @param array    $of    `action`, `prefix` of its number, `says` to the team, `why`: name of the reason in `$args`;
	 *                        `amount`; `lines`: adds to the lines, or says why not.
	 * @param callable $fault Why not, or null.
	 * @return array|\WP_Error
	 */
	public static function ask( array $args, array $of, callable $fault ) {
		return self::on_order(
			$args,
			static function ( \WC_Order $order ) use ( $args, $of, $fault ) {
				$given = $args['lines'] ?? null;
				$whole = array() === $given && 'request-refund' === $of['action'];
				$lines = $whole ? array() : Woo_Items::lines( $order, $given );
				if ( null === $lines ) {
					return Woo_Writes::refuse( 'unknown-item' );
				}
				$why_not = $fault( $order );
				if ( null === $why_not && isset( $of['lines'] ) ) {
					$lines   = $of['lines']( $order, $lines );
					$why_not = is_string( $lines ) ? $lines : null;
				}
				if ( null !== $why_not ) {
					return Woo_Writes::refuse( $why_not );
				}
				$reference = sprintf( '%s-%s-%d', $of['prefix'], ltrim( $order->get_order_number(), '#' ), 1 + Woo_Asked::count( $order, $of['action'] ) );
				$what      = $whole ? __( 'the whole order', 'attendant' ) : implode( ', ', array_column( $lines, 'says' ) );
				$amount    = isset( $of['amount'] ) ? self::money( (float) $of['amount'], $order ) : '';
				$reason    = Woo::line( Woo::text( $args, $of['why'] ) );
				Woo_Asked::add(
					$order,
					$of['action'],
					array(
						'reference' => $reference,
						'lines'     => array_map(
							static function ( $line ) {
								unset( $line['says'] );
								return array_filter( $line );
							},
							$lines
						),
						'reason'    => $reason,
						'amount'    => $of['amount'] ?? null,
					)
				);
				$order->add_order_note( self::note( array( sprintf( $of['says'], $what, $amount ), self::reason( array( 'reason' => $reason ) ), $reference ) ) );
				/**
				 * What the customer is told to do next, for instance how to send it back.
				 *
				 * @param string    $text   Default: nothing.
				 * @param string    $action Name of the action.
				 * @param \WC_Order $order  The order.
				 */
				$next = (string) apply_filters( 'attendant_instructions', '', $of['action'], $order );
				return Woo_Writes::done( $reference, Woo::line( $next, 1000 ) );
			}
		);
	}

	/**
	 * The order, if it is theirs: looked at again under the lock.
	 *
	 * @param array    $args As the service sent them.
	 * @param callable $work As for `Woo_Writes::once`.
	 * @return array|\WP_Error
	 */
	public static function on_order( array $args, callable $work ) {
		$id  = Woo::text( $args, 'orderId' );
		$who = isset( $args['contact'] ) && is_array( $args['contact'] ) ? Woo::text( $args['contact'], 'externalId' ) : '';
		$get = static function () use ( $id, $who ) {
			$order = Woo_Orders::get( $id );
			return null !== $order && '' !== $who && hash_equals( Woo_Orders::owner( $order ), $who ) ? $order : null;
		};
		// Also before the lock, so that strangers' calls keep nobody waiting.
		if ( null === $get() ) {
			return Woo_Writes::refuse( 'unknown-order' );
		}
		return Woo_Writes::once( 'order:' . (int) $id, Woo::text( $args, 'key' ), $get, $work );
	}

	/** Paid or not, but not on its way. */
	public static function is_waiting( \WC_Order $order ) {
		return in_array( $order->get_status(), self::NOT_SENT, true ) && ! Woo_Orders::tracking( $order );
	}

	/** In the team's language. */
	private static function reason( array $args ) {
		$reason = Woo::line( Woo::text( $args, 'reason' ) );
		/* translators: %s: the customer's words */
		return '' === $reason ? '' : sprintf( __( 'Reason: “%s”.', 'attendant' ), $reason );
	}

	/** Notes are HTML: what a customer wrote is shown as they wrote it. */
	public static function note( array $lines ) {
		return esc_html( implode( ' ', array_filter( $lines ) ) );
	}

	/** As the shop writes amounts. */
	public static function money( $amount, \WC_Order $order ) {
		return Woo::line( html_entity_decode( wp_strip_all_tags( wc_price( $amount, array( 'currency' => $order->get_currency() ) ) ), ENT_QUOTES, 'UTF-8' ) );
	}
}
