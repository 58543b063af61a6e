<?php
use Attendant\Breaker;
use Attendant\Connection;
use Attendant\Seal;
use Attendant\Admin;
use Attendant\Console;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
	Breaker::worked();
};
$answers = function ( $body, $status = 200 ) {
	return function () use ( $body, $status ) {
		return null === $body ? new WP_Error( 'down' ) : array( 'headers' => array(), 'response' => array( 'code' => $status ), 'cookies' => array(), 'body' => $body );
	};
};

return array(
	'loads its scripts on its own page alone' => function ( $is ) {
		foreach ( array( 'index.php', 'plugins.php', 'post.php', 'toplevel_page_other', 'x_page_attendant-other' ) as $page ) {
			Admin::enqueue( $page );
			Console::enqueue( $page );
			$is( array( false, false ), array( wp_script_is( 'attendant-admin', 'enqueued' ), wp_script_is( 'attendant-console', 'enqueued' ) ) );
		}
		Admin::enqueue( 'toplevel_page_attendant' );
		Console::enqueue( 'anything_page_attendant-inbox' );
		$is( array( true, true ), array( wp_script_is( 'attendant-admin', 'enqueued' ), wp_script_is( 'attendant-console', 'enqueued' ) ) );
		foreach ( array( 'attendant-admin', 'attendant-console' ) as $handle ) {
			$is( 0, strpos( wp_scripts()->registered[ $handle ]->src, plugins_url( '', Attendant\FILE ) ) );
			wp_dequeue_script( $handle );
		}
	},
	'draws a place for the screen, and words for who has no JavaScript' => function ( $is ) {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		ob_start();
		Admin::render();
		$html = ob_get_clean();
		$is( array( 1, 1, 0 ), array( preg_match( '/id="attendant-admin"/', $html ), preg_match( '/<noscript>/', $html ), preg_match( '/<script/', $html ) ) );
		$is( true, false !== strpos( implode( '', Admin::add_link( array( 'x' ) ) ), 'page=attendant' ) );
	},
);
