<?php
use Attendant\Changes;
use Attendant\Connection;
use Attendant\Reconcile;
use Attendant\Seal;

$connect = function () {
	update_option(
		Connection::OPTION,
		array(
			'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(),
			'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ),
		)
	);
};
$answering = function ( array $pages ) {
	return function ( $pre, $args ) use ( $pages ) {
		$asked = json_decode( $args['body'], true );
		return array(
			'headers' => array(), 'response' => array( 'code' => 200 ), 'cookies' => array(),
			'body' => wp_json_encode( array( 'ids' => $pages[ $asked['after'] ] ?? array() ) ),
		);
	};
};

return array(
	'takes away what the service holds and nobody may read any more' => function ( $is ) use ( $connect, $answering ) {
		$connect();
		$public  = wp_insert_post( array( 'post_title' => 'Fish & Chips', 'post_content' => 'x', 'post_status' => 'publish', 'post_type' => 'page' ) );
		$private = wp_insert_post( array( 'post_title' => 'Fish & Chips', 'post_content' => 'x', 'post_status' => 'private', 'post_type' => 'page' ) );
		$service = $answering( array( '' => array( "post:$public", 'product:1', "post:$private" ), "post:$private" => array( 'post:987654321' ) ) );
		add_filter( 'pre_http_request', $service, 10, 2 );
		$head = Changes::head();
		$is( 2, Reconcile::run() );
		$is( array( $private, 987654321 ), array_values( Changes::after( $head, 10 ) ) );
		remove_filter( 'pre_http_request', $service );
	},
	'says so when the service does not answer, and changes nothing' => function ( $is ) use ( $connect ) {
		$connect();
		$down = function () {
			return new WP_Error( 'down' );
		};
		add_filter( 'pre_http_request', $down );
		$head = Changes::head();
		$is( array( true, $head ), array( is_wp_error( Reconcile::run() ), Changes::head() ) );
		remove_filter( 'pre_http_request', $down );
		Attendant\Breaker::worked();
	},
	'is planned once a day and ends with the connection' => function ( $is ) use ( $connect ) {
		$connect();
		Reconcile::schedule();
		Reconcile::soon();
		$is( 'daily', wp_get_schedule( Reconcile::EVENT ) );
		Reconcile::stop();
		$is( array( false, false ), array( wp_next_scheduled( Reconcile::EVENT ), wp_next_scheduled( Reconcile::EVENT, array( '' ) ) ) );
		delete_option( Connection::OPTION );
		Reconcile::soon();
		$is( false, wp_next_scheduled( Reconcile::EVENT, array( '' ) ) );
	},
);
