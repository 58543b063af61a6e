<?php
/**
 * Pieces of an order, and others in their place.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * Of what has arrived an exchange is asked for, and the team sends it. What was not packed yet is changed in the order
 * itself: lines, stock, taxes, coupons and totals, through WooCommerce's own objects. Nobody can be charged from here,
 * so that what was paid never becomes more.
 */
final class Woo_Items {

	/**
	 * Asks for other pieces instead of those that came, once for an order until it is settled.
	 *
	 * @param array $args `contact`, `orderId`, `lines` with `variantId`, `reason`, `key`.
	 * @return array|\WP_Error
	 */
	public static function exchange( array $args ) {
		return Woo_Actions::ask(
			$args,
			array(
				'action' => 'exchange-items',
				'prefix' => 'X',
				/* translators: %s: items of an order, each with what is wanted instead */
				'says'   => __( 'The customer asks in the chat to exchange: %s.', 'attendant' ),
				'why'    => 'reason',
				'lines'  => static function ( \WC_Order $order, array $lines ) {
					return self::wanted( $order, $lines, true );
				},
			),
			static function ( \WC_Order $order ) {
				if ( ! in_array( $order->get_status(), Woo_Actions::ARRIVED, true ) ) {
					return 'not-delivered';
				}
				return isset( Woo_Asked::open( $order )['exchange-items'] ) ? 'asked-before' : null;
			}
		);
	}

	/**
	 * Puts other variants in the place of pieces that were not packed, once for an order.
	 *
	 * @param array $args `contact`, `orderId`, `lines` with `variantId`, `key`.
	 * @return array|\WP_Error
	 */
	public static function change( array $args ) {
		return Woo_Actions::on_order(
			$args,
			static function ( \WC_Order $order ) use ( $args ) {
				// A refund has been counted by the lines as they are.
				if ( ! Woo_Actions::is_waiting( $order ) || $order->get_total_refunded() > 0 ) {
					return Woo_Writes::refuse( 'too-late' );
				}
				if ( Woo_Asked::count( $order, 'change-items' ) > 0 ) {
					return Woo_Writes::refuse( 'changed-before' );
				}
				$lines = self::lines( $order, $args['lines'] ?? null );
				if ( null === $lines ) {
					return Woo_Writes::refuse( 'unknown-item' );
				}
				$lines = self::wanted( $order, $lines, false );
				return is_string( $lines ) ? Woo_Writes::refuse( $lines ) : self::swap_all( $order, $lines );
			}
		);
	}

	/**
	 * Each bought, named once, and no more than were bought and not refunded.
	 *
	 * @param \WC_Order $order An order.
	 * @param mixed     $given From outside.
	 * @return array|null Null when it cannot be.
	 */
	public static function lines( \WC_Order $order, $given ) {
		if ( ! is_array( $given ) || ! $given ) {
			return null;
		}
		$lines = array();
		foreach ( $given as $line ) {
			$id   = is_array( $line ) ? Woo::text( $line, 'itemId' ) : '';
			$many = is_array( $line ) ? ( $line['quantity'] ?? null ) : null;
			$item = preg_match( '/^[1-9]\d{0,15}$/D', $id ) ? $order->get_item( (int) $id, false ) : null;
			if ( ! $item instanceof \WC_Order_Item_Product || ! is_int( $many ) || $many < 1 || isset( $lines[ $id ] ) ) {
				return null;
			}
			if ( $many > $item->get_quantity() + $order->get_qty_refunded_for_item( (int) $id ) ) {
				return null;
			}
			$lines[ $id ] = array(
				'itemId'    => $id,
				'quantity'  => $many,
				'variantId' => Woo::text( $line, 'variantId' ),
				'says'      => $many . ' × ' . Woo::line( $item->get_name(), 100 ),
			);
		}
		return array_values( $lines );
	}

	/**
	 * The lines, each with what comes instead: on sale to everybody, and there in that number.
	 *
	 * @param \WC_Order $order    An order.
	 * @param array     $lines    As `lines` gives them.
	 * @param bool      $same_too May it be one more of the same? A broken piece is exchanged for one.
	 * @return array|string Why not.
	 */
	private static function wanted( \WC_Order $order, array $lines, $same_too ) {
		$many = array();
		foreach ( $lines as &$line ) {
			$item    = $order->get_item( (int) $line['itemId'], false );
			$had     = $item->get_variation_id() ? $item->get_variation_id() : $item->get_product_id();
			$variant = $line['variantId'];
			// The same door as for what the customer is shown: an id of something hidden is none.
			$sold = Woo_Products::variants( array( 'ids' => array( $variant ) ) )['items'];
			if ( ! $sold || ! in_array( $variant, array_column( $sold[0]['variants'], 'id' ), true ) ) {
				return 'unknown-variant';
			}
			if ( ! $same_too && (int) $variant === $had ) {
				return 'same-variant';
			}
			$product          = wc_get_product( (int) $variant );
			$many[ $variant ] = ( $many[ $variant ] ?? 0 ) + $line['quantity'];
			if ( ! $product->is_purchasable() || ! $product->is_in_stock() || ! $product->has_enough_stock( $many[ $variant ] ) ) {
				return 'unavailable';
			}
			/* translators: 1: what was bought, 2: what is wanted instead */
			$line['says'] = sprintf( __( '%1$s for %2$s', 'attendant' ), $line['says'], Woo::line( $product->get_name(), 100 ) );
		}
		return $lines;
	}

