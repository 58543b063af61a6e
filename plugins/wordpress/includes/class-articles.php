<?php
/**
 * The site's public pages as the service reads them: in batches, from a cursor on.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Posts of the chosen types; in a shop also what its settings say. See `Feed` for how they are given. */
final class Articles {

	const KIND = 'post';

	/** From now on every post is given again: addresses or types have changed. */
	public static function start_again() {
		update_option( 'attendant_epoch', bin2hex( random_bytes( 6 ) ), false );
	}

	/**
	 * One batch.
	 *
	 * @param string|null $cursor Where the last one ended; null: from the start.
	 * @return array{items: array, cursor: string, more: bool}
	 */
	public static function page( $cursor ) {
		return Feed::page(
			$cursor,
			array(
				'kind' => self::KIND,
				// A shop's settings have the ids below zero.
				'from' => -1 - count( Woo_Settings::ARTICLES ),
				'walk' => array( self::class, 'walk' ),
				'read' => array( self::class, 'read' ),
				'gone' => array( self::class, 'id_of' ),
			)
		);
	}

	/** The id under which a post, or a page of a shop's settings, is given. */
	public static function id_of( $id ) {
		return $id < 0 ? Woo_Settings::id_of( $id ) : "post:$id";
	}

	/** How many there are to sync. */
	public static function count() {
		$all = 0;
		foreach ( Settings::get()['types'] as $type ) {
			$all += (int) ( wp_count_posts( $type )->publish ?? 0 );
		}
		return $all;
	}

	/**
	 * A post as an article; null when not every visitor may read it, or search engines are told not to.
	 *
	 * @param int $id Of a post.
	 * @return array|null
	 */
	public static function read( $id ) {
		if ( $id < 0 ) {
			return Woo_Settings::read( $id );
		}
		$post = get_post( $id );
		if ( ! $post instanceof \WP_Post || ! self::is_public( $post ) ) {
			return null;
		}
		return array(
			'kind'   => 'upsert',
			'id'     => "post:$id",
			'title'  => html_entity_decode( wp_strip_all_tags( get_the_title( $post ) ), ENT_QUOTES, 'UTF-8' ),
			'html'   => self::render( $post ),
			'url'    => (string) get_permalink( $post ),
			'locale' => self::locale_of( $post ),
		);
	}

	/**
	 * May every visitor and every search engine read it? In doubt not.
	 *
	 * @param \WP_Post $post A post.
	 * @return bool
	 */
	public static function is_public( $post ) {
		return in_array( $post->post_type, Settings::get()['types'], true ) && self::may_be_read( $post );
	}

	/** The same for a post of any type. */
	public static function may_be_read( $post ) {
		if ( 'publish' !== $post->post_status || '' !== $post->post_password ) {
			return false;
		}
		$hidden = '1' === (string) get_post_meta( $post->ID, '_yoast_wpseo_meta-robots-noindex', true )
			|| in_array( 'noindex', (array) get_post_meta( $post->ID, 'rank_math_robots', true ), true )
			|| 'yes' === get_post_meta( $post->ID, '_seopress_robots_index', true );
		/**
		 * Whether a published post is given to the service. Membership plugins answer false for what they protect.
		 *
		 * @param bool     $public Default: it is not marked noindex.
		 * @param \WP_Post $post   The post.
		 */
		return (bool) apply_filters( 'attendant_is_public', ! $hidden, $post );
	}

	/** Ids after one, in their order: first the pages of a shop's settings. */
	public static function walk( $after, $limit ) {
		global $wpdb;
		if ( $after < -1 ) {
			$ids = Woo_Settings::ids_after( $after );
			return array_merge( $ids, self::walk( -1, $limit - count( $ids ) ) );
		}
		$types = Settings::get()['types'];
		if ( ! $types ) {
			return array();
		}
		$places = implode( ',', array_fill( 0, count( $types ), '%s' ) );
		// phpcs:disable WordPress.DB -- read once, in batches; the places are %s.
		return array_map(
			'intval',
			$wpdb->get_col(
				$wpdb->prepare(
					"SELECT ID FROM {$wpdb->posts} WHERE ID > %d AND post_status = 'publish' AND post_password = '' AND post_type IN ($places) ORDER BY ID LIMIT %d",
					array_merge( array( $after ), $types, array( $limit ) )
				)
			)
		);
		// phpcs:enable
	}

	/** As a guest sees it. */
	private static function render( $post ) {
		$before          = $GLOBALS['post'] ?? null;
		$GLOBALS['post'] = $post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- what filters of the_content look at; put back below.
		$html            = self::as_guest(
			static function () use ( $post ) {
				setup_postdata( $post );
				return apply_filters( 'the_content', $post->post_content ); // phpcs:ignore WordPress.NamingConventions -- WordPress' own.
			},
			wpautop( wp_kses_post( strip_shortcodes( excerpt_remove_blocks( $post->post_content ) ) ) )
		);
		$GLOBALS['post'] = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- put back.
		return $html;
	}

	/**
	 * What a guest is shown. Another plugin that throws costs its own output, not the article.
	 *
	 * @param callable $draw Gives HTML; what it prints is thrown away.
	 * @param string   $else When it throws.
	 * @return string HTML.
	 */
	public static function as_guest( callable $draw, $else ) {
		$user = get_current_user_id();
		wp_set_current_user( 0 );
		$level = ob_get_level();
		ob_start();
		try {
			$html = $draw();
		} catch ( \Throwable $error ) {
			$html = $else;
		} finally {
			while ( ob_get_level() > $level ) {
				ob_end_clean();
			}
			wp_set_current_user( $user );
		}
		return (string) $html;
	}

	/** The language of a post where WPML or Polylang say one, else of the site. */
	public static function locale_of( $post ) {
		if ( function_exists( 'pll_get_post_language' ) ) {
			$own = pll_get_post_language( $post->ID, 'locale' );
		} else {
			$details = apply_filters( 'wpml_post_language_details', null, $post->ID ); // phpcs:ignore WordPress.NamingConventions -- WPML's own.
			$own     = is_array( $details ) ? ( $details['locale'] ?? '' ) : '';
		}
		return self::language( $own ? (string) $own : get_locale() );
	}

	/**
	 * WordPress' name of a language (`de_DE_formal`, `zh_CN`) as the language that is answered in: countries share their
	 * language's articles, the two Chinese scripts do not.
	 *
	 * @param string $locale As WordPress has it.
	 * @return string BCP 47; empty when it cannot be read.
	 */
	public static function language( $locale ) {
		if ( ! preg_match( '/^([a-z]{2,3})(?:[_-]([A-Za-z]+))?/', $locale, $parts ) ) {
			return '';
		}
		if ( 'zh' !== $parts[1] ) {
			return $parts[1];
		}
		return in_array( $parts[2] ?? '', array( 'TW', 'HK', 'MO', 'Hant' ), true ) ? 'zh-Hant' : 'zh-Hans';
	}
}
