<?php
/**
 * What may be given to the service: what every visitor may read and search engines may keep.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** One rule, as PHP for a post and as SQL for the walk and the counts, so that a number shown is what is sent. In doubt a post is kept back. */
final class Visibility {

	/** Counts ask the filter of other plugins about this many posts at most; larger sites are shown the number without it. */
	const MOST_ASKED = 2000;

	/** Meta of SEO plugins that says "leave this post out": key => a piece of its value. */
	const HIDING = array(
		'_yoast_wpseo_meta-robots-noindex' => '1',
		'rank_math_robots'                 => '"noindex"',
		'_seopress_robots_index'           => 'yes',
		'_genesis_noindex'                 => '1',
	);

	/**
	 * May every visitor and every search engine read it?
	 *
	 * @param \WP_Post $post A post.
	 * @return bool
	 */
	public static function is_public( $post ) {
		return in_array( $post->post_type, self::types(), true ) && self::may_be_read( $post );
	}

	/**
	 * The same for a post of a type that is not chosen, such as a shop's product.
	 *
	 * @param \WP_Post $post A post.
	 * @return bool
	 */
	public static function may_be_read( $post ) {
		if ( 'publish' !== $post->post_status || '' !== $post->post_password || self::is_site_hidden() ) {
			return false;
		}
		$public = ! self::is_hidden( $post );
		/**
		 * Whether a published post is given to the service. Membership plugins answer false for what they protect.
		 *
		 * @param bool     $public Default: it is not marked noindex.
		 * @param \WP_Post $post   The post.
		 */
		try {
			return (bool) apply_filters( 'attendant_is_public', $public, $post );
		} catch ( \Throwable $error ) {
			return false;
		}
	}

	/** Is the whole site marked as not for search engines (Settings, Reading), and was it not said that it is read all the same? */
	public static function is_site_hidden() {
		return '0' === (string) get_option( 'blog_public' ) && ! Settings::get()['hidden_site'];
	}

	/**
	 * The chosen types, without those the site keeps out as a whole.
	 *
	 * @return string[]
	 */
	public static function types() {
		return self::is_site_hidden() ? array() : array_values( array_filter( Settings::get()['types'], 'is_post_type_viewable' ) );
	}

	/** Marked by an SEO plugin: the post itself, or its type where the post says nothing else. */
	private static function is_hidden( $post ) {
		foreach ( self::HIDING as $key => $piece ) {
			foreach ( get_post_meta( $post->ID, $key ) as $value ) {
				if ( is_array( $value ) ? in_array( trim( $piece, '"' ), $value, true ) : (string) $value === $piece ) {
					return true;
				}
			}
		}
		if ( ! in_array( $post->post_type, self::hidden_types(), true ) ) {
			return false;
		}
		$own = get_post_meta( $post->ID, 'rank_math_robots', true );
		return '2' !== (string) get_post_meta( $post->ID, '_yoast_wpseo_meta-robots-noindex', true ) && ! ( is_array( $own ) && in_array( 'index', $own, true ) );
	}

	/**
	 * Types an SEO plugin keeps out as a whole.
	 *
	 * @return string[]
	 */
	private static function hidden_types() {
		$yoast  = (array) get_option( 'wpseo_titles', array() );
		$rank   = (array) get_option( 'rank-math-options-titles', array() );
		$press  = get_option( 'seopress_titles_option_name', array() );
		$hidden = array();
		foreach ( array_unique( array_merge( Settings::get()['types'], array( 'product' ) ) ) as $type ) {
			if ( ! empty( $yoast[ "noindex-$type" ] )
				|| ( 'on' === ( $rank[ "pt_{$type}_custom_robots" ] ?? '' ) && in_array( 'noindex', (array) ( $rank[ "pt_{$type}_robots" ] ?? array() ), true ) )
				|| ! empty( $press['seopress_titles_single_titles'][ $type ]['noindex'] ) ) {
				$hidden[] = $type;
			}
		}
		return $hidden;
	}

	/**
	 * The same rule as SQL over `posts p`, without the filter of other plugins.
	 *
	 * @param string[] $types Of posts, at least one.
	 * @return string
	 */
	private static function where( array $types ) {
		global $wpdb;
		// phpcs:disable WordPress.DB -- every value is prepared; the places are %s.
		$in    = static function ( $values ) use ( $wpdb ) {
			return $wpdb->prepare( '(' . implode( ',', array_fill( 0, count( $values ), '%s' ) ) . ')', $values );
		};
		$marks = array();
		foreach ( self::HIDING as $key => $piece ) {
			$marks[] = '"' === $piece[0]
				? $wpdb->prepare( '(m.meta_key = %s AND m.meta_value LIKE %s)', $key, '%' . $wpdb->esc_like( $piece ) . '%' )
				: $wpdb->prepare( '(m.meta_key = %s AND m.meta_value = %s)', $key, $piece );
		}
		$where  = "p.post_status = 'publish' AND p.post_password = '' AND p.post_type IN " . $in( $types )
			. " AND NOT EXISTS (SELECT 1 FROM {$wpdb->postmeta} m WHERE m.post_id = p.ID AND (" . implode( ' OR ', $marks ) . '))';
		$hidden = array_intersect( self::hidden_types(), $types );
		if ( $hidden ) {
			$where .= ' AND (p.post_type NOT IN ' . $in( array_values( $hidden ) )
				. $wpdb->prepare( " OR EXISTS (SELECT 1 FROM {$wpdb->postmeta} m WHERE m.post_id = p.ID AND ((m.meta_key = '_yoast_wpseo_meta-robots-noindex' AND m.meta_value = '2') OR (m.meta_key = 'rank_math_robots' AND m.meta_value LIKE %s))))", '%"index"%' );
		}
		// phpcs:enable
		return $where;
	}

	/**
	 * Ids after one, in their order.
	 *
	 * @param int $after Id.
	 * @param int $limit How many at most.
	 * @return int[]
	 */
	public static function walk( $after, $limit ) {
		global $wpdb;
		$types = self::types();
		if ( ! $types ) {
			return array();
		}
		$where = self::where( $types );
		return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT p.ID FROM {$wpdb->posts} p WHERE p.ID > %d AND ", $after ) . $where . $wpdb->prepare( ' ORDER BY p.ID LIMIT %d', $limit ) ) ); // phpcs:ignore WordPress.DB -- read once, in batches; prepared above.
	}

	/**
	 * How many of each type are given, or would be if the type were chosen.
	 *
	 * @param string[]|null $types Of posts. Default: the chosen ones.
	 * @return int[] Type => number; those of none are not in it.
	 */
	public static function counts( $types = null ) {
		global $wpdb;
		$types = $types ?? self::types();
		if ( ! $types || self::is_site_hidden() ) {
			return array();
		}
		$where  = self::where( $types );
		$rows   = $wpdb->get_results( "SELECT p.post_type AS name, COUNT(*) AS number FROM {$wpdb->posts} p WHERE $where GROUP BY p.post_type" ); // phpcs:ignore WordPress.DB -- prepared in where().
		$counts = array_map( 'intval', array_column( $rows, 'number', 'name' ) );
		if ( ! has_filter( 'attendant_is_public' ) || array_sum( $counts ) > self::MOST_ASKED ) {
			return $counts;
		}
		$ids = self::walk( 0, self::MOST_ASKED );
		_prime_post_caches( $ids, false, true );
		foreach ( $ids as $id ) {
			$post = get_post( $id );
			if ( $post && ! self::is_public( $post ) ) {
				--$counts[ $post->post_type ];
			}
		}
		return $counts;
	}
}
