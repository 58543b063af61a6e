<?php
/**
 * Orders as the service reads them: of one contact, or the one that number and e-mail name.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Through WooCommerce's own objects alone, so that it is the same with and without its order tables. */
final class Woo_Orders {

	/** Orders of one customer, the newest. */
	const MOST = 200;
	/** Keys under which tracking plugins keep what they know; the adapter reads each. */
	const TRACKING = array(
		'_wc_shipment_tracking_items',
		'_aftership_tracking_items',
		'_aftership_tracking_number',
		'_aftership_tracking_provider_name',
		'_aftership_tracking_provider',
		'_aftership_tracking_url',
		'ywot_tracking_code',
		'ywot_carrier_name',
		'ywot_carrier_url',
		'wc_connect_labels',
		'shipment_status',
		'_parcelpanel_tracking_items',
		'_tracking_number',
		'_tracking_provider',
	);

	/**
	 * All orders of a contact, newest first.
	 *
	 * @param array $args `externalId`.
	 * @return array{items: array}
	 */
	public static function of_contact( array $args ) {
		$user = Woo_Contacts::user( Woo::text( $args, 'externalId' ) );
		if ( null === $user ) {
			return array( 'items' => array() );
		}
		$orders = wc_get_orders(
			array(
				'customer_id' => $user->ID,
				'type'        => 'shop_order',
				'status'      => self::states(),
				'limit'       => self::MOST,
				'orderby'     => 'date',
				'order'       => 'DESC',
			)
		);
		$mine   = array_filter(
			$orders,
			static function ( $order ) use ( $user ) {
				return $order instanceof \WC_Order && $order->get_customer_id() === $user->ID;
			}
		);
		return array( 'items' => array_values( array_map( array( self::class, 'read' ), $mine ) ) );
	}

	/**
	 * The order with this number, if its e-mail is this one.
	 *
	 * @param array $args `number`, `email`.
	 * @return array{order: array|null}
	 */
	public static function by_number( array $args ) {
		$order = self::find( Woo::text( $args, 'number' ) );
		$email = self::email( Woo::text( $args, 'email' ) );
		$own   = null === $order ? '' : self::email( $order->get_billing_email() );
		// Compared also when there is no order, so that both take the same way.
		$same = hash_equals( hash( 'sha256', $own ), hash( 'sha256', $email ) );
		return array( 'order' => null !== $order && '' !== $own && $same ? self::read( $order ) : null );
	}

	/**
	 * By the number the customer knows. Plugins that number orders themselves answer to WooCommerce's own filter.
	 *
	 * @param string $number From outside.
	 * @return \WC_Order|null
	 */
	public static function find( $number ) {
		$number = self::number( $number );
		if ( '' === $number || strlen( $number ) > 60 ) {
			return null;
		}
		$ids = array( apply_filters( 'woocommerce_shortcode_order_tracking_order_id', $number ) ); // phpcs:ignore WordPress.NamingConventions -- WooCommerce's own.
		if ( preg_match( '/^[1-9]\d{0,15}$/D', $number ) ) {
			$ids[] = $number;
		}
		foreach ( $ids as $id ) {
			$order = self::get( (string) $id );
			if ( null !== $order && self::number( $order->get_order_number() ) === $number ) {
				return $order;
			}
		}
		return null;
	}

	/**
	 * By its id.
	 *
	 * @param string $id From outside.
	 * @return \WC_Order|null Null also for what is no order of a customer (a refund, a cart being filled).
	 */
	public static function get( $id ) {
		if ( ! preg_match( '/^[1-9]\d{0,15}$/D', $id ) ) {
			return null;
		}
		$order = wc_get_order( (int) $id );
		return $order instanceof \WC_Order && 'shop_order' === $order->get_type() && in_array( 'wc-' . $order->get_status(), self::states(), true ) ? $order : null;
	}

	/**
	 * Whose it is, as the service names them: a user's id; of a guest a name that only this shop can make, the same for
	 * all orders of one address.
	 *
	 * @param \WC_Order $order An order.
	 * @return string
	 */
	public static function owner( \WC_Order $order ) {
		if ( $order->get_customer_id() > 0 ) {
			return (string) $order->get_customer_id();
		}
		return 'guest:' . substr( hash_hmac( 'sha256', self::email( $order->get_billing_email() ), wp_salt( 'auth' ) ), 0, 40 );
	}

