<?php
/**
 * Customers with an account.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** What the shop knows of a signed-in customer, and what of it may be changed. */
final class Woo_Contacts {

	/**
	 * Who this is.
	 *
	 * @param string $id From outside.
	 * @return \WP_User|null
	 */
	public static function user( $id ) {
		$user = preg_match( '/^[1-9]\d{0,15}$/D', $id ) ? get_user_by( 'id', (int) $id ) : false;
		return $user instanceof \WP_User && is_user_member_of_blog( $user->ID ) ? $user : null;
	}

	/**
	 * The contact, or null.
	 *
	 * @param array $args `externalId`.
	 * @return array{contact: array|null}
	 */
	public static function answer( array $args ) {
		$user = self::user( Woo::text( $args, 'externalId' ) );
		if ( null === $user ) {
			return array( 'contact' => null );
		}
		$customer = new \WC_Customer( $user->ID );
		$kind     = '' !== $customer->get_shipping_address_1() ? 'shipping' : 'billing';
		$get      = static function ( $field ) use ( $customer, $kind ) {
			return Woo::line( (string) call_user_func( array( $customer, "get_{$kind}_{$field}" ) ) );
		};
		return array(
			'contact' => array(
				'externalId' => (string) $user->ID,
				'name'       => Woo::line( $user->display_name, 200 ),
				'email'      => $user->user_email,
				'phone'      => Woo::line( $customer->get_billing_phone(), 50 ),
				'locale'     => Articles::language( get_user_locale( $user ) ),
				'address'    => '' === $get( 'address_1' ) ? null : array(
					'name'     => trim( $get( 'first_name' ) . ' ' . $get( 'last_name' ) ),
					'line1'    => $get( 'address_1' ),
					'line2'    => $get( 'address_2' ),
					'city'     => $get( 'city' ),
					'region'   => $get( 'state' ),
					'postcode' => $get( 'postcode' ),
					'country'  => $get( 'country' ),
				),
			),
		);
	}

	/**
	 * Changes a customer's phone number and where parcels go. An e-mail address is who they are: it is changed by
	 * themselves, in their account, where WordPress asks the new address.
	 *
	 * @param array $args `contact`, `change`, `key`.
	 * @return array As of every write.
	 */
	public static function update( array $args ) {
		$who  = isset( $args['contact'] ) && is_array( $args['contact'] ) ? $args['contact'] : array();
		$user = self::user( Woo::text( $who, 'externalId' ) );
		if ( null === $user ) {
			return Woo_Writes::refuse( 'unknown-contact' );
		}
		return Woo_Writes::once(
			'user:' . $user->ID,
			Woo::text( $args, 'key' ),
			static function () use ( $user ) {
				return new \WC_Customer( $user->ID );
			},
			static function ( \WC_Customer $customer ) use ( $args ) {
				$change = isset( $args['change'] ) && is_array( $args['change'] ) ? $args['change'] : array();
				if ( isset( $change['email'] ) ) {
					return Woo_Writes::refuse( 'email-by-themselves' );
				}
				$phone = Woo::line( Woo::text( $change, 'phone' ), 50 );
				if ( isset( $change['phone'] ) && ! \WC_Validation::is_phone( $phone ) ) {
					return Woo_Writes::refuse( 'phone' );
				}
				$address = isset( $change['address'] ) ? Woo_Address::read( $change['address'] ) : array();
				if ( null === $address ) {
					return Woo_Writes::refuse( 'address' );
				}
				if ( '' === $phone && ! $address ) {
					return Woo_Writes::refuse( 'nothing' );
				}
				if ( '' !== $phone ) {
					$customer->set_billing_phone( $phone );
				}
				foreach ( $address as $field => $value ) {
					call_user_func( array( $customer, "set_shipping_{$field}" ), $value );
				}
				return Woo_Writes::done( (string) $customer->get_id() );
			}
		);
	}
}
