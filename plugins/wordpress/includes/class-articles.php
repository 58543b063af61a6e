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

	/** Ids after one, in their order: first the pages of a shop's settings. */
	public static function walk( $after, $limit ) {
		if ( $after < -1 ) {
			$first = Woo_Settings::ids_after( $after );
			// A batch that is not full is the last one.
			return array_merge( $first, Visibility::walk( 0, $limit - count( $first ) ) );
		}
		return Visibility::walk( $after, $limit );
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
		if ( $id < 0 ) {
			return Woo_Settings::read( $id );
		}
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
