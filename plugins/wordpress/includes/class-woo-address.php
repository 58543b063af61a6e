<?php
/**
 * The service's addresses in WooCommerce's fields.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Country and region as codes, where the shop knows them. */
final class Woo_Address {

	/**
	 * The fields without their prefix.
	 *
	 * @param mixed $given From outside: `line1`, `city`, `postcode`, `country`; `name`, `line2`, `region`.
	 * @return string[]|null Null when a parcel would not arrive, or the shop does not deliver there.
	 */
	public static function read( $given ) {
		if ( ! is_array( $given ) ) {
			return null;
		}
		$get = static function ( $name ) use ( $given ) {
			return Woo::line( Woo::text( $given, $name ), 200 );
		};
		$country = self::code( $get( 'country' ), WC()->countries->get_shipping_countries() );
		if ( '' === $get( 'line1' ) || '' === $get( 'city' ) || null === $country ) {
			return null;
		}
		$postcode = wc_format_postcode( $get( 'postcode' ), $country );
		if ( '' !== $postcode && ! \WC_Validation::is_postcode( $postcode, $country ) ) {
			return null;
		}
		$states = (array) WC()->countries->get_states( $country );
		$state  = $states ? (string) self::code( $get( 'region' ), $states ) : $get( 'region' );
		$fields = array(
			'address_1' => $get( 'line1' ),
			'address_2' => $get( 'line2' ),
			'city'      => $get( 'city' ),
			'state'     => $state,
			'postcode'  => $postcode,
			'country'   => $country,
		);
		if ( '' !== $get( 'name' ) ) {
			$names                = explode( ' ', $get( 'name' ) );
			$fields['last_name']  = count( $names ) > 1 ? (string) array_pop( $names ) : '';
			$fields['first_name'] = implode( ' ', $names );
		}
		return $fields;
	}

	/** A code, given as one or as a name. */
	private static function code( $text, array $names ) {
		$wanted = mb_strtolower( $text );
		foreach ( $names as $code => $name ) {
			if ( mb_strtolower( (string) $code ) === $wanted || mb_strtolower( html_entity_decode( (string) $name, ENT_QUOTES, 'UTF-8' ) ) === $wanted ) {
				return (string) $code;
			}
		}
		return null;
	}
}
