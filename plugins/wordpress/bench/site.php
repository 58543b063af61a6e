<?php
/** Prepares a WordPress for the measurement: `php site.php <WordPress> seed <n> | connect <service> <code> | memory`. */
$_SERVER += array( 'HTTP_HOST' => getenv( 'BENCH_HOST' ) ?: '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/' );
list( , $folder, $work ) = $argv;
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/plugin.php';

if ( 'seed' === $work ) {
	global $wpdb;
	activate_plugin( 'attendant/attendant.php' );
	$there = (int) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_name LIKE 'bench-%'" );
	wp_defer_term_counting( true );
	for ( $at = $there; $at < (int) $argv[3]; $at++ ) {
		$words = array();
		for ( $word = 0; $word < 300; $word++ ) {
			$words[] = substr( md5( "$at $word" ), 0, 3 + $word % 7 );
		}
		$text = implode( ' ', $words );
		wp_insert_post(
			array(
				'post_title'   => "Bench page $at",
				'post_name'    => "bench-$at",
				'post_status'  => 'publish',
				'post_type'    => 'page',
				'post_content' => "<!-- wp:heading --><h2>What about $at?</h2><!-- /wp:heading --><!-- wp:paragraph --><p>Number $at takes " . ( $at % 30 ) . " days. $text</p><!-- /wp:paragraph --><!-- wp:list --><ul><li>one</li><li>two</li></ul><!-- /wp:list -->",
			)
		);
	}
	echo json_encode( array( 'posts' => Attendant\Articles::count() ) ), "\n";
} elseif ( 'connect' === $work ) {
	$done = Attendant\Connection::begin( $argv[3], $argv[4] );
	if ( is_wp_error( $done ) ) {
		fwrite( STDERR, $done->get_error_message() . "\n" );
		exit( 1 );
	}
	echo "{}\n";
} else {
	// The heaviest batch, in a process of its own: what a request of the sync needs.
	Attendant\Articles::page( null );
	echo json_encode( array( 'mb' => round( memory_get_peak_usage( true ) / 1048576, 1 ) ) ), "\n";
}
