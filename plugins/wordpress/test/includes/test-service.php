<?php
use Attendant\Breaker;
use Attendant\Connection;
use Attendant\Seal;
use Attendant\Service;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's/1', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
	Breaker::worked();
};
$answered = function ( $status, $body, array $headers = array() ) {
	$filter = function () use ( $status, $body, $headers ) {
		return array( 'headers' => $headers, 'response' => array( 'code' => $status ), 'cookies' => array(), 'body' => $body );
	};
	add_filter( 'pre_http_request', $filter );
	$said = Service::call( 'status' );
	remove_filter( 'pre_http_request', $filter );
	return $said;
};

return array(
	'signs each call, names the site in the address, follows no redirect' => function ( $is ) use ( $connect ) {
		$connect();
		$sent   = null;
		$filter = function ( $pre, $args, $url ) use ( &$sent ) {
			$sent = array( $url, $args );
			return array( 'headers' => array(), 'response' => array( 'code' => 200 ), 'cookies' => array(), 'body' => '{"a":1}' );
		};
		add_filter( 'pre_http_request', $filter, 10, 3 );
		$is( array( 'a' => 1 ), Service::call( 'status', array( 'x' => 'ü' ) ) );
		remove_filter( 'pre_http_request', $filter, 10 );
		list( $url, $args ) = $sent;
		$is( 'http://127.0.0.1:9/v1/sites/s%2F1/calls', $url );
		$is( array( 0, 15 ), array( $args['redirection'], (int) $args['timeout'] ) );
		$is( hash_hmac( 'sha256', "attendant-v1\nto-service\n{$args['headers']['X-Attendant-Timestamp']}\n{$args['headers']['X-Attendant-Nonce']}\n{$args['body']}", 'one' ), $args['headers']['X-Attendant-Signature'] );
	},
	'says in words what is wrong' => function ( $is ) use ( $connect, $answered ) {
		$connect();
		$is( 'attendant_not_a_service', $answered( 200, '<html>hello' )->get_error_code() );
		$is( 'attendant_code', $answered( 403, '{"code":"PAIRING_CODE_WRONG"}' )->get_error_code() );
		$is( 'attendant_keys', $answered( 401, '{"code":"SITE_SIGNATURE"}' )->get_error_code() );
		$refused = $answered( 500, '{"detail":"<b>no</b>"}' );
		$is( array( 'attendant_refused', false ), array( $refused->get_error_code(), strpos( $refused->get_error_message(), '<b>' ) ) );
	},
	'says which clock is wrong, and by how much' => function ( $is ) use ( $connect, $answered ) {
		$connect();
		$at = function ( $seconds ) {
			return array( 'date' => gmdate( 'D, d M Y H:i:s', time() + $seconds ) . ' GMT' );
		};
		$is( 1, preg_match( '/12 minutes ahead/', $answered( 401, '{"code":"SITE_CLOCK"}', $at( -720 ) )->get_error_message() ) );
		$is( 1, preg_match( '/61 minutes behind/', $answered( 401, '{"code":"SITE_CLOCK"}', $at( 3660 ) )->get_error_message() ) );
		$is( 1, preg_match( '/more than five minutes apart/', $answered( 401, '{"code":"SITE_CLOCK"}' )->get_error_message() ) );
		delete_option( Connection::OPTION );
	},
	'calls nobody from a site that is not connected' => function ( $is ) {
		delete_option( Connection::OPTION );
		$is( 'attendant_not_connected', Service::call( 'status' )->get_error_code() );
	},
);
