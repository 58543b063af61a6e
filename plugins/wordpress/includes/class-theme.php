<?php
/**
 * The theme's own colour for the chat.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Read from theme.json when the theme or its styles change, kept with the settings: a page costs nothing for it. */
final class Theme {

	/**
	 * The colour of the theme's buttons, else its first that is named as the main one.
	 *
	 * @return string `#rrggbb`; empty: none.
	 */
	public static function colour() {
		try {
			$button = wp_get_global_styles( array( 'elements', 'button', 'color', 'background' ), array( 'transforms' => array( 'resolve-variables' ) ) );
			$found  = self::hex( is_string( $button ) ? $button : '' );
			if ( '' !== $found ) {
				return $found;
			}
			$palette = wp_get_global_settings( array( 'color', 'palette', 'theme' ) );
			$colours = is_array( $palette ) ? array_column( $palette, 'color', 'slug' ) : array();
			foreach ( array( 'primary', 'accent', 'accent-1', 'contrast' ) as $slug ) {
				if ( isset( $colours[ $slug ] ) && '' !== self::hex( (string) $colours[ $slug ] ) ) {
					return self::hex( (string) $colours[ $slug ] );
				}
			}
		} catch ( \Throwable $error ) {
			return '';
		}
		return '';
	}

	/** The theme or its styles changed. */
	public static function refresh() {
		if ( Settings::get()['theme_colour'] ) {
			Settings::change( array( 'theme_colour' => true ) );
		}
	}

	/** `#rgb` and `#rrggbb`; anything else is no colour we can check the contrast of. */
	private static function hex( $text ) {
		if ( ! preg_match( '/^#([0-9a-f]{3}|[0-9a-f]{6})$/Di', trim( $text ), $found ) ) {
			return '';
		}
		$digits = strtolower( $found[1] );
		return '#' . ( 3 === strlen( $digits ) ? preg_replace( '/(.)/', '$1$1', $digits ) : $digits );
	}
}
