<?php
use Attendant\Articles;

$post = function ( array $of = array() ) {
	return wp_insert_post(
		$of + array(
			'post_title'   => 'Fish & Chips',
			'post_content' => '<p>Open at noon.</p>',
			'post_status'  => 'publish',
			'post_type'    => 'page',
		)
	);
};

return array(
	'are what every visitor may read'               => function ( $is ) use ( $post ) {
		$read = Articles::read( $post() );
		$is( array( 'Fish & Chips', 'en' ), array( $read['title'], $read['locale'] ) );
		$is( 1, preg_match( '/Open at noon/', $read['html'] ) );
		foreach ( array( 'draft', 'private', 'pending', 'future', 'trash' ) as $status ) {
			$is( null, Articles::read( $post( array( 'post_status' => $status, 'post_date' => '2099-01-01 00:00:00' ) ) ) );
		}
		$is( null, Articles::read( $post( array( 'post_password' => 'x' ) ) ) );
		$is( null, Articles::read( $post( array( 'post_type' => 'wp_block' ) ) ) );
		$is( null, Articles::read( 999999 ) );
	},
	'are not what search engines are told to leave out' => function ( $is ) use ( $post ) {
		foreach ( array( array( '_yoast_wpseo_meta-robots-noindex', '1' ), array( 'rank_math_robots', array( 'noindex' ) ), array( '_seopress_robots_index', 'yes' ) ) as $meta ) {
			$id = $post();
			update_post_meta( $id, $meta[0], $meta[1] );
			$is( null, Articles::read( $id ) );
		}
	},
	'are not what a filter protects'                => function ( $is ) use ( $post ) {
		$id = $post();
		add_filter( 'attendant_is_public', '__return_false' );
		$is( null, Articles::read( $id ) );
		remove_filter( 'attendant_is_public', '__return_false' );
	},
	'are read as a guest, whoever asks'             => function ( $is ) use ( $post ) {
		wp_set_current_user( 1 );
		add_shortcode( 'who', function () {
			return 'user ' . get_current_user_id();
		} );
		$html = Articles::read( $post( array( 'post_content' => '[who]' ) ) )['html'];
		$is( 1, preg_match( '/user 0/', $html ) );
		$is( 1, get_current_user_id() );
		wp_set_current_user( 0 );
	},
	'outlive a plugin that throws'                  => function ( $is ) use ( $post ) {
		add_shortcode( 'broken', function () {
			throw new \RuntimeException( 'no' );
		} );
		$html = Articles::read( $post( array( 'post_content' => '<p>Still here</p>[broken]' ) ) )['html'];
		$is( 1, preg_match( '/Still here/', $html ) );
		$is( false, strpos( $html, '[broken]' ) );
	},
	'come in batches that end, each once'           => function ( $is ) use ( $post ) {
		for ( $i = 0; $i < 120; $i++ ) {
			$post( array( 'post_title' => "Page $i" ) );
		}
		Articles::start_again();
		$cursor = null;
		$ids    = array();
		for ( $round = 0; $round < 20; $round++ ) {
			$page   = Articles::page( $cursor );
			$cursor = $page['cursor'];
			$ids    = array_merge( $ids, array_column( $page['items'], 'id' ) );
			if ( ! $page['more'] ) {
				break;
			}
		}
		$is( count( $ids ), count( array_unique( $ids ) ) );
		$is( true, count( $ids ) >= 120 );
		$is( array(), Articles::page( $cursor )['items'] );
		// Addresses changed: from the start.
		Articles::start_again();
		$is( true, count( Articles::page( $cursor )['items'] ) > 10 );
	},
	'say their language as the service has it'      => function ( $is ) {
		$is( array( 'de', 'zh-Hans', 'zh-Hant', 'pt', '' ), array_map( array( Articles::class, 'language' ), array( 'de_DE_formal', 'zh_CN', 'zh_TW', 'pt_BR', '' ) ) );
	},
);
