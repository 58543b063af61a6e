<?php
use Attendant\Breaker;
use Attendant\Connection;
use Attendant\Seal;
use Attendant\Install;
use Attendant\Settings;

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
	'makes its tables, and makes them again without harm' => function ( $is ) {
		global $wpdb;
		Install::activate();
		Install::activate();
		foreach ( array( 'changes', 'nonces' ) as $table ) {
			$is( '0', (string) $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}attendant_{$table} WHERE 1 = 0" ) );
		}
	},
	'takes everything away again, and asks the service to' => function ( $is ) use ( $connect ) {
		global $wpdb;
		$connect();
		Settings::change( array( 'enabled' => true ) );
		foreach ( array( 'broken', 'long', 'team', 'copy', 'epoch' ) as $name ) {
			update_option( 'attendant_' . $name, array( 1 ), false );
		}
		Attendant\Reconcile::schedule();
		$calls  = array();
		$spy    = function ( $pre, $args ) use ( &$calls ) {
			$calls[] = json_decode( $args['body'], true )['call'] ?? '';
			return new WP_Error( 'down' );
		};
		add_filter( 'pre_http_request', $spy, 10, 2 );
		Install::remove();
		remove_filter( 'pre_http_request', $spy );
		$is( array( 'disconnect' ), $calls );
		wp_cache_flush();
		$is( array(), $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%attendant%' AND option_name NOT LIKE 'widget%'" ) );
		$is( false, wp_next_scheduled( Attendant\Reconcile::EVENT ) );
		$is( array(), $wpdb->get_col( "SHOW TABLES LIKE '{$wpdb->prefix}attendant%'" ) );
		Install::activate();
	},
	'makes them when an update or another plugin has lost them' => function ( $is ) {
		global $wpdb;
		delete_option( 'attendant_schema' );
		Install::upgrade();
		$is( (string) Install::SCHEMA, (string) get_option( 'attendant_schema' ) );
		$is( 'attendant_changes', substr( (string) $wpdb->get_var( "SHOW TABLES LIKE '{$wpdb->prefix}attendant_changes'" ), -17 ) );
	},
	'has a table set for each site of a network' => function ( $is ) {
		if ( ! is_multisite() ) {
			$is( false, is_multisite() );
			return;
		}
		Install::activate( true );
		foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $site ) {
			switch_to_blog( $site );
			$is( array( $site, (string) Install::SCHEMA ), array( $site, (string) get_option( 'attendant_schema' ) ) );
			restore_current_blog();
		}
	},
);
