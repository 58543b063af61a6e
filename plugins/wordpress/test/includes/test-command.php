<?php
use Attendant\Breaker;
use Attendant\Connection;
use Attendant\Seal;
use Attendant\Command;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
	Breaker::worked();
};
$answers = function ( $body, $status = 200 ) {
	return function () use ( $body, $status ) {
		return null === $body ? new WP_Error( 'down' ) : array( 'headers' => array(), 'response' => array( 'code' => $status ), 'cookies' => array(), 'body' => $body );
	};
};
// WP-CLI as far as the commands speak to it.
if ( ! class_exists( 'WP_CLI' ) ) {
	class WP_CLI {
		public static $said = array();
		public static function log( $text ) { self::$said[] = "log: $text"; }
		public static function success( $text ) { self::$said[] = "success: $text"; }
		public static function warning( $text ) { self::$said[] = "warning: $text"; }
		public static function error( $text ) { self::$said[] = "error: $text"; throw new \RuntimeException( 'exit 1' ); }
	}
}
$run = function ( $name, $filter ) {
	WP_CLI::$said = array();
	add_filter( 'pre_http_request', $filter );
	try {
		( new Command() )->$name();
	} catch ( \RuntimeException $error ) {
		WP_CLI::$said[] = $error->getMessage();
	}
	remove_filter( 'pre_http_request', $filter );
	Breaker::worked();
	return implode( ' | ', WP_CLI::$said );
};

return array(
	'status says how much is synced, or why not' => function ( $is ) use ( $connect, $answers, $run ) {
		delete_option( Connection::OPTION );
		$is( 'log: Not connected.', $run( 'status', $answers( null ) ) );
		$connect();
		$is( 1, preg_match( '/^log: Connected to B .*3 of \d+ pages synced/', $run( 'status', $answers( '{"articles":3}' ) ) ) );
		$is( 1, preg_match( '/^error: .*did not answer.* exit 1$/', $run( 'status', $answers( null ) ) ) );
	},
	'sync gives everything again' => function ( $is ) use ( $connect, $answers, $run ) {
		$connect();
		$epoch = get_option( 'attendant_epoch' );
		$is( 1, preg_match( '/^success:/', $run( 'sync', $answers( '{"ids":[]}' ) ) ) );
		$is( false, get_option( 'attendant_epoch' ) === $epoch );
		$is( 1, preg_match( '/^error: .* exit 1$/', $run( 'sync', $answers( null ) ) ) );
	},
	'doctor says what is wrong, and fails when something is' => function ( $is ) use ( $connect, $answers, $run ) {
		$connect();
		Attendant\Reconcile::schedule();
		$is( 1, preg_match( '/^success:/', $run( 'doctor', $answers( '{"articles":3,"trouble":null}' ) ) ) );
		$is( 1, preg_match( '/^error: .* exit 1$/', $run( 'doctor', $answers( '{"articles":3,"trouble":"x"}' ) ) ) );
		Attendant\Reconcile::stop();
		delete_option( Connection::OPTION );
	},
);
