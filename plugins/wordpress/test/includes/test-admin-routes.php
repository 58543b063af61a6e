<?php
use Attendant\Breaker;
use Attendant\Connection;
use Attendant\Seal;
use Attendant\Articles;
use Attendant\Settings;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
	Breaker::worked();
};
$answers = function ( $body, $status = 200 ) {
	return function () use ( $body, $status ) {
		return null === $body ? new WP_Error( 'down' ) : array( 'headers' => array(), 'response' => array( 'code' => $status ), 'cookies' => array(), 'body' => $body );
	};
};
$ask = function ( $method, $name, array $body = array() ) {
	$request = new WP_REST_Request( $method, "/attendant/v1/admin/$name" );
	$request->set_header( 'Content-Type', 'application/json' );
	$request->set_body( wp_json_encode( $body ) );
	foreach ( $body as $key => $value ) {
		$request->set_param( $key, $value );
	}
	return rest_do_request( $request );
};

return array(
	'tell what is known here, without a secret and without asking anybody' => function ( $is ) use ( $connect, $ask ) {
		$connect();
		$called = 0;
		$count  = function ( $pre ) use ( &$called ) {
			++$called;
			return $pre;
		};
		add_filter( 'pre_http_request', $count );
		wp_set_current_user( 1 );
		$state = $ask( 'GET', 'state' )->get_data();
		$is( array( true, false, 0 ), array( $state['connected'], $state['moved'], $called ) );
		$is( 0, preg_match( '/sealed|secret|one|two/', wp_json_encode( $state['settings'] ) . wp_json_encode( array_keys( $state ) ) ) );
		$is( $state['total'], Articles::count() );
		remove_filter( 'pre_http_request', $count );
	},
	'change settings, but only those that are some' => function ( $is ) use ( $connect, $ask ) {
		$connect();
		wp_set_current_user( 1 );
		$after = $ask( 'POST', 'settings', array( 'enabled' => true, 'service' => 'https://evil.example', 'types' => array( 'user', 'page' ) ) )->get_data();
		$is( array( true, array( 'page' ), 'http://127.0.0.1:9' ), array( $after['settings']['enabled'], $after['settings']['types'], $after['service'] ) );
		delete_option( Settings::OPTION );
	},
	'say what the service says, and why there is no answer' => function ( $is ) use ( $connect, $ask, $answers ) {
		$connect();
		wp_set_current_user( 1 );
		$filter = $answers( '{"articles":3,"syncedAt":null}' );
		add_filter( 'pre_http_request', $filter );
		$is( 3, $ask( 'GET', 'status' )->get_data()['articles'] );
		remove_filter( 'pre_http_request', $filter );
		$filter = $answers( null );
		add_filter( 'pre_http_request', $filter );
		$is( array( 502, 'attendant_unreachable' ), array( $ask( 'GET', 'questions' )->get_status(), $ask( 'GET', 'questions' )->get_data()['code'] ) );
		remove_filter( 'pre_http_request', $filter );
		Breaker::worked();
	},
	'connect with a code, and only to an address' => function ( $is ) use ( $ask, $answers ) {
		delete_option( Connection::OPTION );
		wp_set_current_user( 1 );
		foreach ( array( '', 'javascript:alert(1)', 'file:///etc/passwd', 'https://' ) as $address ) {
			$is( array( $address, 400 ), array( $address, $ask( 'POST', 'connect', array( 'service' => $address, 'code' => 'x' ) )->get_status() ) );
		}
		$filter = $answers( '{"site":"s","secret":"x","identitySecret":"y","business":"B","widgetKey":"k"}' );
		add_filter( 'pre_http_request', $filter );
		$is( true, $ask( 'POST', 'connect', array( 'service' => 'https://help.example/', 'code' => 'AAAA' ) )->get_data()['connected'] );
		$is( 'https://help.example', Connection::get()['service'] );
		$is( false, $ask( 'POST', 'disconnect' )->get_data()['connected'] );
		remove_filter( 'pre_http_request', $filter );
		wp_set_current_user( 0 );
		delete_option( Settings::OPTION );
	},
	'are closed to everybody else, each of them' => function ( $is ) use ( $connect ) {
		$connect();
		$subscriber = wp_insert_user( array( 'user_login' => 'sub' . wp_rand(), 'user_pass' => 'x', 'role' => 'subscriber' ) );
		$editor     = wp_insert_user( array( 'user_login' => 'ed' . wp_rand(), 'user_pass' => 'x', 'role' => 'editor' ) );
		$open       = array( '/attendant/v1/identity' );
		$team       = array( '/attendant/v1/console' );
		$tried      = 0;
		foreach ( rest_get_server()->get_routes( 'attendant/v1' ) as $route => $handlers ) {
			if ( '/attendant/v1' === $route ) {
				continue;
			}
			foreach ( $handlers as $handler ) {
				foreach ( array_keys( $handler['methods'] ) as $method ) {
					foreach ( array( 0 => 401, $subscriber => 403, $editor => 403 ) as $user => $wanted ) {
						wp_set_current_user( $user );
						if ( in_array( $route, $open, true ) || ( $user === $editor && in_array( $route, $team, true ) ) ) {
							continue;
						}
						$request = new WP_REST_Request( $method, $route );
						$request->set_body( '{"call":"articles"}' );
						$got = rest_do_request( $request )->get_status();
						$is( array( $route, $user, true ), array( $route, $user, $got === $wanted || ( 401 === $got && '/attendant/v1/service' === $route ) ) );
						++$tried;
					}
				}
			}
		}
		$is( true, $tried >= 30 );
		// What somebody is told of themselves is nobody else's.
		wp_set_current_user( $subscriber );
		$is( null, rest_do_request( new WP_REST_Request( 'GET', '/attendant/v1/identity' ) )->get_data()['identity'] );
		wp_set_current_user( 0 );
		wp_delete_user( $subscriber );
		wp_delete_user( $editor );
		delete_option( Connection::OPTION );
	},
	'deny when the question whether somebody may throws' => function ( $is ) {
		$throws = function ( $caps ) {
			throw new \RuntimeException( 'no' );
		};
		// No super admin of a network: nobody is asked about them.
		$editor = wp_insert_user( array( 'user_login' => 'ed' . wp_rand(), 'user_pass' => 'x', 'role' => 'editor' ) );
		wp_set_current_user( $editor );
		$is( true, Attendant\Console::may() );
		add_filter( 'user_has_cap', $throws, 99 );
		$may = array( Attendant\Admin_Routes::may(), Attendant\Console::may() );
		remove_filter( 'user_has_cap', $throws, 99 );
		$is( array( false, false ), $may );
		wp_set_current_user( 0 );
		wp_delete_user( $editor );
	},
);
