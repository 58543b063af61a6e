<?php
/**
 * Mail to customers, to the address the shop has on record.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** One-time codes and news of the service, and the shop's own invoice again. */
final class Woo_Mail {

	/**
	 * Sends a short message. It goes by `wp_mail`, in the shop's name.
	 *
	 * @param array $args `orderNumber` or `externalId`; `subject`, `text`, `key`.
	 * @return array|\WP_Error
	 */
	public static function notify( array $args ) {
		$subject = Woo::line( Woo::text( $args, 'subject' ), 200 );
		$text    = trim( mb_substr( wp_check_invalid_utf8( Woo::text( $args, 'text' ) ), 0, 5000 ) );
		if ( '' === $subject || '' === $text ) {
			return Woo_Writes::refuse( 'empty' );
		}
		$order = Woo_Orders::find( Woo::text( $args, 'orderNumber' ) );
		$user  = null === $order ? Woo_Contacts::user( Woo::text( $args, 'externalId' ) ) : null;
		$to    = null !== $order ? $order->get_billing_email() : ( null !== $user ? $user->user_email : '' );
		if ( ! is_email( $to ) ) {
			return Woo_Writes::refuse( 'unknown-recipient' );
		}
		$id = null !== $order ? $order->get_id() : $user->ID;
		return Woo_Writes::once(
			( null !== $order ? 'order:' : 'user:' ) . $id,
			Woo::text( $args, 'key' ),
			static function () use ( $order, $id ) {
				return null !== $order ? Woo_Orders::get( (string) $id ) : new \WC_Customer( $id );
			},
			static function () use ( $to, $subject, $text ) {
				return wp_mail( $to, $subject, $text ) ? Woo_Writes::done( 'mail' ) : Woo_Writes::refuse( 'mail-failed' );
			}
		);
	}

	/**
	 * Sends the invoice WooCommerce makes, to the order's own address.
	 *
	 * @param array $args `contact`, `orderId`, `key`.
	 * @return array|\WP_Error
	 */
	public static function resend_invoice( array $args ) {
		return Woo_Actions::on_order(
			$args,
			static function ( \WC_Order $order ) {
				if ( ! is_email( $order->get_billing_email() ) ) {
					return Woo_Writes::refuse( 'no-address' );
				}
				$failed = false;
				$listen = static function () use ( &$failed ) {
					$failed = true;
				};
				add_action( 'wp_mail_failed', $listen );
				WC()->mailer()->customer_invoice( $order );
				remove_action( 'wp_mail_failed', $listen );
				if ( $failed ) {
					return Woo_Writes::refuse( 'mail-failed' );
				}
				$order->add_order_note( esc_html__( 'The customer asked for the invoice in the chat: sent again.', 'attendant' ) );
				return Woo_Writes::done( $order->get_order_number() );
			}
		);
	}
}
