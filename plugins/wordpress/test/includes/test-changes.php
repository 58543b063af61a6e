<?php
use Attendant\Changes;
use Attendant\Connection;
use Attendant\Seal;

$connect = function () {
	update_option(
		Connection::OPTION,
		array(
			'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(),
			'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ),
		)
	);
};
$make = function ( array $of = array() ) {
	return wp_insert_post( $of + array( 'post_title' => 'Fish & Chips', 'post_content' => 'x', 'post_status' => 'publish', 'post_type' => 'page' ) );
};
$noted = function ( $work ) {
	$head = Changes::head();
	$work();
	return array_values( Changes::after( $head, 5000 ) );
};

return array(
	'are noted on save, trash, return, status, password and deletion' => function ( $is ) use ( $connect, $make, $noted ) {
		$connect();
		$id = 0;
		$is( true, array() !== $noted( function () use ( $make, &$id ) {
			$id = $make();
		} ) );
		foreach ( array(
			function () use ( &$id ) { wp_update_post( array( 'ID' => $id, 'post_content' => 'y' ) ); },
			function () use ( &$id ) { wp_trash_post( $id ); },
			function () use ( &$id ) { wp_untrash_post( $id ); },
			function () use ( &$id ) { wp_update_post( array( 'ID' => $id, 'post_status' => 'private' ) ); },
			function () use ( &$id ) { wp_publish_post( $id ); },
			function () use ( &$id ) { wp_update_post( array( 'ID' => $id, 'post_password' => 'x' ) ); },
			function () use ( &$id ) { update_post_meta( $id, '_yoast_wpseo_meta-robots-noindex', '1' ); },
			function () use ( &$id ) { delete_post_meta( $id, '_yoast_wpseo_meta-robots-noindex' ); },
			function () use ( &$id ) { wp_delete_post( $id, true ); },
		) as $at => $work ) {
			$is( array( $at, array( $id ) ), array( $at, $noted( $work ) ) );
		}
	},
	'are noted for each post of a bulk edit' => function ( $is ) use ( $connect, $make, $noted ) {
		$connect();
		require_once ABSPATH . 'wp-admin/includes/post.php';
		$ids = array( $make(), $make() );
		wp_set_current_user( 1 );
		$is( $ids, $noted( function () use ( $ids ) {
			bulk_edit_posts( array( 'post' => $ids, '_status' => 'draft', 'post_type' => 'page' ) );
		} ) );
		wp_set_current_user( 0 );
	},
	'of an address are noted for the pages below, of a pattern for the pages that show it' => function ( $is ) use ( $connect, $make, $noted ) {
		$connect();
		$parent = $make();
		$child  = $make( array( 'post_parent' => $parent ) );
		$got    = $noted( function () use ( $parent ) {
			wp_update_post( array( 'ID' => $parent, 'post_name' => 'elsewhere' ) );
		} );
		sort( $got );
		$is( array( $parent, $child ), $got );
		$block = $make( array( 'post_type' => 'wp_block' ) );
		$user  = $make( array( 'post_content' => '<!-- wp:block {"ref":' . $block . '} /-->' ) );
		$is( array( $user ), $noted( function () use ( $block ) {
			wp_update_post( array( 'ID' => $block, 'post_content' => 'new' ) );
		} ) );
	},
	'of all addresses begin everything anew' => function ( $is ) use ( $connect ) {
		$connect();
		$epoch = get_option( 'attendant_epoch' );
		update_option( 'permalink_structure', '/x/%postname%/' );
		$is( false, get_option( 'attendant_epoch' ) === $epoch );
		update_option( 'permalink_structure', '' );
	},
	'of a whole type’s rule are looked at again' => function ( $is ) use ( $connect, $make, $noted ) {
		$connect();
		$id = $make();
		$is( true, in_array( $id, $noted( function () {
			update_option( 'blog_public', '0' );
			update_option( 'blog_public', '1' );
		} ), true ) );
	},
	'are not noted for drafts in the making, other types, or a site that is not connected' => function ( $is ) use ( $connect, $make, $noted ) {
		$connect();
		$is( array(), $noted( function () use ( $make ) {
			$make( array( 'post_status' => 'auto-draft' ) );
			$make( array( 'post_type' => 'nav_menu_item' ) );
		} ) );
		delete_option( Connection::OPTION );
		$is( array(), $noted( $make ) );
	},
	'move to the end when they come again' => function ( $is ) use ( $noted ) {
		$is( array( 8, 7 ), $noted( function () {
			Changes::note( 7 );
			Changes::note( 8 );
			Changes::note( 7 );
		} ) );
	},
);
