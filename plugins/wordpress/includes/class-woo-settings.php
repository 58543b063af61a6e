<?php
/**
 * What a shop's settings say of shipping, taxes and payment, as pages to answer from.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Articles below id zero: `-1` is the first of the list. Returns have no settings in WooCommerce; they are a page. */
final class Woo_Settings {

	const ARTICLES = array( 'shipping', 'taxes', 'payment' );

	/** Those after an id. */
	public static function ids_after( $after ) {
		if ( ! Woo::is_there() ) {
			return array();
		}
		return array_values(
			array_filter(
				range( -count( self::ARTICLES ), -1 ),
				static function ( $id ) use ( $after ) {
					return $id > $after;
				}
			)
		);
	}

	/** The id under which one is given. */
	public static function id_of( $id ) {
		return 'shop:' . ( self::ARTICLES[ -1 - $id ] ?? 'none' );
	}

	/** Settings were saved, or a zone, a method or a rate. */
	public static function on_saved() {
		if ( null === Connection::get() ) {
			return;
		}
		foreach ( array_keys( self::ARTICLES ) as $index ) {
			Changes::note( -1 - $index );
		}
	}

	/**
	 * One as an article; null when the settings say nothing.
	 *
	 * @param int $id Below zero.
	 * @return array|null
	 */
	public static function read( $id ) {
		$name = self::ARTICLES[ -1 - $id ] ?? '';
		if ( ! Woo::is_there() || '' === $name ) {
			return null;
		}
		$titles = array(
			'shipping' => __( 'Shipping: where we deliver and what it costs', 'attendant' ),
			'taxes'    => __( 'Taxes and prices', 'attendant' ),
			'payment'  => __( 'Ways to pay', 'attendant' ),
		);
		$html   = call_user_func( array( self::class, $name ) );
		return '' === $html ? null : array(
			'kind'   => 'upsert',
			'id'     => self::id_of( $id ),
			'title'  => $titles[ $name ],
			'html'   => $html,
			'url'    => self::url(),
			'locale' => Articles::language( get_locale() ),
		);
	}

	/** Where the shop says so itself, as far as it is known. */
	private static function url() {
		$page = wc_get_page_permalink( 'terms', '' );
		return $page ? $page : (string) wc_get_page_permalink( 'shop' );
	}

	/** Zones with their enabled methods. */
	private static function shipping() {
		if ( ! wc_shipping_enabled() ) {
			return '';
		}
		$html  = '';
		$zones = array_column( \WC_Shipping_Zones::get_zones(), 'zone_id' );
		foreach ( array_merge( $zones, array( 0 ) ) as $zone_id ) {
			$zone  = new \WC_Shipping_Zone( $zone_id );
			$lines = array_filter( array_map( array( self::class, 'method' ), $zone->get_shipping_methods( true ) ) );
			if ( ! $lines ) {
				continue;
			}
			$where = 0 === (int) $zone_id ? __( 'Everywhere else', 'attendant' ) : self::place( $zone );
			$html .= sprintf( '<h2>%s</h2><ul><li>%s</li></ul>', esc_html( $where ), implode( '</li><li>', array_map( 'esc_html', $lines ) ) );
		}
		return $html;
	}

	/** A zone by its own name and its places. */
	private static function place( \WC_Shipping_Zone $zone ) {
		$places = Woo::line( html_entity_decode( $zone->get_formatted_location( 50 ), ENT_QUOTES, 'UTF-8' ) );
		$name   = Woo::line( $zone->get_zone_name() );
		return '' === $places || $places === $name ? $name : "$name ($places)";
	}

	/** `Flat rate: 4.90 €`. A cost that is a formula is not given as one. */
	private static function method( $method ) {
		$title = Woo::line( $method->get_title() );
		if ( $method instanceof \WC_Shipping_Free_Shipping || 'free_shipping' === $method->id ) {
			$from = (string) $method->get_option( 'min_amount' );
			$needs = (string) $method->get_option( 'requires' );
			if ( in_array( $needs, array( 'min_amount', 'either' ), true ) && is_numeric( $from ) && $from > 0 ) {
				/* translators: 1: name of a way of shipping, 2: amount of money */
				return sprintf( __( '%1$s: free for orders of %2$s or more', 'attendant' ), $title, self::money( $from ) );
			}
			if ( '' === $needs ) {
				/* translators: %s: name of a way of shipping */
				return sprintf( __( '%s: free', 'attendant' ), $title );
			}
			/* translators: %s: name of a way of shipping */
			return sprintf( __( '%s: with a coupon', 'attendant' ), $title );
		}
		$cost = str_replace( ',', '.', (string) $method->get_option( 'cost' ) );
		if ( ! is_numeric( $cost ) ) {
			return $title;
		}
		return $title . ': ' . ( $cost > 0 ? self::money( $cost ) : __( 'free', 'attendant' ) );
	}

	/** Do prices include tax, and which rates there are. */
	private static function taxes() {
		if ( ! wc_tax_enabled() ) {
			return '';
		}
		$html = '<p>' . esc_html( 'incl' === get_option( 'woocommerce_tax_display_shop' ) ? __( 'The prices in our shop include tax.', 'attendant' ) : __( 'The prices in our shop do not include tax; it is added at the checkout.', 'attendant' ) ) . '</p>';
		$rows = '';
		foreach ( array_merge( array( '' ), \WC_Tax::get_tax_class_slugs() ) as $class ) {
			foreach ( array_slice( \WC_Tax::get_rates_for_tax_class( $class ), 0, 100 ) as $rate ) {
				$country = WC()->countries->get_countries()[ $rate->tax_rate_country ] ?? __( 'All countries', 'attendant' );
				$rows   .= sprintf( '<tr><td>%s</td><td>%s</td><td>%s&nbsp;%%</td></tr>', esc_html( html_entity_decode( trim( $country . ' ' . $rate->tax_rate_state ), ENT_QUOTES, 'UTF-8' ) ), esc_html( $rate->tax_rate_name ), esc_html( wc_format_decimal( $rate->tax_rate, false, true ) ) );
			}
		}
		if ( '' === $rows ) {
			return $html;
		}
		return $html . sprintf( '<table><tr><th>%s</th><th>%s</th><th>%s</th></tr>%s</table>', esc_html__( 'Country', 'attendant' ), esc_html__( 'Tax', 'attendant' ), esc_html__( 'Rate', 'attendant' ), $rows );
	}

	/** What can be chosen at the checkout. */
	private static function payment() {
		$lines = '';
		foreach ( WC()->payment_gateways()->payment_gateways() as $gateway ) {
			if ( 'yes' === $gateway->enabled ) {
				$lines .= sprintf( '<li>%s: %s</li>', esc_html( Woo::line( $gateway->get_title() ) ), esc_html( Woo::line( $gateway->get_description() ) ) );
			}
		}
		return '' === $lines ? '' : "<ul>$lines</ul>";
	}

	/** As the shop writes amounts. */
	private static function money( $amount ) {
		return Woo::line( html_entity_decode( wp_strip_all_tags( wc_price( (float) $amount ) ), ENT_QUOTES, 'UTF-8' ) );
	}
}
