<?php
/**
 * The site's public pages as the service reads them: in batches, from a cursor on.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * A cursor is `<epoch>.<last id walked>.<place in the log of changes>`. First all posts are walked by id, then what
 * changed since is given; a cursor of another epoch begins again. A batch that breaks off is simply asked for again.
 */
final class Articles {

	/** Posts looked at in one batch. */
	const BATCH = 50;
	/** Bytes and seconds after which a batch ends early: small hosting has 128 MB and 30 seconds. */
	const BYTES   = 2000000;
	const SECONDS = 8;

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
		$epoch = (string) get_option( 'attendant_epoch', 'none' );
		$parts = explode( '.', (string) $cursor );
		if ( 3 !== count( $parts ) || $parts[0] !== $epoch ) {
			$parts = array( $epoch, 0, Changes::head() );
		}
		$walked = (int) $parts[1];
		$place  = (int) $parts[2];
		$items  = array();
		$bytes  = 0;
		$until  = microtime( true ) + self::SECONDS;

		$ids  = self::walk( $walked, self::BATCH );
		$more = count( $ids ) === self::BATCH;
		foreach ( $ids as $id ) {
			$walked = $id;
			$item   = self::read( $id );
			if ( null !== $item ) {
				$items[] = $item + array( 'cursor' => "$epoch.$walked.$place" );
				$bytes  += strlen( $item['html'] );
			}
			if ( $bytes > self::BYTES || microtime( true ) > $until ) {
				$more = true;
				break;
			}
		}
		if ( ! $more ) {
			$changed = Changes::after( $place, self::BATCH );
			$more    = count( $changed ) === self::BATCH;
			foreach ( $changed as $seq => $id ) {
				$place   = $seq;
				$item    = self::read( $id ) ?? array( 'kind' => 'delete', 'id' => "post:$id" );
				$items[] = $item + array( 'cursor' => "$epoch.$walked.$place" );
				$bytes  += strlen( $item['html'] ?? '' );
				if ( $bytes > self::BYTES || microtime( true ) > $until ) {
					$more = true;
					break;
				}
			}
		}
		return array(
			'items'  => $items,
			'cursor' => "$epoch.$walked.$place",
			'more'   => $more,
		);
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
			'locale' => self::locale( $post ),
		);
	}

	/**
	 * May every visitor and every search engine read it? In doubt not.
	 *
	 * @param \WP_Post $post A post.
	 * @return bool
	 */
	public static function is_public( $post ) {
		if ( 'publish' !== $post->post_status || '' !== $post->post_password || ! in_array( $post->post_type, Settings::get()['types'], true ) ) {
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

	/** Ids after one, in their order. */
	private static function walk( $after, $limit ) {
		global $wpdb;
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

	/** As a guest sees it. Another plugin that throws costs its own output, not the article. */
	private static function render( $post ) {
		$before          = $GLOBALS['post'] ?? null;
		$user            = get_current_user_id();
		$GLOBALS['post'] = $post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- what filters of the_content look at; put back below.
		wp_set_current_user( 0 );
		$level = ob_get_level();
		ob_start();
		try {
			setup_postdata( $post );
			$html = apply_filters( 'the_content', $post->post_content ); // phpcs:ignore WordPress.NamingConventions -- WordPress' own.
		} catch ( \Throwable $error ) {
			$html = wpautop( wp_kses_post( strip_shortcodes( excerpt_remove_blocks( $post->post_content ) ) ) );
		} finally {
			while ( ob_get_level() > $level ) {
				ob_end_clean();
			}
			wp_set_current_user( $user );
			$GLOBALS['post'] = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- put back.
		}
		return (string) $html;
	}

	/** The language of a post where WPML or Polylang say one, else of the site. */
	private static function locale( $post ) {
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
