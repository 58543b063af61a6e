<?php
use Attendant\Connection;
use Attendant\Moved;
use Attendant\Seal;
use Attendant\Service;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'place' => Connection::place(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
	delete_option( Moved::COPY );
};
// As if the site stood at another address, with its database as it was.
$elsewhere = function ( $home, $work ) {
	$filter = function () use ( $home ) {
		return $home;
	};
	add_filter( 'pre_option_home', $filter );
	try {
		$work();
	} finally {
		remove_filter( 'pre_option_home', $filter );
	}
};

return array(
	'is asked at another address, not for another scheme or a slash' => function ( $is ) use ( $connect, $elsewhere ) {
		$connect();
		$is( false, Moved::is_open() );
		$home = Connection::home();
		foreach ( array( preg_replace( '#^http:#', 'https:', $home ), $home . '/', strtoupper( $home ) ) as $same ) {
			$elsewhere( $same, function () use ( $is ) {
				$is( array( true, false ), array( Connection::is_here(), Moved::is_open() ) );
			} );
		}
		$elsewhere( 'https://staging.example', function () use ( $is ) {
			$is( array( false, true, '' ), array( Connection::is_here(), Moved::is_open(), Connection::secret( 'secret' ) ) );
		} );
	},
	'is asked also where addresses in the copied database were replaced' => function ( $is ) use ( $connect, $elsewhere ) {
		$connect();
		$kept = Connection::get();
		update_option( Connection::OPTION, array( 'home' => 'https://staging.example' ) + $kept );
		$elsewhere( 'https://staging.example', function () use ( $is ) {
			$is( false, Connection::is_here() );
		} );
	},
	'is asked no more of a copy that is said to be one' => function ( $is ) use ( $connect, $elsewhere ) {
		$connect();
		$elsewhere( 'https://staging.example', function () use ( $is ) {
			Moved::keep_silent();
			$is( array( false, true, '' ), array( Moved::is_open(), Moved::is_copy(), Connection::secret( 'secret' ) ) );
		} );
		$elsewhere( 'https://other.example', function () use ( $is ) {
			$is( true, Moved::is_open() );
		} );
		$is( true, Connection::is_here() );
	},
	'gives new keys after a move, signed with the old' => function ( $is ) use ( $connect, $elsewhere ) {
		$connect();
		$elsewhere( 'https://new.example', function () use ( $is ) {
			$sent   = array();
			$filter = function ( $pre, $args ) use ( &$sent ) {
				$sent[] = json_decode( $args['body'], true );
				return array( 'headers' => array(), 'response' => array( 'code' => 200 ), 'cookies' => array(), 'body' => '{"site":"s","secret":"three","identitySecret":"four","business":"B","widgetKey":"k"}' );
			};
			add_filter( 'pre_http_request', $filter, 10, 2 );
			$is( true, Moved::move_here() );
			remove_filter( 'pre_http_request', $filter );
			$is( array( 'rekey', 'https://new.example', 'https://new.example/index.php?rest_route=/attendant/v1/service' ), array( $sent[0]['call'], $sent[0]['url'], $sent[0]['callUrl'] ) );
			$is( array( true, 'three', 'four', false ), array( Connection::is_here(), Connection::secret( 'secret' ), Connection::secret( 'identitySecret' ), Moved::is_open() ) );
		} );
	},
	'leaves everything as it is when the service does not answer or answers something else' => function ( $is ) use ( $connect ) {
		$connect();
		foreach ( array( '{"site":"s"}', '{}' ) as $body ) {
			$filter = function () use ( $body ) {
				return array( 'headers' => array(), 'response' => array( 'code' => 200 ), 'cookies' => array(), 'body' => $body );
			};
			add_filter( 'pre_http_request', $filter );
			$is( true, is_wp_error( Connection::rekey() ) );
			remove_filter( 'pre_http_request', $filter );
			$is( 'one', Connection::secret( 'secret' ) );
		}
	},
	'is a notice in three places, for who may answer' => function ( $is ) use ( $connect, $elsewhere ) {
		require_once ABSPATH . 'wp-admin/includes/class-wp-screen.php';
		require_once ABSPATH . 'wp-admin/includes/screen.php';
		require_once ABSPATH . 'wp-admin/includes/template.php';
		$connect();
		$shown = function ( $screen ) {
			set_current_screen( $screen );
			ob_start();
			Moved::show_notice();
			return '' !== ob_get_clean();
		};
		$elsewhere( 'https://staging.example', function () use ( $is, $shown ) {
			wp_set_current_user( 1 );
			$is( array( true, true, false ), array( $shown( 'dashboard' ), $shown( 'plugins' ), $shown( 'edit-post' ) ) );
			wp_set_current_user( 0 );
			$is( false, $shown( 'dashboard' ) );
			wp_set_current_user( 1 );
			Moved::keep_silent();
			$is( false, $shown( 'dashboard' ) );
			wp_set_current_user( 0 );
		} );
		unset( $GLOBALS['current_screen'] );
		delete_option( Moved::COPY );
		delete_option( Connection::OPTION );
	},
);
