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
		if ( null === $kept ) {
			return false;
		}
		// A hash: who replaces addresses in a copied database does not reach it.
		return isset( $kept['place'] ) ? $kept['place'] === self::place() : self::bare( $kept['home'] ) === self::bare( self::home() );
	}

	/** Where this site is, as it is kept: without http or https, which proxies mix up. */
	public static function place() {
		return hash( 'sha256', 'attendant place ' . self::bare( self::home() ) );
	}

	/** Host, port and path. */
	private static function bare( $address ) {
		return strtolower( preg_replace( '#^https?://#i', '', untrailingslashit( $address ) ) );
	}

	/**
	 * One of the secrets, `secret` or `identitySecret`.
	 *
	 * @param string $which Its name.
	 * @return string Empty when there is none, the salts have changed, or this is a copy of the site.
	 */
	public static function secret( $which ) {
		return self::is_here() ? self::unsealed( $which ) : '';
	}

	/** The same, wherever the site is. */
	private static function unsealed( $which ) {
		$kept = self::get();
		if ( ! isset( $kept['sealed'] ) ) {
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
				'callUrl' => self::call_url(),
				'features' => Woo::features(),
			)
		);
		if ( is_wp_error( $answer ) ) {
			return $answer;
		}
		$kept = self::keep( $service, $answer );
		if ( true !== $kept ) {
			return $kept;
		}
		Articles::start_again();
		delete_option( Moved::COPY );
		Reconcile::schedule();
		return true;
	}

	/**
	 * Other keys instead of these; those before end at once when the first call with the new ones is through.
	 *
	 * @param bool $moved The service is to call the site at its address of now.
	 * @return true|\WP_Error
	 */
	public static function rekey( $moved = false ) {
		$kept   = self::get();
		$secret = $moved ? self::unsealed( 'secret' ) : self::secret( 'secret' );
		if ( '' === $secret ) {
			return Service::not_connected();
		}
		$where  = $moved ? array( 'url' => self::home(), 'callUrl' => self::call_url() ) : array();
		$answer = Service::signed( $kept, $secret, array( 'call' => 'rekey' ) + $where );
		if ( is_wp_error( $answer ) ) {
			return $answer;
		}
		$done = self::keep( $kept['service'], $answer );
		if ( true === $done ) {
			if ( $moved ) {
				Articles::start_again();
			}
			Service::call( 'changed' );
			Caches::purge();
		}
		return $done;
	}

	/** Keeps what the service gave. */
	private static function keep( $service, array $answer ) {
		foreach ( array( 'site', 'secret', 'identitySecret', 'business', 'widgetKey' ) as $name ) {
			if ( ! isset( $answer[ $name ] ) || ! is_string( $answer[ $name ] ) || '' === $answer[ $name ] ) {
				return Service::not_ours();
			}
		}
		update_option(
			self::OPTION,
			array(
				'service'  => $service,
				'site'     => $answer['site'],
				'key'      => $answer['widgetKey'],
				'business' => $answer['business'],
				'home'     => self::home(),
				'place'    => self::place(),
				'sealed'   => Seal::close( wp_json_encode( array( 'secret' => $answer['secret'], 'identitySecret' => $answer['identitySecret'] ) ) ),
			),
			true
		);
		Woo_Events::told();
		Breaker::worked();
		return true;
	}

	/** Where the service calls the site. Works with every permalink structure. */
	private static function call_url() {
		return add_query_arg( 'rest_route', Service_Route::ROUTE, self::home() . '/index.php' );
	}

	/** Asks the service to forget the site, and forgets it here whether or not it answers. */
	public static function end() {
		if ( self::is_here() ) {
			Service::call( 'disconnect' );
		}
		delete_option( self::OPTION );
		Woo_Events::stop();
		Reconcile::stop();
		Settings::change( array( 'enabled' => false ) );
	}

	/** The address the site was connected under. */
	public static function home() {
		// The option, not `home_url()`: plugins for several languages give that another domain for each.
		return untrailingslashit( (string) get_option( 'home' ) );
	}
}
