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
		// An older database was put back: the log is shorter than the service has seen.
		$parts    = explode( '.', $cursor );
		$parts[2] = (string) ( (int) $parts[2] + 1000 );
		$is( true, count( Articles::page( implode( '.', $parts ) )['items'] ) > 10 );
		// Addresses changed: from the start.
		Articles::start_again();
		$is( true, count( Articles::page( $cursor )['items'] ) > 10 );
	},
	'say their language as the service has it'      => function ( $is ) {
		$is( array( 'de', 'zh-Hans', 'zh-Hant', 'pt', '' ), array_map( array( Articles::class, 'language' ), array( 'de_DE_formal', 'zh_CN', 'zh_TW', 'pt_BR', '' ) ) );
	},
);
