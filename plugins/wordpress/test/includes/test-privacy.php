<?php
use Attendant\Breaker;
use Attendant\Connection;
use Attendant\Seal;
use Attendant\Privacy;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
	Breaker::worked();
};
$answers = function ( $body, $status = 200 ) {
	return function () use ( $body, $status ) {
		return null === $body ? new WP_Error( 'down' ) : array( 'headers' => array(), 'response' => array( 'code' => $status ), 'cookies' => array(), 'body' => $body );
	};
};
$with = function ( $filter, $work ) {
	add_filter( 'pre_http_request', $filter, 10, 2 );
	$result = $work();
	remove_filter( 'pre_http_request', $filter, 10 );
	Breaker::worked();
	return $result;
};
$email = function () {
	return get_user_by( 'id', 1 )->user_email;
};

return array(
	'gives all that the service keeps, as text' => function ( $is ) use ( $connect, $answers, $with, $email ) {
		$connect();
		$kept = '{"found":{"contact":{"name":"Ada <b>"},"conversations":[{"id":"c1","createdAt":"2026-11-01","messages":[{"author":{"kind":"contact"},"body":{"text":"Where is it? <script>"},"createdAt":"2026-11-01"}]}],"attachments":[{"name":"a.png"}]}}';
		$all  = $with( $answers( $kept ), function () use ( $email ) {
			return Privacy::export( $email() );
		} );
		$is( true, $all['done'] );
		$text = wp_json_encode( $all['data'] );
		foreach ( array( 'Where is it?', 'Ada', 'a.png', '2026-11-01' ) as $part ) {
			$is( array( $part, true ), array( $part, false !== strpos( $text, $part ) ) );
		}
		$is( false, strpos( $text, '<script>' ) );
		$is( array( 'attendant-contact', 'attendant-conversation-0', 'attendant-rest' ), array_column( $all['data'], 'item_id' ) );
	},
	'stops the export when the service does not answer: half must not look like all' => function ( $is ) use ( $connect, $answers, $with, $email ) {
		$connect();
		$is( true, is_wp_error( $with( $answers( null ), function () use ( $email ) {
			return Privacy::export( $email() );
		} ) ) );
	},
	'has the service erase, and says when it could not' => function ( $is ) use ( $connect, $answers, $with, $email ) {
		$connect();
		$erase = function () use ( $email ) {
			return Privacy::erase( $email() );
		};
		$done  = $with( $answers( '{"erased":true}' ), $erase );
		$is( array( true, false, array() ), array( $done['items_removed'], $done['items_retained'], $done['messages'] ) );
		$failed = $with( $answers( null ), $erase );
		$is( array( false, true, 1 ), array( $failed['items_removed'], $failed['items_retained'], count( $failed['messages'] ) ) );
	},
	'asks about the site’s own users alone' => function ( $is ) use ( $connect, $with ) {
		$connect();
		$called = 0;
		$count  = function ( $pre ) use ( &$called ) {
			++$called;
			return new WP_Error( 'no' );
		};
		$is( array( array(), 0 ), array( $with( $count, function () {
			return Privacy::export( 'nobody@example.com' );
		} )['data'], $called ) );
		delete_option( Connection::OPTION );
	},
	'stands among WordPress’ own exporters and erasers' => function ( $is ) {
		$is( true, isset( apply_filters( 'wp_privacy_personal_data_exporters', array() )['attendant'], apply_filters( 'wp_privacy_personal_data_erasers', array() )['attendant'] ) );
	},
);
