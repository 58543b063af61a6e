<?php
use Attendant\Connection;
use Attendant\Reconcile;
use Attendant\Seal;
use Attendant\Team;

$user = function ( $role ) {
	return new WP_User( wp_insert_user( array( 'user_login' => $role . wp_rand(), 'user_pass' => 'x', 'user_email' => $role . wp_rand() . '@example.com', 'role' => $role ) ) );
};
$calls   = array();
$up      = true;
$service = function ( $pre, $args ) use ( &$calls, &$up ) {
	$calls[] = json_decode( $args['body'], true );
	return $up ? array( 'headers' => array(), 'response' => array( 'code' => 200 ), 'cookies' => array(), 'body' => '{"closed":true}' ) : new WP_Error( 'down' );
};
$closed = function () use ( &$calls ) {
	$ids   = array_column( array_filter( $calls, function ( $call ) {
		return 'close-console' === $call['call'];
	} ), 'user' );
	$calls = array();
	return array_map( 'intval', array_values( $ids ) );
};
$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
};

return array(
	'is administrators, editors and shop managers, by capabilities of our own' => function ( $is ) use ( $user ) {
		$roles = array( 'administrator' => 'agent', 'editor' => 'agent', 'author' => null, 'contributor' => null, 'subscriber' => null );
		foreach ( $roles as $role => $wanted ) {
			$one = $user( $role );
			$is( array( $role, $wanted, 'administrator' === $role ), array( $role, Team::role_of( $one ), $one->has_cap( 'attendant_manage' ) ) );
			wp_delete_user( $one->ID );
		}
		$is( null, Team::role_of( new WP_User( 0 ) ) );
	},
	'is whoever was given a capability, and not whom it was taken from' => function ( $is ) use ( $user ) {
		$author = $user( 'author' );
		$author->add_cap( 'attendant_view' );
		$is( 'viewer', Team::role_of( new WP_User( $author->ID ) ) );
		$editor = $user( 'editor' );
		$editor->add_cap( 'attendant_reply', false );
		$is( null, Team::role_of( new WP_User( $editor->ID ) ) );
		wp_delete_user( $author->ID );
		wp_delete_user( $editor->ID );
	},
	'is out at the service when the role is gone, by whatever way' => function ( $is ) use ( $user, $connect, $service, &$calls, $closed ) {
		$connect();
		add_filter( 'pre_http_request', $service, 10, 2 );
		foreach ( array(
			function ( $one ) { $one->set_role( 'subscriber' ); },
			function ( $one ) { $one->remove_role( 'editor' ); },
			function ( $one ) { $one->add_cap( 'attendant_reply', false ); },
			function ( $one ) { $one->remove_all_caps(); },
			function ( $one ) { wp_delete_user( $one->ID ); },
		) as $at => $work ) {
			$one = $user( 'editor' );
			Team::remember( $one->ID );
			$one->add_role( 'author' );
			$is( array(), $closed() );
			$one->remove_role( 'author' );
			$work( $one );
			$is( array( $at, array( $one->ID ) ), array( $at, $closed() ) );
			// Once said is enough.
			Team::check_all();
			$is( array(), $closed() );
			wp_delete_user( $one->ID );
		}
		remove_filter( 'pre_http_request', $service );
	},
	'is out later when the service does not answer now' => function ( $is ) use ( $user, $connect, $service, &$up, $closed ) {
		$connect();
		add_filter( 'pre_http_request', $service, 10, 2 );
		$one = $user( 'editor' );
		Team::remember( $one->ID );
		$up = false;
		$one->set_role( 'subscriber' );
		$closed();
		$is( true, false !== wp_next_scheduled( Reconcile::TEAM, array() ) );
		$up = true;
		Attendant\Breaker::worked();
		Team::check_all();
		$is( array( $one->ID ), $closed() );
		remove_filter( 'pre_http_request', $service );
		wp_delete_user( $one->ID );
		Reconcile::stop();
		delete_option( Team::OPTION );
		delete_option( Connection::OPTION );
	},
	'has nobody in it who has never opened the console' => function ( $is ) use ( $user, $connect, $service, $closed ) {
		$connect();
		add_filter( 'pre_http_request', $service, 10, 2 );
		$one = $user( 'editor' );
		$one->set_role( 'subscriber' );
		$is( array(), $closed() );
		remove_filter( 'pre_http_request', $service );
		wp_delete_user( $one->ID );
		delete_option( Connection::OPTION );
	},
);
