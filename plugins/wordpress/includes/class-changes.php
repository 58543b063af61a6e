<?php
/**
 * What changed since the service last asked.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** A log of ids: a thing that changes again moves to its end. What it is now is read when the service asks. */
final class Changes {

	/** Of which feeds something was noted in this request.
	 *
	 * @var bool[]
	 */
	private static $noted = array();

	/**
	 * A post was saved, trashed, restored or deleted; also by bulk edit and import.
	 *
	 * @param int      $id   Its id.
	 * @param \WP_Post $post As it is now, or was last.
	 */
	public static function on_saved( $id, $post ) {
		if ( null === Connection::get() || ! in_array( $post->post_type, Settings::get()['types'], true ) || 'auto-draft' === $post->post_status ) {
			return;
		}
		Rendering::forget( (int) $id );
		self::note( (int) $id );
	}

	/**
	 * A page with pages below it got another address: theirs are others too.
	 *
	 * @param int      $id     Its id.
	 * @param \WP_Post $after  As it is now.
	 * @param \WP_Post $before As it was.
	 */
	public static function on_moved( $id, $after, $before ) {
		if ( null === Connection::get() ) {
			return;
		}
		if ( is_post_type_hierarchical( $after->post_type ) && ( $after->post_name !== $before->post_name || $after->post_parent !== $before->post_parent ) ) {
			foreach ( get_page_children( $id, get_pages( array( 'post_type' => $after->post_type ) ) ?: array() ) as $child ) {
				self::note( $child->ID );
			}
		}
		if ( 'wp_block' === $after->post_type ) {
			self::note_users_of( (int) $id );
		}
	}

	/**
	 * An SEO plugin marked a post, or takes the mark away, without saving it.
	 *
	 * @param int    $meta_id Unused.
	 * @param int    $id      Of the post.
	 * @param string $key     Of the meta.
	 */
	public static function on_meta( $meta_id, $id, $key ) {
		if ( isset( Visibility::HIDING[ $key ] ) && null !== Connection::get() ) {
			self::note( (int) $id );
		}
	}

	/** The rule for a whole type or the whole site changed: what is held is looked at again, and what is new is given. */
	public static function on_rule() {
		if ( null === Connection::get() ) {
			return;
		}
		Articles::start_again();
		self::note_types( Settings::get()['types'] );
	}

	/** The address of a category or tag changed, and is part of posts' addresses. */
	public static function on_term() {
		if ( preg_match( '/%(category|tag)%/', (string) get_option( 'permalink_structure' ) ) ) {
			Articles::start_again();
		}
	}

	/** Posts that show a synced pattern. */
	private static function note_users_of( $id ) {
		global $wpdb;
		$like = '%' . $wpdb->esc_like( '<!-- wp:block {"ref":' . $id ) . '%';
		foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_status = 'publish' AND post_content LIKE %s", $like ) ) as $user ) { // phpcs:ignore WordPress.DB -- WordPress has no way to ask this.
			self::note( (int) $user );
		}
	}

	/**
	 * Notes one.
	 *
	 * @param int    $id   Of a post, a product, or a page of a shop's settings.
	 * @param string $kind Of which feed.
	 */
	public static function note( $id, $kind = Articles::KIND ) {
		global $wpdb;
		$table = $wpdb->prefix . 'attendant_changes';
		// phpcs:disable WordPress.DB -- our own table.
		$row = array(
			'object_id' => $id,
			'kind'      => $kind,
		);
		$wpdb->delete( $table, $row, array( '%d', '%s' ) );
		$wpdb->insert( $table, $row, array( '%d', '%s' ) );
		// phpcs:enable
		self::$noted[ $kind ] = true;
	}

	/**
	 * All posts of types that are synced no more.
	 *
	 * @param string[] $types Names of post types.
	 */
	public static function note_types( array $types ) {
		global $wpdb;
		if ( null === Connection::get() || ! $types ) {
			return;
		}
		$places = implode( ',', array_fill( 0, count( $types ), '%s' ) );
		// phpcs:disable WordPress.DB -- our own table; the places are %s.
		$wpdb->query(
			$wpdb->prepare(
				"INSERT INTO {$wpdb->prefix}attendant_changes (object_id) SELECT ID FROM {$wpdb->posts} WHERE post_status = 'publish' AND post_type IN ($places)",
				array_values( $types )
			)
		);
		// phpcs:enable
		self::$noted[ Articles::KIND ] = true;
	}

	/**
	 * Ids after a place in the log, oldest first.
	 *
	 * @param int    $after Place.
	 * @param int    $limit How many at most.
	 * @param string $kind  Of which feed.
	 * @return int[] Place => id.
	 */
	public static function after( $after, $limit, $kind = Articles::KIND ) {
		global $wpdb;
		$rows = $wpdb->get_results( $wpdb->prepare( "SELECT seq, object_id FROM {$wpdb->prefix}attendant_changes WHERE kind = %s AND seq > %d ORDER BY seq LIMIT %d", $kind, $after, $limit ) ); // phpcs:ignore WordPress.DB -- our own table.
		return array_map( 'intval', array_column( $rows, 'object_id', 'seq' ) );
	}

	/** The place of the newest. */
	public static function head() {
		global $wpdb;
		return (int) $wpdb->get_var( "SELECT MAX(seq) FROM {$wpdb->prefix}attendant_changes" ); // phpcs:ignore WordPress.DB -- our own table.
	}

	/**
	 * At the end of a request in which something changed, the service is told once. Stock changes while customers pay: of
	 * products it is told in the background.
	 */
	public static function tell() {
		$noted       = self::$noted;
		self::$noted = array();
		if ( isset( $noted[ Articles::KIND ] ) ) {
			Service::tell_changed();
		} elseif ( $noted && Woo::is_there() ) {
			Woo_Events::tell_changed();
		}
	}
}
