<?php
use Attendant\Articles;
use Attendant\Rendering;

$make = function ( $content ) {
	return wp_insert_post(
		array(
			'post_title'   => 'Fish & Chips',
			'post_content' => wp_slash( $content ),
			'post_status'  => 'publish',
			'post_type'    => 'page',
		)
	);
};

return array(
	'is a guest’s, whoever asks and whatever they carry' => function ( $is ) use ( $make ) {
		wp_set_current_user( 1 );
		$_COOKIE['member'] = 'gold';
		add_shortcode( 'who', function () {
			return 'user ' . get_current_user_id() . ' ' . ( isset( $_COOKIE['member'] ) ? 'gold' : 'plain' );
		} );
		register_block_type( 'test/account', array( 'render_callback' => function () {
			return is_user_logged_in() ? '<p>Balance: 12 euros</p>' : '<p>Sign in</p>';
		} ) );
		$html = Articles::read( $make( "[who]\n<!-- wp:test/account /-->" ) )['html'];
		$is( 1, preg_match( '/user 0 plain/', $html ) );
		$is( array( false, true ), array( strpos( $html, '12 euros' ), false !== strpos( $html, 'Sign in' ) ) );
		$is( array( 1, 'gold' ), array( get_current_user_id(), $_COOKIE['member'] ) );
		unset( $_COOKIE['member'] );
		wp_set_current_user( 0 );
		unregister_block_type( 'test/account' );
	},
	'outlives a plugin that throws or leaves its output open' => function ( $is ) use ( $make ) {
		add_shortcode( 'broken', function () {
			ob_start();
			throw new \RuntimeException( 'no' );
		} );
		$level = ob_get_level();
		$html  = Articles::read( $make( '<p>Still here</p>[broken]' ) )['html'];
		$is( 1, preg_match( '/Still here/', $html ) );
		$is( false, strpos( $html, '[broken]' ) );
		$is( $level, ob_get_level() );
	},
	'leaves out what has ended a request, until the post is changed' => function ( $is ) use ( $make ) {
		add_shortcode( 'ends', function () {
			return 'it ran';
		} );
		$id = $make( '<p>Around it</p>[ends]' );
		update_option( Rendering::BROKEN, array( $id ), false );
		$html = Articles::read( $id )['html'];
		$is( array( true, false ), array( false !== strpos( $html, 'Around it' ), strpos( $html, 'it ran' ) ) );
		Rendering::forget( $id );
		$is( array(), Rendering::kept( Rendering::BROKEN ) );
		$is( true, false !== strpos( Articles::read( $id )['html'], 'it ran' ) );
	},
	'of five megabytes ends at a megabyte, in whole letters, and is named' => function ( $is ) use ( $make ) {
		$id   = $make( str_repeat( '<p>' . str_repeat( 'größe ', 100 ) . "</p>\n", 7200 ) );
		$html = Articles::read( $id )['html'];
		$is( true, strlen( get_post( $id )->post_content ) > 5000000 );
		$is( true, strlen( $html ) <= Rendering::MOST && strlen( $html ) > Rendering::MOST * 0.9 );
		$is( 1, preg_match( '/<\/p>\s*$/u', $html ) );
		$is( array( $id ), Rendering::kept( Rendering::LONG ) );
		$one = $make( str_repeat( 'ü', 1000000 ) );
		$is( true, mb_check_encoding( Articles::read( $one )['html'], 'UTF-8' ) );
		wp_update_post( array( 'ID' => $id, 'post_content' => 'short' ) );
		Articles::read( $id );
		$is( array( $one ), Rendering::kept( Rendering::LONG ) );
		delete_option( Rendering::LONG );
		wp_delete_post( $id, true );
		wp_delete_post( $one, true );
	},
	'bounds what a shortcode makes of little' => function ( $is ) use ( $make ) {
		add_shortcode( 'much', function () {
			return str_repeat( '<div>many words</div>', 200000 );
		} );
		$id = $make( '[much]' );
		$is( true, strlen( Articles::read( $id )['html'] ) <= Rendering::MOST );
		delete_option( Rendering::LONG );
		wp_delete_post( $id, true );
	},
);
