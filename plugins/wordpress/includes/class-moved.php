<?php
/**
 * The site is at another address than when it was connected: it has moved, or it is a copy.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * Only a person knows which, so one is asked. Until then the site speaks for nobody: the original, if there is one,
 * goes on undisturbed. The question stands on the dashboard, the list of plugins and our own page, and goes for good
 * with its answer.
 */
final class Moved {

	/** The address whose copy was said to be one. */
	const COPY = 'attendant_copy';

	/** Is there a question to be asked? */
	public static function is_open() {
		return null !== Connection::get() && ! Connection::is_here() && ! self::is_copy();
	}

	/** Was it said that this address is a copy? */
	public static function is_copy() {
		return Connection::place() === get_option( self::COPY );
	}

	/** It is a copy: it stays silent, and nobody is asked again. */
	public static function keep_silent() {
		update_option( self::COPY, Connection::place(), false );
	}

	/**
	 * It has moved: the service calls it here from now on, with other keys, so that whatever stands at the old address
	 * speaks for it no more.
	 *
	 * @return true|\WP_Error
	 */
	public static function move_here() {
		$done = Connection::rekey( true );
		if ( true === $done ) {
			delete_option( self::COPY );
		}
		return $done;
	}

	/** The question, to who may answer it, where they look after the site. */
	public static function show_notice() {
		$screen = get_current_screen();
		$places = array( 'dashboard', 'plugins', 'site-health' );
		if ( ! $screen || ! in_array( $screen->id, $places, true ) || ! current_user_can( 'attendant_manage' ) || ! self::is_open() ) {
			return;
		}
		printf(
			'<div class="notice notice-warning"><p>%s <a href="%s">%s</a></p></div>',
			esc_html__( 'This site has another address than when it was connected with Attendant. The chat is silent here until you say whether the site has moved or is a copy.', 'attendant' ),
			esc_url( admin_url( 'admin.php?page=' . Admin::PAGE ) ),
			esc_html__( 'Answer', 'attendant' )
		);
	}
}
