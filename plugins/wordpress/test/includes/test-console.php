<?php
use Attendant\Connection;
use Attendant\Console;
use Attendant\Seal;
use Attendant\Team;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
};
$ask = function () {
	return rest_do_request( new WP_REST_Request( 'POST', '/attendant/v1/console' ) );
};

return array(
	'gives a ticket for whoever asks, as who they are' => function ( $is ) use ( $connect, $ask ) {
		$connect();
		$sent    = null;
		$service = function ( $pre, $args ) use ( &$sent ) {
			$sent = json_decode( $args['body'], true );
			return array( 'headers' => array(), 'response' => array( 'code' => 200 ), 'cookies' => array(), 'body' => '{"url":"https://help.example/console/embed?tenant=k","token":"t.t.t"}' );
		};
		add_filter( 'pre_http_request', $service, 10, 2 );
		wp_set_current_user( 1 );
		wp_update_user( array( 'ID' => 1, 'display_name' => "Ada\tLind" ) );
		$answer = $ask();
		$is( array( 200, 't.t.t', 'no-store, private' ), array( $answer->get_status(), $answer->get_data()['token'], $answer->get_headers()['Cache-Control'] ) );
		$is( array( 'open-console', '1', 'agent' ), array( $sent['call'], $sent['user']['id'], $sent['user']['role'] ) );
		$is( 1, preg_match( '#^http://[a-z0-9.]+(:\d+)?$#', $sent['origin'] ) );
		$is( false, strpos( wp_json_encode( $answer->get_data() ), 'one' ) );
		remove_filter( 'pre_http_request', $service );
		wp_set_current_user( 0 );
	},
	'gives none to anybody else' => function ( $is ) use ( $connect, $ask ) {
		$connect();
		$is( 401, $ask()->get_status() );
		$one = wp_insert_user( array( 'user_login' => 'sub' . wp_rand(), 'user_pass' => 'x', 'role' => 'author' ) );
		wp_set_current_user( $one );
		$is( 403, $ask()->get_status() );
		wp_set_current_user( 0 );
		wp_delete_user( $one );
	},
	'shows no address that is none, whatever the service says' => function ( $is ) use ( $connect, $ask ) {
		$connect();
		$service = function () {
			return array( 'headers' => array(), 'response' => array( 'code' => 200 ), 'cookies' => array(), 'body' => '{"url":"javascript:alert(1)","token":"t"}' );
		};
		add_filter( 'pre_http_request', $service );
		wp_set_current_user( 1 );
		$is( 'attendant_not_a_service', $ask()->get_data()['code'] );
		remove_filter( 'pre_http_request', $service );
		wp_set_current_user( 0 );
		delete_option( Team::OPTION );
		delete_option( Connection::OPTION );
		$is( 'inbox', Console::PAGES['attendant-inbox'] );
	},
);
