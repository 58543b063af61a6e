<?php
use Attendant\Connection;
use Attendant\Front;
use Attendant\Identity;
use Attendant\Seal;
use Attendant\Service_Route;

$connect = function ( array $of = array() ) {
	update_option(
		Connection::OPTION,
		$of + array(
			'service'  => 'https://help.example',
			'site'     => 'site_1',
			'key'      => 'wk_1',
			'business' => 'Acme',
			'home'     => Connection::home(),
			'sealed'   => Seal::close( '{"secret":"one","identitySecret":"two"}' ),
		)
	);
};

return array(
	'is nothing before it is made, and calls nobody' => function ( $is ) {
		delete_option( Connection::OPTION );
		$called = 0;
		$count  = function ( $pre ) use ( &$called ) {
			++$called;
			return $pre;
		};
		add_filter( 'pre_http_request', $count );
		$is( null, Connection::get() );
		$is( true, is_wp_error( Attendant\Service::call( 'status' ) ) );
		Attendant\Changes::note( 1 );
		Attendant\Changes::tell();
		$is( 0, $called );
		remove_filter( 'pre_http_request', $count );
	},
	'keeps its secrets sealed'                     => function ( $is ) use ( $connect ) {
		global $wpdb;
		$connect( array( 'sealed' => Seal::close( '{"secret":"telltale","identitySecret":"two"}' ) ) );
		$is( 'telltale', Connection::secret( 'secret' ) );
		$is( '', Connection::secret( 'other' ) );
		$is( '0', (string) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->options} WHERE option_value LIKE '%telltale%'" ) );
	},
	'is silent in a copy of the site'              => function ( $is ) use ( $connect ) {
		$connect( array( 'home' => 'https://original.example' ) );
		$is( '', Connection::secret( 'secret' ) );
		$is( false, Connection::is_here() );
		$is( '<script src="a"></script>', Front::add_attributes( '<script src="a"></script>', Front::SCRIPT ) );
	},
	'signs who a visitor is'                       => function ( $is ) use ( $connect ) {
		$connect();
		list( $head, $body, $signature ) = explode( '.', Identity::token( get_user_by( 'id', 1 ) ) );
		$decode = function ( $text ) {
			return base64_decode( strtr( $text, '-_', '+/' ) );
		};
		$is( true, hash_equals( hash_hmac( 'sha256', "$head.$body", 'two', true ), $decode( $signature ) ) );
		$claims = json_decode( $decode( $body ), true );
		$is( array( 'site_1', 'wk_1', '1' ), array( $claims['iss'], $claims['aud'], $claims['sub'] ) );
		$is( null, Identity::answer()->get_data()['identity'] );
	},
	'is spoken for by nobody without a signature'  => function ( $is ) use ( $connect ) {
		$connect();
		wp_set_current_user( 1 );
		$request = new WP_REST_Request( 'POST', Service_Route::ROUTE );
		$request->set_body( '{"call":"articles"}' );
		$is( 401, rest_do_request( $request )->get_status() );
		wp_set_current_user( 0 );
	},
	'is the admin’s alone'                         => function ( $is ) {
		$subscriber = wp_insert_user( array( 'user_login' => 'sub' . wp_rand(), 'user_pass' => 'x', 'role' => 'subscriber' ) );
		foreach ( array( 0, $subscriber ) as $user ) {
			wp_set_current_user( $user );
			foreach ( array( 'GET state', 'GET status', 'GET questions', 'POST connect', 'POST disconnect', 'POST settings', 'POST sync', 'POST moved', 'POST copy', 'POST keys' ) as $route ) {
				list( $method, $name ) = explode( ' ', $route );
				$is( $user ? 403 : 401, rest_do_request( new WP_REST_Request( $method, "/attendant/v1/admin/$name" ) )->get_status() );
			}
		}
		wp_set_current_user( 1 );
		$state = rest_do_request( new WP_REST_Request( 'GET', '/attendant/v1/admin/state' ) );
		$is( 200, $state->get_status() );
		$is( false, strpos( wp_json_encode( $state->get_data() ), 'sealed' ) );
		wp_set_current_user( 0 );
		delete_option( Connection::OPTION );
	},
);
