<?php
/**
 * Who of the site's users may do what, and what happens when they may no more.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * Capabilities of our own: `attendant_manage` (this plugin's screen), `attendant_reply` (conversations) and
 * `attendant_view` (conversations and reports, to read). Administrators have all, editors and shop managers the last
 * two; a role or a user that has one of them set, to yes or no, keeps what is set.
 */
final class Team {

	/** Ids of users who have opened the console, as `id => 1`. */
	const OPTION = 'attendant_team';

	/**
	 * Adds our capabilities to what others say.
	 *
	 * @param bool[] $caps What the user may do.
	 * @return bool[]
	 */
	public static function grant( $caps ) {
		$manages = ! empty( $caps['manage_options'] );
		$replies = $manages || ( ! empty( $caps['edit_others_posts'] ) && ! empty( $caps['moderate_comments'] ) ) || ! empty( $caps['manage_woocommerce'] );
		$has     = array(
			'attendant_manage' => $manages,
			'attendant_reply'  => $replies,
		);
		foreach ( $has as $name => $is ) {
			if ( $is && ! isset( $caps[ $name ] ) ) {
				$caps[ $name ] = true;
			}
		}
		if ( ! empty( $caps['attendant_reply'] ) && ! isset( $caps['attendant_view'] ) ) {
			$caps['attendant_view'] = true;
		}
		return $caps;
	}

	/**
	 * May whoever is signed in? No, when the question itself fails: filters of other plugins take part in it.
	 *
	 * @param string $capability One of ours.
	 * @return bool
	 */
	public static function may( $capability ) {
		try {
			return current_user_can( $capability );
		} catch ( \Throwable $error ) {
			return false;
		}
	}

	/**
	 * Their role at the service.
	 *
	 * @param \WP_User $user A user.
	 * @return string|null `agent`, `viewer`, or null: none.
	 */
	public static function role_of( $user ) {
		if ( ! $user->exists() ) {
			return null;
		}
		if ( $user->has_cap( 'attendant_reply' ) ) {
			return 'agent';
		}
		return $user->has_cap( 'attendant_view' ) ? 'viewer' : null;
	}

	/**
	 * Somebody has opened the console: from now on it is watched whether they still may.
	 *
	 * @param int $id Of a user.
	 */
	public static function remember( $id ) {
		$team = self::known();
		if ( ! isset( $team[ $id ] ) ) {
			update_option( self::OPTION, $team + array( $id => 1 ), false );
		}
	}

	/**
	 * WordPress keeps a user's roles and capabilities on a site as one of their values.
	 *
	 * @param int    $meta_id Unused.
	 * @param int    $id      Of the user.
	 * @param string $key     Name of the value.
	 */
	public static function on_meta( $meta_id, $id, $key ) {
		global $wpdb;
		if ( $wpdb->get_blog_prefix() . 'capabilities' === $key ) {
			self::check( $id );
		}
	}

	/**
	 * A user's roles changed, or the user is gone.
	 *
	 * @param int $id Of a user.
	 */
	public static function check( $id ) {
		$id = (int) $id;
		if ( ! isset( self::known()[ $id ] ) ) {
			return;
		}
		clean_user_cache( $id );
		if ( null !== self::role_of( new \WP_User( $id ) ) ) {
			return;
		}
		$closed = Service::call( 'close-console', array( 'user' => (string) $id ) );
		if ( is_wp_error( $closed ) ) {
			// Not forgotten: the next look, in a minute and then once a day, tries again.
			if ( ! wp_next_scheduled( Reconcile::TEAM, array() ) ) {
				wp_schedule_single_event( time() + 60, Reconcile::TEAM );
			}
			return;
		}
		$team = self::known();
		unset( $team[ $id ] );
		update_option( self::OPTION, $team, false );
	}

	/** Roles themselves changed, or it is time to look: everybody who has opened the console. */
	public static function check_all() {
		foreach ( array_keys( self::known() ) as $id ) {
			self::check( $id );
		}
	}

	/** As kept. */
	private static function known() {
		return Connection::get() ? (array) get_option( self::OPTION, array() ) : array();
	}
}
