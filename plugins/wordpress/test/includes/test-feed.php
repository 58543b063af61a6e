<?php
use Attendant\Changes;
use Attendant\Feed;

/** Things numbered 1 to `$count`, each a line of so many bytes; of a kind no other test notes. */
$of = function ( $count, $bytes = 10, $gone = array() ) {
	return array(
		'kind' => 'thing',
		'from' => 0,
		'walk' => function ( $after, $limit ) use ( $count ) {
			return $after >= $count ? array() : array_slice( range( $after + 1, $count ), 0, $limit );
		},
		'read' => function ( $id ) use ( $bytes, $gone ) {
			return in_array( $id, $gone, true ) ? null : array( 'kind' => 'upsert', 'id' => "thing:$id", 'html' => str_repeat( 'x', $bytes ) );
		},
		'gone' => function ( $id ) {
			return "thing:$id";
		},
	);
};

return array(
	'gives everything once, in full batches'       => function ( $is ) use ( $of ) {
		$first = Feed::page( null, $of( 120 ) );
		$is( array( Feed::BATCH, true ), array( count( $first['items'] ), $first['more'] ) );
		$second = Feed::page( $first['cursor'], $of( 120 ) );
		$third  = Feed::page( $second['cursor'], $of( 120 ) );
		$is( array( 120 - 2 * Feed::BATCH, false ), array( count( $third['items'] ), $third['more'] ) );
		$is( 'thing:120', end( $third['items'] )['id'] );
		$is( array(), Feed::page( $third['cursor'], $of( 120 ) )['items'] );
	},
	'goes on behind any line of a batch'           => function ( $is ) use ( $of ) {
		$first = Feed::page( null, $of( 10 ) );
		$rest  = Feed::page( $first['items'][3]['cursor'], $of( 10 ) );
		$is( 'thing:5', $rest['items'][0]['id'] );
	},
	'ends a batch early when it is large'          => function ( $is ) use ( $of ) {
		$page = Feed::page( null, $of( 10, (int) ( Feed::BYTES / 2 ) ) );
		$is( true, $page['more'] );
		$is( true, count( $page['items'] ) < 4 );
	},
	'gives what changed since, also what is gone'  => function ( $is ) use ( $of ) {
		$all = Feed::page( null, $of( 3 ) );
		Changes::note( 2, 'thing' );
		$changed = Feed::page( $all['cursor'], $of( 3, 10, array( 2 ) ) );
		$is( array( array( 'delete', 'thing:2' ) ), array_map( function ( $line ) { return array( $line['kind'], $line['id'] ); }, $changed['items'] ) );
	},
	'begins again with a cursor it cannot read'    => function ( $is ) use ( $of ) {
		foreach ( array( 'nonsense', '1.2', 'other.5.0' ) as $cursor ) {
			$is( 'thing:1', Feed::page( $cursor, $of( 3 ) )['items'][0]['id'] );
		}
	},
);
