<?php
/**
 * Who a signed-in visitor is, signed for the chat.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/**
 * Asked for by the chat when it is opened, never written into a page: a cached page holds nobody's name. The sign-in
 * cookie itself is checked instead of a nonce, because a nonce in a cached page is stale or somebody else's. Nothing
 * is changed by asking, and a foreign page can neither read the answer nor ask unnoticed (`Sec-Fetch-Site`).
 */
final class Identity {

	const ROUTE = '/attendant/v1/identity';
	/** Seconds a token is good for. */
	const LIFE = 900;

	/** Adds the route. */
	public static function register() {
		register_rest_route(
			'attendant/v1',
			'/identity',
			array(
				'methods'             => 'GET',
				'permission_callback' => array( self::class, 'may' ),
				'callback'            => array( self::class, 'answer' ),
				'show_in_index'       => false,
			)
		);
	}

	/**
	 * Pages of this very site.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return bool
	 */
	public static function may( $request ) {
		$from = (string) $request->get_header( 'sec-fetch-site' );
		return '' === $from || 'same-origin' === $from;
	}

	/** `{ identity }`: a token, or null for a guest. Never cached. */
	public static function answer() {
		$user     = get_user_by( 'id', (int) wp_validate_auth_cookie( '', 'logged_in' ) );
		$response = new \WP_REST_Response( array( 'identity' => $user ? self::token( $user ) : null ) );
		$response->header( 'Cache-Control', 'no-store, private' );
		return $response;
	}

	/**
	 * A JWT (HS256) for one user.
	 *
	 * @param \WP_User $user Who is signed in.
	 * @return string|null Null when the site is not connected.
	 */
	public static function token( $user ) {
		$secret = Connection::secret( 'identitySecret' );
		if ( '' === $secret ) {
			return null;
		}
		$connection = Connection::get();
		$claims     = array(
			'iss'   => $connection['site'],
			'aud'   => $connection['key'],
			'sub'   => (string) $user->ID,
			'iat'   => time(),
			'exp'   => time() + self::LIFE,
			'email' => $user->user_email,
			'name'  => mb_substr( $user->display_name, 0, 200 ),
		);
		$claims = array_filter( $claims );
		$text   = self::encode( '{"alg":"HS256","typ":"JWT"}' ) . '.' . self::encode( wp_json_encode( $claims ) );
		return $text . '.' . self::encode( hash_hmac( 'sha256', $text, $secret, true ) );
	}

	/** Base64url without padding. */
	private static function encode( $bytes ) {
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- RFC 7515.
	}
}
