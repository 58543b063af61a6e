<?php
/**
 * On which pages the chat is shown.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Decided from the address alone: the same for every visitor, so that pages can be cached, and without a query. */
final class Page_Rules {

	/** Rules at most, and characters of one. */
	const MOST   = 100;
	const LENGTH = 200;

	/**
	 * Is the chat on this page?
	 *
	 * @return bool
	 */
	public static function is_shown() {
		$settings = Settings::get();
		if ( ! $settings['enabled'] ) {
			return false;
		}
		$address = isset( $_SERVER['REQUEST_URI'] ) ? (string) wp_unslash( $_SERVER['REQUEST_URI'] ) : '/'; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- compared only.
		return self::shows( $settings['where'], $settings['paths'], self::within_site( $address ) );
	}

	/**
	 * The rule itself.
	 *
	 * @param string   $where   `everywhere`, `only` or `except`.
	 * @param string[] $paths   Addresses below the home page; `*` stands for anything.
	 * @param string   $address Path and query below the home page, beginning with `/`.
	 * @return bool
	 */
	public static function shows( $where, array $paths, $address ) {
		if ( 'everywhere' === $where ) {
			return true;
		}
		$path = (string) strtok( $address, '?' );
		$hit  = false;
		foreach ( $paths as $rule ) {
			// A rule with a question mark is about plain permalinks: `/?page_id=12`.
			$of      = false === strpos( $rule, '?' ) ? $path : $address;
			$pattern = '#^' . str_replace( '\*', '.*', preg_quote( rtrim( $rule, '/' ), '#' ) ) . '/?$#iuD';
			if ( 1 === preg_match( $pattern, rawurldecode( rtrim( $of, '/' ) ) ) ) {
				$hit = true;
				break;
			}
		}
		return 'only' === $where ? $hit : ! $hit;
	}

	/**
	 * Rules as an admin wrote them, one a line.
	 *
	 * @param string[] $lines Paths or whole addresses of this site.
	 * @return string[]
	 */
	public static function clean( array $lines ) {
		$home  = untrailingslashit( home_url() );
		$clean = array();
		foreach ( $lines as $line ) {
			$line = trim( wp_check_invalid_utf8( is_string( $line ) ? $line : '' ) );
			$line = 0 === strpos( $line, $home ) ? substr( $line, strlen( $home ) ) : $line;
			$line = preg_replace( '/[\x00-\x1f\x7f].*$/s', '', $line );
			if ( '' === $line || preg_match( '#^https?://#i', $line ) ) {
				continue;
			}
			$clean[] = mb_substr( '/' . ltrim( rawurldecode( $line ), '/' ), 0, self::LENGTH );
		}
		return array_slice( array_values( array_unique( $clean ) ), 0, self::MOST );
	}

	/** Without the folder the site lies in. */
	private static function within_site( $address ) {
		$base = rtrim( (string) wp_parse_url( home_url(), PHP_URL_PATH ), '/' );
		if ( '' !== $base && 0 === strpos( $address, $base . '/' ) ) {
			$address = substr( $address, strlen( $base ) );
		}
		return '/' . ltrim( $address, '/' );
	}
}
