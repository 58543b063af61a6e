<?php
use Attendant\Articles;
use Attendant\Settings;
use Attendant\Visibility;

$make = function ( array $of = array() ) {
	return wp_insert_post(
		$of + array(
			'post_title'   => 'Fish & Chips',
			'post_content' => '<p>Open at noon.</p>',
			'post_status'  => 'publish',
			'post_type'    => 'page',
		)
	);
};
$count = function () {
	return Visibility::counts()['page'] ?? 0;
};
// Read, counted and walked are one and the same.
$agree = function ( $is, $id, $public ) {
	$is( $public, null !== Articles::read( $id ) );
	$is( $public, in_array( $id, Visibility::walk( $id - 1, 1 ), true ) );
};

return array(
	'keeps out what not every visitor may read' => function ( $is ) use ( $make, $count, $agree ) {
		$before = $count();
		foreach ( array( 'draft', 'private', 'pending', 'future', 'trash' ) as $status ) {
			$agree( $is, $make( array( 'post_status' => $status, 'post_date' => '2099-01-01 00:00:00' ) ), false );
		}
		$agree( $is, $make( array( 'post_password' => 'x' ) ), false );
		$is( $before, $count() );
		$agree( $is, $make(), true );
		$is( $before + 1, $count() );
	},
	'keeps out what search engines are told to leave out' => function ( $is ) use ( $make, $count, $agree ) {
		$before = $count();
		foreach ( array( array( '_yoast_wpseo_meta-robots-noindex', '1' ), array( 'rank_math_robots', array( 'noindex', 'nofollow' ) ), array( '_seopress_robots_index', 'yes' ), array( '_genesis_noindex', '1' ) ) as $meta ) {
			$id = $make();
			update_post_meta( $id, $meta[0], $meta[1] );
			$agree( $is, $id, false );
		}
		$id = $make();
		update_post_meta( $id, 'rank_math_robots', array( 'index' ) );
		$agree( $is, $id, true );
		$is( $before + 1, $count() );
	},
	'keeps out a type that is left out, but for posts that say otherwise' => function ( $is ) use ( $make, $count, $agree ) {
		$plain = $make();
		$own   = $make();
		update_post_meta( $own, '_yoast_wpseo_meta-robots-noindex', '2' );
		foreach ( array(
			'wpseo_titles'                 => array( 'noindex-page' => true ),
			'rank-math-options-titles'     => array( 'pt_page_custom_robots' => 'on', 'pt_page_robots' => array( 'noindex' ) ),
			'seopress_titles_option_name'  => array( 'seopress_titles_single_titles' => array( 'page' => array( 'noindex' => '1' ) ) ),
		) as $name => $value ) {
			update_option( $name, $value );
			$agree( $is, $plain, false );
			$agree( $is, $own, true );
			delete_option( $name );
		}
		$agree( $is, $plain, true );
	},
	'keeps out the whole site when it is not for search engines, until told otherwise' => function ( $is ) use ( $make, $count, $agree ) {
		$id = $make();
		update_option( 'blog_public', '0' );
		$agree( $is, $id, false );
		$is( array( true, 0 ), array( Visibility::is_site_hidden(), $count() ) );
		Settings::change( array( 'hidden_site' => true ) );
		$agree( $is, $id, true );
		update_option( 'blog_public', '1' );
		delete_option( Settings::OPTION );
	},
	'counts without what another plugin protects, and keeps it out when that plugin throws' => function ( $is ) use ( $make, $count ) {
		$id     = $make();
		$before = $count();
		$filter = function ( $public, $post ) use ( $id ) {
			return $public && $post->ID !== $id;
		};
		add_filter( 'attendant_is_public', $filter, 10, 2 );
		$is( array( null, $before - 1 ), array( Articles::read( $id ), $count() ) );
		remove_filter( 'attendant_is_public', $filter );
		$throws = function () {
			throw new \RuntimeException( 'no' );
		};
		add_filter( 'attendant_is_public', $throws );
		$is( null, Articles::read( $id ) );
		remove_filter( 'attendant_is_public', $throws );
	},
	'is asked of types that have pages alone' => function ( $is ) use ( $make ) {
		$is( null, Articles::read( $make( array( 'post_type' => 'wp_block' ) ) ) );
		$is( false, in_array( 'wp_template', Settings::possible_types(), true ) );
	},
);
