<?php
/**
 * What a guest sees of a post, bounded in bytes.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * Blocks, shortcodes and the filters of other plugins run with nobody signed in. One that throws costs its own output;
 * one that ends the whole request (`exit`, memory, time) is remembered, and the post is read without them from then on.
 */
final class Rendering {

	/** Bytes of a post that are read; the rest of a longer one is left out, and the screen names it. */
	const MOST = 1000000;
	/** Posts whose rendering ended a request, and posts that were too long: ids. */
	const BROKEN = 'attendant_broken';
	const LONG   = 'attendant_long';

	/** Being rendered now.
	 *
	 * @var int
	 */
	private static $now = 0;
	/** Is the end of the request watched?
	 *
	 * @var bool
	 */
	private static $watching = false;

	/**
	 * HTML as a guest is shown it, `MOST` bytes at most.
	 *
	 * @param \WP_Post $post A post.
	 * @return string
	 */
	public static function html( $post ) {
		$long    = strlen( $post->post_content ) > self::MOST;
		$content = $long ? self::cut( $post->post_content ) : $post->post_content;
		if ( in_array( $post->ID, self::kept( self::BROKEN ), true ) ) {
			$html = self::plain( $content );
		} else {
			self::watch( $post->ID );
			$html = self::as_guest(
				$post,
				static function () use ( $content ) {
					return apply_filters( 'the_content', $content ); // phpcs:ignore WordPress.NamingConventions -- WordPress' own.
				},
				static function () use ( $content ) {
					return self::plain( $content );
				}
			);
			self::$now = 0;
		}
		$long = $long || strlen( $html ) > self::MOST;
		self::keep( self::LONG, $post->ID, $long );
		return self::cut( $html );
	}

	/**
	 * Ids kept under one of the two names.
	 *
	 * @param string $name `BROKEN` or `LONG`.
	 * @return int[]
	 */
	public static function kept( $name ) {
		return array_map( 'intval', (array) get_option( $name, array() ) );
	}

	/**
	 * A post was changed or is gone: it is rendered again as all others are.
	 *
	 * @param int $id Of a post.
	 */
	public static function forget( $id ) {
		self::keep( self::BROKEN, $id, false );
		self::keep( self::LONG, $id, false );
	}

	/** Adds an id to a list or takes it away; the option exists only while it holds one. */
	private static function keep( $name, $id, $is ) {
		$before = self::kept( $name );
		$after  = array_values( array_diff( $before, array( $id ) ) );
		if ( $is ) {
			$after[] = $id;
		}
		if ( $after === $before || array() === array_diff( array_merge( $after, $before ), array_intersect( $after, $before ) ) ) {
			return;
		}
		if ( $after ) {
			update_option( $name, array_slice( $after, -1000 ), false );
		} else {
			delete_option( $name );
		}
	}

	/** Notes which post it was when the request ends within it. */
	private static function watch( $id ) {
		self::$now = $id;
		if ( self::$watching ) {
			return;
		}
		self::$watching = true;
		register_shutdown_function(
			static function () {
				if ( self::$now ) {
					self::keep( self::BROKEN, self::$now, true );
				}
			}
		);
	}

	/**
	 * What a guest is shown: with nobody signed in; all that was changed for it is put back. Another plugin that throws
	 * costs its own output, not the article.
	 *
	 * @param \WP_Post $post What is drawn.
	 * @param callable $draw Gives HTML; what it prints is thrown away.
	 * @param callable $else Gives it when that throws.
	 * @return string HTML.
	 */
	public static function as_guest( $post, callable $draw, callable $else ) {
		$before          = $GLOBALS['post'] ?? null;
		$user            = get_current_user_id();
		$cookies         = $_COOKIE;
		$GLOBALS['post'] = $post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- what filters of the_content look at; put back below.
		$_COOKIE         = array();
		wp_set_current_user( 0 );
		$level = ob_get_level();
		ob_start();
		try {
			setup_postdata( $post );
			return (string) $draw();
		} catch ( \Throwable $error ) {
			return (string) $else();
		} finally {
			while ( ob_get_level() > $level ) {
				ob_end_clean();
			}
			wp_set_current_user( $user );
			$_COOKIE         = $cookies;
			$GLOBALS['post'] = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- put back.
		}
	}

	/** Without blocks and shortcodes that are drawn by code. */
	private static function plain( $content ) {
		return wpautop( wp_kses_post( strip_shortcodes( excerpt_remove_blocks( $content ) ) ) );
	}

	/** Up to the end of the last element or line that fits: never within a tag or a letter. */
	private static function cut( $text ) {
		if ( strlen( $text ) <= self::MOST ) {
			return $text;
		}
		$piece = substr( $text, 0, self::MOST );
		$at    = max( (int) strrpos( $piece, '</p>' ) + 4, (int) strrpos( $piece, "\n" ), (int) strrpos( $piece, '-->' ) + 3 );
		if ( $at > self::MOST / 2 ) {
			return substr( $piece, 0, $at );
		}
		$open  = strrpos( $piece, '<' );
		$piece = false !== $open && $open > (int) strrpos( $piece, '>' ) ? substr( $piece, 0, $open ) : $piece;
		return preg_replace( '/[\xC2-\xF4][\x80-\xBF]{0,3}$/D', '', $piece );
	}
}
