<?php
use Attendant\Signature;

$sign = function ( $secret, $time, $nonce, $body, $direction = 'to-site' ) {
	return hash_hmac( 'sha256', "attendant-v1\n$direction\n$time\n$nonce\n$body", $secret );
};

return array(
	'lets the service in once'                 => function ( $is ) use ( $sign ) {
		$time  = (string) time();
		$nonce = bin2hex( random_bytes( 16 ) );
		$is( 'valid', Signature::check( 's', 'b', $time, $nonce, $sign( 's', $time, $nonce, 'b' ) ) );
		$is( 'replay', Signature::check( 's', 'b', $time, $nonce, $sign( 's', $time, $nonce, 'b' ) ) );
	},
	'asks again where the database gave way'   => function ( $is ) use ( $sign ) {
		$time  = (string) time();
		$fails = 1;
		$break = function ( $query ) use ( &$fails ) {
			return 0 === strpos( $query, 'INSERT' ) && strpos( $query, 'attendant_nonces' ) && $fails-- > 0 ? 'INSERT INTO nowhere_at_all (x) VALUES (1)' : $query;
		};
		add_filter( 'query', $break );
		$nonce = bin2hex( random_bytes( 16 ) );
		$is( 'valid', Signature::check( 's', 'b', $time, $nonce, $sign( 's', $time, $nonce, 'b' ) ) );
		$fails = 99;
		$nonce = bin2hex( random_bytes( 16 ) );
		$is( 'replay', Signature::check( 's', 'b', $time, $nonce, $sign( 's', $time, $nonce, 'b' ) ) );
		remove_filter( 'query', $break );
	},
	'refuses another body, secret or direction' => function ( $is ) use ( $sign ) {
		$time  = (string) time();
		$nonce = bin2hex( random_bytes( 16 ) );
		$is( 'signature', Signature::check( 's', 'c', $time, $nonce, $sign( 's', $time, $nonce, 'b' ) ) );
		$is( 'signature', Signature::check( 't', 'b', $time, $nonce, $sign( 's', $time, $nonce, 'b' ) ) );
		$is( 'signature', Signature::check( 's', 'b', $time, $nonce, $sign( 's', $time, $nonce, 'b', 'to-service' ) ) );
	},
	'refuses a clock that is far off'          => function ( $is ) use ( $sign ) {
		$time  = (string) ( time() - 301 );
		$nonce = bin2hex( random_bytes( 16 ) );
		$is( 'time', Signature::check( 's', 'b', $time, $nonce, $sign( 's', $time, $nonce, 'b' ) ) );
	},
	'verifies nothing without a secret'        => function ( $is ) use ( $sign ) {
		$time  = (string) time();
		$nonce = bin2hex( random_bytes( 16 ) );
		$is( 'malformed', Signature::check( '', 'b', $time, $nonce, $sign( '', $time, $nonce, 'b' ) ) );
		$is( 'malformed', Signature::check( 's', 'b', $time, "short\n", $sign( 's', $time, "short\n", 'b' ) ) );
	},
	'signs as the service checks'              => function ( $is ) use ( $sign ) {
		$made = Signature::headers( 's', 'b' );
		$is( $made['X-Attendant-Signature'], $sign( 's', $made['X-Attendant-Timestamp'], $made['X-Attendant-Nonce'], 'b', 'to-service' ) );
	},
);
