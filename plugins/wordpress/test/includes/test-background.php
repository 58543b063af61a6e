<?php
use Attendant\Background;
use Attendant\Connection;
use Attendant\Woo_Events;

/** As if the site were connected with a service that takes all it is told. */
$connected = function ( callable $test ) {
	$kept  = get_option( Connection::OPTION );
	$heard = array();
	$hear  = function ( $pre, $args, $url ) use ( &$heard ) {
		$heard[] = json_decode( $args['body'], true );
		return array( 'response' => array( 'code' => 200 ), 'headers' => array(), 'body' => '{"ids":[]}', 'cookies' => array() );
	};
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:1', 'site' => 'site_1', 'key' => 'k', 'business' => 'b', 'home' => Connection::home(), 'place' => Connection::place(), 'sealed' => Attendant\Seal::close( '{"secret":"s","identitySecret":"i"}' ) ) );
	add_filter( 'pre_http_request', $hear, 1, 3 );
	try {
		$test( $heard );
	} finally {
		remove_filter( 'pre_http_request', $hear, 1 );
		wp_unschedule_hook( Woo_Events::HOOK );
		false === $kept ? delete_option( Connection::OPTION ) : update_option( Connection::OPTION, $kept );
	}
};
$event = array( array( 'changed' => true ), 0 );

return array(
	'does what is overdue, once'                    => function ( $is ) use ( $connected, $event ) {
		$connected(
			function ( &$heard ) use ( $is, $event ) {
				wp_schedule_single_event( time() - 600, Woo_Events::HOOK, $event );
				$is( 1, Background::catch_up() );
				$is( array( 'changed' ), array_column( $heard, 'call' ) );
				$is( 0, Background::catch_up() );
				$is( false, wp_next_scheduled( Woo_Events::HOOK, $event ) );
			}
		);
	},
	'leaves what its own way will do in time'       => function ( $is ) use ( $connected, $event ) {
		$connected(
			function ( &$heard ) use ( $is, $event ) {
				wp_schedule_single_event( time() - 10, Woo_Events::HOOK, $event );
				$is( 0, Background::catch_up() );
				$is( array(), $heard );
			}
		);
	},
	'does a daily task and plans the next'          => function ( $is ) use ( $connected ) {
		$connected(
			function ( &$heard ) use ( $is ) {
				wp_unschedule_hook( 'attendant_reconcile' );
				wp_schedule_event( time() - DAY_IN_SECONDS, 'daily', 'attendant_reconcile' );
				$is( 1, Background::catch_up() );
				$is( array( 'held' ), array_column( $heard, 'call' ) );
				$is( true, wp_next_scheduled( 'attendant_reconcile' ) > time() );
				wp_unschedule_hook( 'attendant_reconcile' );
			}
		);
	},
	'leaves the tasks of others alone'              => function ( $is ) use ( $connected ) {
		$connected(
			function () use ( $is ) {
				wp_schedule_single_event( time() - 600, 'somebody_elses' );
				$is( 0, Background::catch_up() );
				$is( true, (bool) wp_next_scheduled( 'somebody_elses' ) );
				wp_unschedule_hook( 'somebody_elses' );
			}
		);
	},
	'does nothing for a site that is not connected' => function ( $is ) use ( $event ) {
		$kept = get_option( Connection::OPTION );
		delete_option( Connection::OPTION );
		wp_schedule_single_event( time() - 600, Woo_Events::HOOK, $event );
		$is( 0, Background::catch_up() );
		wp_unschedule_hook( Woo_Events::HOOK );
		if ( false !== $kept ) {
			update_option( Connection::OPTION, $kept );
		}
	},
);
