<?php
/**
 * The connection with the service: made by a code, ended by the admin or on uninstall.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Keeps what pairing gave; the secrets sealed, and loaded only where they are needed. */
final class Connection {

	const OPTION = 'attendant_connection';

	/**
	 * What is public of it, from the autoloaded settings' sister option; null: not connected.
	 *
	 * @return array{service: string, site: string, key: string, business: string, home: string}|null
	 */
	public static function get() {
		$kept = get_option( self::OPTION );
		return is_array( $kept ) && isset( $kept['service'], $kept['site'], $kept['key'] ) ? $kept : null;
	}

	/**
	 * Is this the site that was connected? A copy on another address must not speak in its name.
	 *
	 * @return bool
	 */
	public static function is_here() {
		$kept = self::get();
		return null !== $kept && $kept['home'] === self::home();
	}

	/**
	 * One of the secrets, `secret` or `identitySecret`.
	 *
	 * @param string $which Its name.
	 * @return string Empty when there is none, the salts have changed, or this is a copy of the site.
	 */
	public static function secret( $which ) {
		$kept = self::get();
		if ( ! self::is_here() || ! isset( $kept['sealed'] ) ) {
			return '';
		}
		$secrets = json_decode( (string) Seal::open( $kept['sealed'] ), true );
		return is_array( $secrets ) && isset( $secrets[ $which ] ) ? (string) $secrets[ $which ] : '';
	}

	/**
	 * Exchanges a code for the site's keys. The first call that leaves the site.
	 *
	 * @param string $service Address of the service.
	 * @param string $code    As its owner was shown it.
	 * @return true|\WP_Error
	 */
	public static function begin( $service, $code ) {
		$service = untrailingslashit( esc_url_raw( trim( $service ), array( 'http', 'https' ) ) );
		if ( '' === $service || ! wp_parse_url( $service, PHP_URL_HOST ) ) {
			return new \WP_Error( 'attendant_address', __( 'This is not the address of a service. It begins with https://.', 'attendant' ), array( 'status' => 400 ) );
		}
		$answer = Service::post(
			$service . '/v1/pair',
			array(
				'code'    => $code,
				'kind'    => 'wordpress',
				'title'   => mb_substr( wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ), 0, 200 ) ?: self::home(),
				'url'     => self::home(),
				// Works with every permalink structure.
				'callUrl' => add_query_arg( 'rest_route', '/attendant/v1/service', home_url( '/index.php' ) ),
			)
		);
		if ( is_wp_error( $answer ) ) {
			return $answer;
		}
		$given = array( 'site', 'secret', 'identitySecret', 'business', 'widgetKey' );
		foreach ( $given as $name ) {
			if ( ! isset( $answer[ $name ] ) || ! is_string( $answer[ $name ] ) ) {
				return Service::not_ours();
			}
		}
		Articles::start_again();
		update_option(
			self::OPTION,
			array(
				'service'  => $service,
				'site'     => $answer['site'],
				'key'      => $answer['widgetKey'],
				'business' => $answer['business'],
				'home'     => self::home(),
				'sealed'   => Seal::close( wp_json_encode( array( 'secret' => $answer['secret'], 'identitySecret' => $answer['identitySecret'] ) ) ),
			),
			true
		);
		delete_transient( 'attendant_down' );
		Reconcile::schedule();
		return true;
	}

	/** Asks the service to forget the site, and forgets it here whether or not it answers. */
	public static function end() {
		if ( self::is_here() ) {
			Service::call( 'disconnect' );
		}
		delete_option( self::OPTION );
		Reconcile::stop();
		Settings::change( array( 'enabled' => false ) );
	}

	/** The address the site was connected under. */
	public static function home() {
		return untrailingslashit( home_url() );
	}
}