	/**
	 * An order as it is now. Amounts as decimal texts, times in UTC.
	 *
	 * @param \WC_Order $order An order.
	 * @return array
	 */
	public static function read( \WC_Order $order ) {
		$digits = wc_get_price_decimals();
		$items  = array();
		foreach ( $order->get_items() as $id => $item ) {
			if ( $item instanceof \WC_Order_Item_Product && $item->get_quantity() > 0 ) {
				$items[] = self::item( $order, $item, (string) $id, $digits );
			}
		}
		return array(
			'id'          => (string) $order->get_id(),
			'ownerId'     => self::owner( $order ),
			'number'      => '#' . ltrim( (string) $order->get_order_number(), '#' ),
			'status'      => $order->get_status(),
			'placedAt'    => Woo::time( $order->get_date_created() ),
			'paidAt'      => Woo::time( $order->get_date_paid() ),
			'completedAt' => Woo::time( $order->get_date_completed() ),
			'currency'    => $order->get_currency(),
			'total'       => wc_format_decimal( $order->get_total(), $digits ),
			'refunded'    => wc_format_decimal( $order->get_total_refunded(), $digits ),
			'needsParcel' => self::needs_parcel( $order ),
			'items'       => $items,
			'address'     => self::address( $order ),
			'tracking'    => (object) self::tracking( $order ),
			'notes'       => self::notes( $order ),
			'asked'       => (object) Woo_Asked::open( $order ),
			'changed'     => Woo_Asked::done( $order ),
		);
	}

	/** One line, at the price that was paid for one piece, with its tax. */
	private static function item( \WC_Order $order, \WC_Order_Item_Product $item, $id, $digits ) {
		$variant = array();
		foreach ( $item->get_formatted_meta_data( '_', true ) as $meta ) {
			$variant[] = Woo::line( html_entity_decode( $meta->display_value, ENT_QUOTES, 'UTF-8' ), 100 );
		}
		$product = $item->get_product();
		$image   = $product ? wp_get_attachment_image_url( (int) $product->get_image_id(), 'woocommerce_thumbnail' ) : '';
		return array(
			'id'        => $id,
			'productId' => (string) $item->get_product_id(),
			'name'      => Woo::line( $product && $product->is_type( 'variation' ) ? $product->get_title() : $item->get_name() ),
			'variant'   => implode( ', ', array_filter( $variant ) ),
			'quantity'  => $item->get_quantity(),
			'price'     => wc_format_decimal( $order->get_item_total( $item, true ), $digits ),
			'image'     => $image ? $image : '',
		);
	}

	/** Where it goes; null when that is not known. */
	private static function address( \WC_Order $order ) {
		$line1 = $order->get_shipping_address_1();
		if ( '' === $line1 ) {
			return null;
		}
		return array(
			'name'     => Woo::line( $order->get_formatted_shipping_full_name() ),
			'line1'    => Woo::line( $line1 ),
			'line2'    => Woo::line( $order->get_shipping_address_2() ),
			'city'     => Woo::line( $order->get_shipping_city() ),
			'region'   => Woo::line( $order->get_shipping_state() ),
			'postcode' => Woo::line( $order->get_shipping_postcode() ),
			'country'  => $order->get_shipping_country(),
		);
	}

	/** Does anything of it go in a parcel? */
	private static function needs_parcel( \WC_Order $order ) {
		foreach ( $order->get_items() as $item ) {
			$product = $item instanceof \WC_Order_Item_Product ? $item->get_product() : null;
			if ( ! $product || ! $product->is_virtual() ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What tracking plugins have kept of it.
	 *
	 * @param \WC_Order $order An order.
	 * @return array Key => value, as it was kept.
	 */
	public static function tracking( \WC_Order $order ) {
		$found = array();
		foreach ( self::TRACKING as $key ) {
			$value = $order->get_meta( $key );
			if ( '' !== $value && array() !== $value && ( is_scalar( $value ) || is_array( $value ) ) ) {
				$found[ $key ] = $value;
			}
		}
		/**
		 * Tracking of an order. A plugin unknown here gives its own as `_wc_shipment_tracking_items`.
		 *
		 * @param array     $found Meta key => value.
		 * @param \WC_Order $order The order.
		 */
		return (array) apply_filters( 'attendant_tracking', $found, $order );
	}

	/** Notes the customer was sent, oldest first: what is written for the team alone stays here. */
	private static function notes( \WC_Order $order ) {
		$notes = wc_get_order_notes(
			array(
				'order_id' => $order->get_id(),
				'type'     => 'customer',
				'limit'    => 20,
			)
		);
		$lines = array();
		foreach ( array_reverse( $notes ) as $note ) {
			$lines[] = array(
				'at'   => Woo::time( $note->date_created ),
				'text' => Woo::line( html_entity_decode( $note->content, ENT_QUOTES, 'UTF-8' ) ),
			);
		}
		return $lines;
	}

	/** A cart that is being filled is no order yet. */
	private static function states() {
		return array_values( array_diff( array_keys( wc_get_order_statuses() ), array( 'wc-checkout-draft', 'wc-auto-draft' ) ) );
	}

	/** `#1042`, ` 1042 ` and `１０４２` are one number. */
	private static function number( $number ) {
		$text = class_exists( \Normalizer::class ) ? (string) \Normalizer::normalize( $number, \Normalizer::FORM_KC ) : $number;
		return mb_strtoupper( (string) preg_replace( '/[\s#]+/u', '', $text ) );
	}

	/** Without regard to case and outer spaces. */
	private static function email( $email ) {
		return mb_strtolower( trim( (string) $email ) );
	}
}
