<?php
/**
 * A test in Tools → Site Health.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Says whether the connection works, and what to do when it does not. */
final class Health {

	/**
	 * Adds the test; it asks the service only when somebody looks.
	 *
	 * @param array $tests WordPress' own and others.
	 * @return array
	 */
	public static function add_test( $tests ) {
		$tests['direct']['attendant'] = array(
			'label' => __( 'Attendant', 'attendant' ),
			'test'  => array( self::class, 'test' ),
		);
		return $tests;
	}

	/**
	 * What is the matter, as one code and one sentence.
	 *
	 * @return array{code: string, says: string}
	 */
	public static function examine() {
		if ( null === Connection::get() ) {
			return array( 'code' => 'none', 'says' => __( 'The site is not connected yet. Open Attendant and enter a code.', 'attendant' ) );
		}
		if ( Moved::is_copy() && ! Connection::is_here() ) {
			return array( 'code' => 'copy', 'says' => __( 'This is a copy of a connected site: it is silent.', 'attendant' ) );
		}
		if ( ! Connection::is_here() ) {
			return array( 'code' => 'moved', 'says' => __( 'The site has another address than when it was connected. Open Attendant and say whether it has moved or is a copy.', 'attendant' ) );
		}
		if ( '' === Connection::secret( 'secret' ) ) {
			return array( 'code' => 'keys', 'says' => __( 'The keys cannot be read: the salts in wp-config.php have changed. Connect the site again.', 'attendant' ) );
		}
		if ( Visibility::is_site_hidden() ) {
			return array( 'code' => 'hidden', 'says' => __( 'Search engines are told to leave out this whole site (Settings, Reading), so nothing of it is read.', 'attendant' ) );
		}
		$status = Service::call( 'status' );
		if ( is_wp_error( $status ) ) {
			return array( 'code' => 'service', 'says' => $status->get_error_message() );
		}
		if ( ! empty( $status['trouble'] ) ) {
			return array( 'code' => 'feed', 'says' => __( 'The service cannot read this site. A firewall or a plugin may refuse its calls.', 'attendant' ) );
		}
		$next = wp_next_scheduled( Reconcile::EVENT );
		if ( false === $next || $next < time() - 2 * DAY_IN_SECONDS ) {
			return array( 'code' => 'cron', 'says' => __( 'WordPress’ scheduled tasks do not run on this site, so pages that were deleted past WordPress are not taken away. Have wp-cron.php called every few minutes.', 'attendant' ) );
		}
		/* translators: %d: number of pages */
		return array( 'code' => 'good', 'says' => sprintf( __( 'The service answers from %d pages of this site.', 'attendant' ), (int) ( $status['articles'] ?? 0 ) ) );
	}

	/** As Site Health wants it. */
	public static function test() {
		$found = self::examine();
		$good  = in_array( $found['code'], array( 'good', 'none', 'copy' ), true );
		return array(
			'label'       => $good ? __( 'Attendant works as it should', 'attendant' ) : __( 'Attendant needs your attention', 'attendant' ),
			'status'      => $good ? 'good' : 'recommended',
			'badge'       => array(
				'label' => __( 'Attendant', 'attendant' ),
				'color' => 'blue',
			),
			'description' => '<p>' . esc_html( $found['says'] ) . '</p>',
			'actions'     => sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'admin.php?page=' . Admin::PAGE ) ), esc_html__( 'Open Attendant', 'attendant' ) ),
			'test'        => 'attendant',
		);
	}
}
