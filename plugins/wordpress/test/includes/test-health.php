<?php
use Attendant\Breaker;
use Attendant\Connection;
use Attendant\Seal;
use Attendant\Health;
use Attendant\Moved;
use Attendant\Reconcile;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
	Breaker::worked();
};
$answers = function ( $body, $status = 200 ) {
	return function () use ( $body, $status ) {
		return null === $body ? new WP_Error( 'down' ) : array( 'headers' => array(), 'response' => array( 'code' => $status ), 'cookies' => array(), 'body' => $body );
	};
};
$code = function ( $filter ) {
	add_filter( 'pre_http_request', $filter );
	$found = Health::examine();
	remove_filter( 'pre_http_request', $filter );
	Breaker::worked();
	return $found['code'];
};

return array(
	'names each trouble by one code' => function ( $is ) use ( $connect, $answers, $code ) {
		delete_option( Connection::OPTION );
		$good = $answers( '{"articles":3,"trouble":null}' );
		$is( 'none', $code( $good ) );
		$connect();
		Reconcile::schedule();
		$is( 'good', $code( $good ) );
		$is( 'service', $code( $answers( null ) ) );
		$is( 'feed', $code( $answers( '{"articles":3,"trouble":"no"}' ) ) );
		update_option( 'blog_public', '0' );
		$is( 'hidden', $code( $good ) );
		update_option( 'blog_public', '1' );
		Reconcile::stop();
		$is( 'cron', $code( $good ) );
		update_option( Connection::OPTION, array( 'sealed' => 'x' ) + Connection::get() );
		$is( 'keys', $code( $good ) );
		update_option( Connection::OPTION, array( 'place' => 'elsewhere' ) + Connection::get() );
		$is( 'moved', $code( $good ) );
		Moved::keep_silent();
		$is( 'copy', $code( $good ) );
		delete_option( Moved::COPY );
		delete_option( Connection::OPTION );
	},
	'is a test of Site Health, with a way to the screen' => function ( $is ) {
		$test = Health::add_test( array( 'direct' => array() ) )['direct']['attendant']['test']();
		$is( array( 'good', 'attendant' ), array( $test['status'], $test['test'] ) );
		$is( 1, preg_match( '/page=attendant/', $test['actions'] ) );
	},
);
