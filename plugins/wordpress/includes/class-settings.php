<?php
/**
 * What the admin has chosen. Nothing secret: it is autoloaded.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** One autoloaded option: reading it costs a page no query. */
final class Settings {

	const OPTION = 'attendant_settings';

	/**
	 * The settings, complete.
	 *
	 * @return array{enabled: bool, types: string[], colour: string, side: string, theme_colour: bool, where: string, paths: string[], hidden_site: bool}
	 */
	public static function get() {
		$kept = get_option( self::OPTION );
		return array_merge(
			array(
				'enabled' => false,
				'types'   => array( 'page', 'post' ),
				'colour'  => '',
				'side'    => 'end',
				// The theme's colour instead of one that is chosen.
				'theme_colour' => false,
				// Where the chat is: `everywhere`, `only` or `except` these addresses.
				'where'   => 'everywhere',
				'paths'   => array(),
				// Read although the whole site is marked as not for search engines.
				'hidden_site' => false,
			),
			is_array( $kept ) ? $kept : array()
		);
	}

	/**
	 * Changes those that are given and valid; the rest stay.
	 *
	 * @param array $given From a request.
	 * @return array The settings after it.
	 */
	public static function change( array $given ) {
		$before = self::get();
		$after  = $before;
		if ( isset( $given['enabled'] ) ) {
			$after['enabled'] = (bool) $given['enabled'];
		}
		if ( isset( $given['types'] ) && is_array( $given['types'] ) ) {
			$after['types'] = array_values( array_intersect( self::possible_types(), array_map( 'strval', $given['types'] ) ) );
		}
		if ( isset( $given['colour'] ) ) {
			$after['colour'] = (string) sanitize_hex_color( $given['colour'] );
		}
		if ( isset( $given['theme_colour'] ) ) {
			$after['theme_colour'] = (bool) $given['theme_colour'];
		} elseif ( isset( $given['colour'] ) ) {
			$after['theme_colour'] = false;
		}
		if ( $after['theme_colour'] ) {
			$after['colour'] = Theme::colour();
		}
		if ( isset( $given['where'] ) && in_array( $given['where'], array( 'everywhere', 'only', 'except' ), true ) ) {
			$after['where'] = $given['where'];
		}
		if ( isset( $given['paths'] ) && is_array( $given['paths'] ) ) {
			$after['paths'] = Page_Rules::clean( $given['paths'] );
		}
		if ( isset( $given['side'] ) && in_array( $given['side'], array( 'start', 'end' ), true ) ) {
			$after['side'] = $given['side'];
		}
		if ( isset( $given['hidden_site'] ) ) {
			$after['hidden_site'] = (bool) $given['hidden_site'];
		}
		update_option( self::OPTION, $after, true );
		if ( $after['hidden_site'] !== $before['hidden_site'] ) {
			Changes::on_rule();
		}
		if ( array( $after['enabled'], $after['colour'], $after['side'], $after['where'], $after['paths'] ) !== array( $before['enabled'], $before['colour'], $before['side'], $before['where'], $before['paths'] ) ) {
			Caches::purge();
		}
		$gone = array_diff( $before['types'], $after['types'] );
		if ( $gone ) {
			Changes::note_types( $gone );
		}
		if ( array_diff( $after['types'], $before['types'] ) ) {
			Articles::start_again();
		}
		return $after;
	}

	/**
	 * Types a visitor can open a page of.
	 *
	 * @return string[]
	 */
	public static function possible_types() {
		$types = array_filter( get_post_types( array( 'public' => true ) ), 'is_post_type_viewable' );
		// A shop's products are read with their prices and stock, by a feed of their own.
		return array_values( array_diff( $types, array( 'attachment' ), Woo::is_there() ? array( 'product' ) : array() ) );
	}
}
