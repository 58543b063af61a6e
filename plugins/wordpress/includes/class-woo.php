<?php
/**
 * The half of the plugin that is there when WooCommerce is.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Which of the service's calls a shop answers, and what it listens to. Without WooCommerce all of it is silent. */
final class Woo {

	/** Name of a call => who answers it. The names are also what the service is told the site can do. */
	const CALLS = array(
		'products'        => array( Woo_Products::class, 'page' ),
		'variants'        => array( Woo_Products::class, 'variants' ),
		'contact'         => array( Woo_Contacts::class, 'answer' ),
		'orders'          => array( Woo_Orders::class, 'of_contact' ),
		'order-by-number' => array( Woo_Orders::class, 'by_number' ),
		'notify'          => array( Woo_Mail::class, 'notify' ),
		'create-return'   => array( Woo_Actions::class, 'create_return' ),
		'exchange-items'  => array( Woo_Items::class, 'exchange' ),
		'change-items'    => array( Woo_Items::class, 'change' ),
		'cancel-order'    => array( Woo_Actions::class, 'cancel_order' ),
		'change-address'  => array( Woo_Actions::class, 'change_address' ),
		'request-refund'  => array( Woo_Actions::class, 'request_refund' ),
		'resend-invoice'  => array( Woo_Mail::class, 'resend_invoice' ),
		'claim-warranty'  => array( Woo_Actions::class, 'claim_warranty' ),
		'update-contact'  => array( Woo_Contacts::class, 'update' ),
	);

	/** Adds every hook of this half. */
	public static function start() {
		add_action( 'before_woocommerce_init', array( self::class, 'declare_compatibility' ) );
		add_action( 'init', array( Woo_Events::class, 'tell_features_if_new' ), 20 );
		add_action( Woo_Events::HOOK, array( Woo_Events::class, 'send' ), 10, 2 );
		add_action( 'woocommerce_order_status_changed', array( Woo_Events::class, 'on_status' ), 10, 4 );
		add_action( 'woocommerce_order_refunded', array( Woo_Events::class, 'on_refund' ), 10, 2 );
		add_action( 'woocommerce_new_customer_note', array( Woo_Events::class, 'on_note' ) );

		add_filter( 'woocommerce_order_actions', array( Woo_Asked::class, 'offer' ), 10, 2 );
		add_action( 'woocommerce_order_action_attendant_settle', array( Woo_Asked::class, 'settle' ) );

		foreach ( array( 'woocommerce_new_product', 'woocommerce_update_product', 'woocommerce_new_product_variation', 'woocommerce_update_product_variation', 'woocommerce_updated_product_stock' ) as $hook ) {
			add_action( $hook, array( Woo_Products::class, 'on_changed' ) );
		}
		foreach ( array( 'woocommerce_product_set_stock', 'woocommerce_variation_set_stock' ) as $hook ) {
			add_action( $hook, array( Woo_Products::class, 'on_stock' ) );
		}
		foreach ( array( 'woocommerce_product_set_stock_status', 'woocommerce_variation_set_stock_status' ) as $hook ) {
			add_action( $hook, array( Woo_Products::class, 'on_changed' ) );
		}
		add_action( 'wp_after_insert_post', array( Woo_Products::class, 'on_post' ), 10, 2 );
		add_action( 'deleted_post', array( Woo_Products::class, 'on_post' ), 10, 2 );
		// A renamed category stands in many products: it is told with the next walk of each, at the latest when they change.
		add_action( 'woocommerce_settings_saved', array( Woo_Settings::class, 'on_saved' ) );
		foreach ( array( 'woocommerce_after_shipping_zone_object_save', 'woocommerce_delete_shipping_zone', 'woocommerce_shipping_zone_method_added', 'woocommerce_shipping_zone_method_deleted', 'woocommerce_shipping_zone_method_status_toggled', 'woocommerce_tax_rate_added', 'woocommerce_tax_rate_updated', 'woocommerce_tax_rate_deleted' ) as $hook ) {
			add_action( $hook, array( Woo_Settings::class, 'on_saved' ) );
		}
	}

	/** Is a WooCommerce there that this half knows? 8.2 is the first whose order tables are more than a trial. */
	public static function is_there() {
		return function_exists( 'wc_get_order' ) && defined( 'WC_VERSION' ) && version_compare( WC_VERSION, '8.2', '>=' );
	}

	/**
	 * What the service is told that the site can do.
	 *
	 * @return string[] Names of calls.
	 */
	public static function features() {
		/**
		 * Which calls of the service a shop answers. A shop that wants nothing cancelled by itself takes `cancel-order` out.
		 *
		 * @param string[] $features Names of calls.
		 */
		$features = (array) apply_filters( 'attendant_features', self::is_there() ? array_keys( self::CALLS ) : array() );
		return array_values( array_intersect( array_keys( self::CALLS ), $features ) );
	}

	/**
	 * Answers a signed call.
	 *
	 * @param string $call Its name.
	 * @param array  $args As the service sent them: any shape may arrive.
	 * @return array|\WP_Error|null Null: not one of these.
	 */
	public static function answer( $call, array $args ) {
		if ( ! is_string( $call ) || ! self::is_there() || ! in_array( $call, self::features(), true ) ) {
			return null;
		}
		return call_user_func( self::CALLS[ $call ], $args );
	}

	/** Orders are read and written through WooCommerce's own objects alone, and nothing is added to cart or checkout. */
	public static function declare_compatibility() {
		if ( ! class_exists( \Automattic\WooCommerce\Utilities\FeaturesUtil::class ) ) {
			return;
		}
		foreach ( array( 'custom_order_tables', 'cart_checkout_blocks' ) as $feature ) {
			\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( $feature, FILE, true );
		}
	}

	/**
	 * A text of the call.
	 *
	 * @param array  $args Of the call.
	 * @param string $name Which.
	 * @return string Empty when it is none.
	 */
	public static function text( array $args, $name ) {
		return isset( $args[ $name ] ) && is_string( $args[ $name ] ) ? $args[ $name ] : '';
	}

	/**
	 * One line for people: no markup, nothing invisible that turns or hides what is read.
	 *
	 * @param string $text From outside.
	 * @param int    $most Letters.
	 * @return string
	 */
	public static function line( $text, $most = 500 ) {
		$clean = preg_replace( '/[\p{C}\s]+/u', ' ', wp_strip_all_tags( wp_check_invalid_utf8( $text ), true ) );
		return trim( mb_substr( (string) $clean, 0, $most ) );
	}

	/**
	 * A time as the service reads it.
	 *
	 * @param \WC_DateTime|null $at A time.
	 * @return string|null
	 */
	public static function time( $at ) {
		return $at instanceof \WC_DateTime ? gmdate( 'Y-m-d\TH:i:s\Z', $at->getTimestamp() ) : null;
	}
}
