<?php
use Attendant\Breaker;
use Attendant\Connection;
use Attendant\Seal;
use Attendant\Identity;
use Attendant\Service_Route;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
	Breaker::worked();
};
$answers = function ( $body, $status = 200 ) {
	return function () use ( $body, $status ) {
		return null === $body ? new WP_Error( 'down' ) : array( 'headers' => array(), 'response' => array( 'code' => $status ), 'cookies' => array(), 'body' => $body );
	};
};
$ask = function ( $body, array $of = array() ) {
	$time    = (string) ( $of['time'] ?? time() );
	$nonce   = $of['nonce'] ?? bin2hex( random_bytes( 16 ) );
	$request = new WP_REST_Request( 'POST', Service_Route::ROUTE );
	$request->set_body( $body );
	$request->set_header( 'X-Attendant-Timestamp', $time );
	$request->set_header( 'X-Attendant-Nonce', $nonce );
	$request->set_header( 'X-Attendant-Signature', hash_hmac( 'sha256', "attendant-v1\nto-site\n$time\n$nonce\n$body", $of['secret'] ?? 'one' ) );
	return rest_do_request( $request );
};

return array(
	'answers the service, once for each call' => function ( $is ) use ( $connect, $ask ) {
		$connect();
		$answer = $ask( '{"call":"articles","cursor":null}' );
		$is( 200, $answer->get_status() );
		$is( array( 'items', 'cursor', 'more' ), array_keys( $answer->get_data() ) );
		$nonce = bin2hex( random_bytes( 16 ) );
		$is( array( 200, 401 ), array( $ask( '{"call":"articles"}', array( 'nonce' => $nonce ) )->get_status(), $ask( '{"call":"articles"}', array( 'nonce' => $nonce ) )->get_status() ) );
	},
	'answers nobody else, and says what is wrong with a clock' => function ( $is ) use ( $connect, $ask ) {
		$connect();
		$is( 401, $ask( '{"call":"articles"}', array( 'secret' => 'two' ) )->get_status() );
		$late = $ask( '{"call":"articles"}', array( 'time' => time() - 400 ) );
		$is( array( 401, 1 ), array( $late->get_status(), preg_match( '/clocks/', $late->get_data()['message'] ) ) );
		delete_option( Connection::OPTION );
		$is( 401, $ask( '{"call":"articles"}', array( 'secret' => '' ) )->get_status() );
		$connect();
		update_option( Connection::OPTION, array( 'place' => 'elsewhere' ) + Connection::get() );
		$is( 401, $ask( '{"call":"articles"}' )->get_status() );
	},
	'takes what is no call for none' => function ( $is ) use ( $connect, $ask ) {
		$connect();
		foreach ( array( '', 'x', '[]', '{"call":["articles"]}', '{"call":"delete"}' ) as $body ) {
			$is( array( $body, 422 ), array( $body, $ask( $body )->get_status() ) );
		}
		$is( 200, $ask( '{"call":"articles","cursor":{"a":1}}' )->get_status() );
		$is( 200, $ask( '{"call":"articles","cursor":"x.-1.99999999999999999999"}' )->get_status() );
		delete_option( Connection::OPTION );
	},
	'is reached where the REST interface is closed to guests, and nothing else is' => function ( $is ) {
		$closed = new WP_Error( 'rest_forbidden', 'closed', array( 'status' => 401 ) );
		$before = $GLOBALS['wp']->query_vars['rest_route'] ?? null;
		foreach ( array( Service_Route::ROUTE => true, Identity::ROUTE => true, Service_Route::ROUTE . '/' => true, '/wp/v2/users' => $closed, '/attendant/v1/admin/state' => $closed, '' => $closed ) as $route => $wanted ) {
			$GLOBALS['wp']->query_vars['rest_route'] = $route;
			$is( array( $route, $wanted ), array( $route, Service_Route::let_in( $closed ) ) );
		}
		$GLOBALS['wp']->query_vars['rest_route'] = Service_Route::ROUTE;
		$is( null, Service_Route::let_in( null ) );
		$GLOBALS['wp']->query_vars['rest_route'] = $before;
	},
	'is called at an address that works with every kind of permalinks, below any folder' => function ( $is ) use ( $answers ) {
		foreach ( array( 'https://shop.example', 'https://shop.example/blog', 'http://127.0.0.1:8080/a/b' ) as $home ) {
			$set  = function () use ( $home ) {
				return $home;
			};
			$sent = null;
			$spy  = function ( $pre, $args ) use ( &$sent ) {
				$sent = json_decode( $args['body'], true );
				return new WP_Error( 'no' );
			};
			add_filter( 'pre_option_home', $set );
			add_filter( 'pre_http_request', $spy, 10, 2 );
			Connection::begin( 'https://help.example', 'x' );
			remove_filter( 'pre_http_request', $spy );
			remove_filter( 'pre_option_home', $set );
			$is( array( $home, $home . '/index.php?rest_route=/attendant/v1/service' ), array( $sent['url'], $sent['callUrl'] ) );
		}
		Breaker::worked();
	},
);
