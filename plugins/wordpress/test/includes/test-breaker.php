<?php
use Attendant\Breaker;
use Attendant\Connection;
use Attendant\Seal;
use Attendant\Service;

return array(
	'leaves a service alone that did not answer, longer each time, up to ten minutes' => function ( $is ) {
		Breaker::worked();
		$pauses = array();
		for ( $i = 0; $i < 6; $i++ ) {
			Breaker::failed();
			$pauses[] = get_transient( Breaker::NAME )['pause'];
		}
		$is( array( 60, 120, 240, 480, 600, 600 ), $pauses );
		$is( true, Breaker::is_open() );
		Breaker::worked();
		$is( false, Breaker::is_open() );
	},
	'keeps anybody from waiting meanwhile, and tries again after' => function ( $is ) {
		update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
		$count = 0;
		$down  = function () use ( &$count ) {
			++$count;
			return new WP_Error( 'http_request_failed', 'timed out' );
		};
		add_filter( 'pre_http_request', $down );
		foreach ( array( 1, 2, 3 ) as $round ) {
			$is( 'attendant_unreachable', Service::call( 'status' )->get_error_code() );
			Service::tell_changed();
		}
		$is( 1, $count );
		$kept = get_transient( Breaker::NAME );
		set_transient( Breaker::NAME, array( 'until' => time() - 1 ) + $kept, 100 );
		Service::tell_changed();
		$is( 2, $count );
		$is( 120, get_transient( Breaker::NAME )['pause'] );
		remove_filter( 'pre_http_request', $down );
		Breaker::worked();
		delete_option( Connection::OPTION );
	},
);
