<?php
use Attendant\Breaker;
use Attendant\Connection;
use Attendant\Seal;
use Attendant\Identity;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
	Breaker::worked();
};
$answers = function ( $body, $status = 200 ) {
	return function () use ( $body, $status ) {
		return null === $body ? new WP_Error( 'down' ) : array( 'headers' => array(), 'response' => array( 'code' => $status ), 'cookies' => array(), 'body' => $body );
	};
};
$claims = function ( $token ) {
	return json_decode( base64_decode( strtr( explode( '.', $token )[1], '-_', '+/' ) ), true );
};

return array(
	'is signed for a quarter of an hour, with no more than is needed' => function ( $is ) use ( $connect, $claims ) {
		$connect();
		$said = $claims( Identity::token( get_user_by( 'id', 1 ) ) );
		$is( array( 'aud', 'email', 'exp', 'iat', 'iss', 'name', 'sub' ), ( function () use ( $said ) {
			$names = array_keys( $said );
			sort( $names );
			return $names;
		} )() );
		$is( array( 900, 'k', '1' ), array( $said['exp'] - $said['iat'], $said['aud'], $said['sub'] ) );
	},
	'is nobody’s without a sign-in cookie, whoever WordPress thinks it is' => function ( $is ) use ( $connect ) {
		$connect();
		wp_set_current_user( 1 );
		$answer = Identity::answer();
		$is( array( null, 'no-store, private' ), array( $answer->get_data()['identity'], $answer->get_headers()['Cache-Control'] ) );
		wp_set_current_user( 0 );
	},
	'is the user’s whose cookie it is, also where a cached page’s nonce is stale' => function ( $is ) use ( $connect, $claims ) {
		$connect();
		$until                        = time() + 600;
		$_COOKIE[ LOGGED_IN_COOKIE ] = wp_generate_auth_cookie( 1, $until, 'logged_in', WP_Session_Tokens::get_instance( 1 )->create( $until ) );
		$is( '1', $claims( Identity::answer()->get_data()['identity'] )['sub'] );
		$_COOKIE[ LOGGED_IN_COOKIE ] .= 'x';
		$is( null, Identity::answer()->get_data()['identity'] );
		unset( $_COOKIE[ LOGGED_IN_COOKIE ] );
	},
	'is told to pages of this very site alone' => function ( $is ) {
		foreach ( array( '' => true, 'same-origin' => true, 'same-site' => false, 'cross-site' => false, 'none' => false ) as $from => $may ) {
			$request = new WP_REST_Request( 'GET', Identity::ROUTE );
			'' === $from || $request->set_header( 'Sec-Fetch-Site', $from );
			$is( array( $from, $may ), array( $from, Identity::may( $request ) ) );
		}
	},
	'is nothing in a copy of the site' => function ( $is ) use ( $connect ) {
		$connect();
		update_option( Connection::OPTION, array( 'place' => 'elsewhere' ) + Connection::get() );
		$is( null, Identity::token( get_user_by( 'id', 1 ) ) );
		delete_option( Connection::OPTION );
	},
);
