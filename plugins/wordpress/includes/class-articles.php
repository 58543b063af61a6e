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
		if ( (int) $parts[2] > Changes::head() ) {
			// The log is shorter than it was: an older database was put back. Everything is given again.
			self::start_again();
			Reconcile::soon();
			return self::page( null );
		}
		$walked = (int) $parts[1];
		$place  = (int) $parts[2];
		$items  = array();
		$bytes  = 0;
		$until  = microtime( true ) + self::SECONDS;

		$ids  = Visibility::walk( $walked, self::BATCH );
		_prime_post_caches( $ids, true, true );
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
		return array_sum( Visibility::counts() );
	}

	/**
	 * A post as an article; null when not every visitor may read it, or search engines are told not to.
	 *
	 * @param int $id Of a post.
	 * @return array|null
	 */
	public static function read( $id ) {
		$post = get_post( $id );
		if ( ! $post instanceof \WP_Post || ! Visibility::is_public( $post ) ) {
			return null;
		}
		$title = self::guarded( 'get_the_title', $post, $post->post_title );
		return array(
			'kind'   => 'upsert',
			'id'     => "post:$id",
			'title'  => html_entity_decode( wp_strip_all_tags( $title ), ENT_QUOTES, 'UTF-8' ),
			'html'   => Rendering::html( $post ),
			'url'    => self::guarded( 'get_permalink', $post, home_url( "/?p=$id" ) ),
			'locale' => self::guarded( array( self::class, 'locale' ), $post, self::language( get_locale() ) ),
		);
	}

	/** What a function says of a post; the fallback when a filter of another plugin throws in it. */
	private static function guarded( $work, $post, $fallback ) {
		try {
			return (string) $work( $post );
		} catch ( \Throwable $error ) {
			return $fallback;
		}
	}

	/**
	 * The language of a post where WPML or Polylang say one, else of the site.
	 *
	 * @param \WP_Post $post A post.
	 * @return string BCP 47; empty when it cannot be read.
	 */
	public static function locale( $post ) {
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
