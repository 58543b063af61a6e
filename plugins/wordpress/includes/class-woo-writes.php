<?php
/**
 * Every write to an order or a customer: once for its key, one at a time.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * The key and what was answered are kept with the order (or the customer) and saved with the change itself, inside one
 * transaction: after a crash there is either all of it or nothing, and the same key again gets the same answer. A row
 * of our own, locked meanwhile, keeps a second call waiting until the first is over.
 */
final class Woo_Writes {

	const META = '_attendant_done';
	/** Seconds one call waits for another: below the service's own patience. */
	const WAIT = 6;

	/**
	 * Is one under way in this request? What it changes is told by its answer.
	 *
	 * @var bool
	 */
	public static $working = false;

	/** Something was done. */
	public static function done( $reference, $instructions = '' ) {
		return array_filter(
			array(
				'done'         => true,
				'reference'    => (string) $reference,
				'instructions' => $instructions,
			)
		);
	}

	/** Nothing was done, and why. */
	public static function refuse( $reason ) {
		return array(
			'done'   => false,
			'reason' => $reason,
		);
	}

	/**
	 * Does the work, unless it was done under this key.
	 *
	 * @param string   $name Of what is changed: `order:12`, `user:3`.
	 * @param string   $key  The service's, one for each decision.
	 * @param callable $read Gives the WooCommerce object as it is now, or null when it is there no more.
	 * @param callable $work Changes it without saving and gives `done` or `refuse`; may throw.
	 * @return array|\WP_Error An error when nobody knows: the service asks again with the same key.
	 */
	public static function once( $name, $key, callable $read, callable $work ) {
		if ( '' === $key || strlen( $key ) > 200 ) {
			return self::refuse( 'no-key' );
		}
		$key = hash( 'sha256', $key );
		try {
			self::lock( $name );
			self::forget( $name );
			$object = $read();
			if ( ! $object instanceof \WC_Data ) {
				self::end( 'ROLLBACK' );
				return self::refuse( 'unknown' );
			}
			$kept = $object->get_meta( self::META );
			$kept = is_array( $kept ) ? $kept : array();
			if ( isset( $kept[ $key ] ) ) {
				self::end( 'ROLLBACK' );
				return $kept[ $key ];
			}
			self::$working = true;
			$answer        = $work( $object );
			if ( ! empty( $answer['done'] ) ) {
				$kept[ $key ] = $answer;
				$object->update_meta_data( self::META, $kept );
				$object->save();
				// WooCommerce logs what went wrong while it saved, and goes on.
				self::forget( $name );
				$saved = $read();
				if ( ! $saved instanceof \WC_Data || ! isset( ( (array) $saved->get_meta( self::META ) )[ $key ] ) ) {
					throw new \RuntimeException( 'not saved' );
				}
			}
			self::end( empty( $answer['done'] ) ? 'ROLLBACK' : 'COMMIT' );
			self::forget( $name );
			return $answer;
		} catch ( \Throwable $error ) {
			self::end( 'ROLLBACK' );
			self::forget( $name );
			return new \WP_Error( 'attendant_write', 'It could not be done just now.', array( 'status' => 503 ) );
		} finally {
			self::$working = false;
		}
	}

	/** Begins a transaction that waits for others of the same name. */
	private static function lock( $name ) {
		global $wpdb;
		// phpcs:disable WordPress.DB -- our own table, and the transaction around WooCommerce's own writes.
		$wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->prefix}attendant_locks (name) VALUES (%s)", $name ) );
		$wpdb->query( 'SET SESSION innodb_lock_wait_timeout = ' . self::WAIT );
		$wpdb->query( 'START TRANSACTION' );
		$locked = $wpdb->get_var( $wpdb->prepare( "SELECT name FROM {$wpdb->prefix}attendant_locks WHERE name = %s FOR UPDATE", $name ) );
		// phpcs:enable
		if ( $locked !== $name ) {
			throw new \RuntimeException( 'busy' );
		}
	}

	/** Ends it. */
	private static function end( $how ) {
		global $wpdb;
		$wpdb->query( 'COMMIT' === $how ? 'COMMIT' : 'ROLLBACK' ); // phpcs:ignore WordPress.DB -- no value in it.
	}

	/** What a cache holds may be what another process has changed meanwhile, or what was rolled back. */
	private static function forget( $name ) {
		list( $kind, $id ) = explode( ':', $name );
		$id = (int) $id;
		if ( 'user' === $kind ) {
			clean_user_cache( $id );
			wp_cache_delete( $id, 'user_meta' );
			\WC_Cache_Helper::invalidate_cache_group( 'customers' );
			return;
		}
		clean_post_cache( $id );
		wp_cache_delete( 'order-items-' . $id, 'orders' );
		wp_cache_delete( $id, 'post_meta' );
		\WC_Cache_Helper::invalidate_cache_group( 'object_' . $id );
		$store = \WC_Data_Store::load( 'order' );
		if ( $store->has_callable( 'clear_cached_data' ) ) {
			$store->clear_cached_data( array( $id ) );
		}
		if ( class_exists( \Automattic\WooCommerce\Caches\OrderCache::class ) ) {
			wc_get_container()->get( \Automattic\WooCommerce\Caches\OrderCache::class )->remove( $id );
		}
	}

	/** What is kept with orders and customers goes with the plugin; the notes are the shop's own record and stay. */
	public static function remove() {
		delete_metadata( 'user', 0, self::META, '', true );
		if ( ! Woo::is_there() ) {
			return;
		}
		foreach ( array( self::META, Woo_Asked::META ) as $key ) {
			// An order that cannot be saved must not be asked for ever.
			for ( $round = 0; $round < 10000; $round++ ) {
				$orders = wc_get_orders(
					array(
						'type'     => 'shop_order',
						'limit'    => 100,
						'meta_key' => $key, // phpcs:ignore WordPress.DB.SlowDBQuery -- once, when the plugin is deleted.
					)
				);
				foreach ( $orders as $order ) {
					$order->delete_meta_data( $key );
					$order->save();
				}
				if ( count( $orders ) < 100 ) {
					break;
				}
			}
		}
	}
}