	/** All lines, or a refusal: the transaction around it takes back what was begun. */
	private static function swap_all( \WC_Order $order, array $lines ) {
		$before = (float) $order->get_total();
		foreach ( $lines as $line ) {
			$why_not = self::swap( $order, $line );
			if ( null !== $why_not ) {
				return Woo_Writes::refuse( $why_not );
			}
		}
		$order->save();
		if ( $order->get_coupons() ) {
			$order->recalculate_coupons();
		} else {
			$order->calculate_totals();
		}
		$more = round( (float) $order->get_total() - $before, wc_get_price_decimals() );
		$paid = null !== $order->get_date_paid();
		if ( $paid && $more > 0 ) {
			return Woo_Writes::refuse( 'costs-more' );
		}
		/* translators: %s: items of an order, each with what is wanted instead */
		$note = array( sprintf( __( 'The customer took something else in the chat: %s.', 'attendant' ), implode( ', ', array_column( $lines, 'says' ) ) ) );
		if ( $paid && $more < 0 ) {
			/* translators: %s: amount of money */
			$note[] = sprintf( __( 'It was paid: %s is to be given back.', 'attendant' ), Woo_Actions::money( -$more, $order ) );
		}
		Woo_Asked::add( $order, 'change-items', array( 'reference' => $order->get_order_number() ) );
		$order->add_order_note( Woo_Actions::note( $note ) );
		return Woo_Writes::done( $order->get_order_number() );
	}

	/** One line; null when it is done. */
	private static function swap( \WC_Order $order, array $line ) {
		$item = $order->get_item( (int) $line['itemId'], false );
		if ( self::is_made_for_them( $item ) ) {
			return 'made-to-order';
		}
		$product = wc_get_product( (int) $line['variantId'] );
		$left    = $item->get_quantity() - $line['quantity'];
		$taken   = (int) $item->get_meta( '_reduced_stock', true );
		self::put_back( $item, min( $line['quantity'], $taken ) );
		if ( 0 === $left ) {
			$order->remove_item( $item->get_id() );
		} else {
			$part = $left / $item->get_quantity();
			$item->set_subtotal( $item->get_subtotal() * $part );
			$item->set_total( $item->get_total() * $part );
			$item->set_quantity( $left );
			$item->save();
		}
		$new = $order->get_item( $order->add_product( $product, $line['quantity'] ), false );
		// Where WooCommerce has not taken the order's pieces yet, it will take these with the others.
		return $taken > 0 || $order->get_data_store()->get_stock_reduced( $order->get_id() ) ? self::take( $new, $product ) : null;
	}

	/** Words engraved, a gift card's address: what stands in a line besides its variant was made for it. */
	private static function is_made_for_them( \WC_Order_Item_Product $item ) {
		$product = $item->get_product();
		$own     = $product instanceof \WC_Product_Variation ? array_keys( $product->get_attributes() ) : array();
		foreach ( $item->get_formatted_meta_data( '_', true ) as $meta ) {
			if ( ! in_array( $meta->key, $own, true ) ) {
				return true;
			}
		}
		return false;
	}

	/** Pieces of a line go back into stock. */
	private static function put_back( \WC_Order_Item_Product $item, $many ) {
		$product = $item->get_product();
		if ( $many < 1 || ! $product ) {
			return;
		}
		self::forget_after( $product );
		wc_update_product_stock( $product, $many, 'increase' );
		$item->update_meta_data( '_reduced_stock', (int) $item->get_meta( '_reduced_stock', true ) - $many );
	}

	/** Pieces of a line are taken from stock; a text when somebody else was quicker. */
	private static function take( \WC_Order_Item_Product $item, \WC_Product $product ) {
		if ( ! $product->managing_stock() ) {
			return null;
		}
		self::forget_after( $product );
		$left = wc_update_product_stock( $product, $item->get_quantity(), 'decrease' );
		if ( $left < 0 && ! $product->backorders_allowed() ) {
			return 'unavailable';
		}
		$item->add_meta_data( '_reduced_stock', $item->get_quantity(), true );
		$item->save();
		return null;
	}

	/** What a cache holds of its stock may be what was taken back: nothing of it outlives the request. */
	private static function forget_after( \WC_Product $product ) {
		$id = $product->get_stock_managed_by_id();
		add_action(
			'shutdown',
			static function () use ( $id ) {
				clean_post_cache( $id );
				wc_delete_product_transients( $id );
			}
		);
	}
}
