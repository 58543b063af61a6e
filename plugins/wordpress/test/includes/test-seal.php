<?php
use Attendant\Seal;

return array(
	'opens what it closed'               => function ( $is ) {
		$is( 'geheim äöü', Seal::open( Seal::close( 'geheim äöü' ) ) );
	},
	'shows nothing of it, and never the same twice' => function ( $is ) {
		$is( false, strpos( base64_decode( Seal::close( 'secret' ) ), 'secret' ) );
		$is( false, Seal::close( 'secret' ) === Seal::close( 'secret' ) );
	},
	'does not open what was changed or is nothing' => function ( $is ) {
		$bytes     = base64_decode( Seal::close( 'secret' ) );
		$bytes[30] = chr( ord( $bytes[30] ) ^ 1 );
		$is( null, Seal::open( base64_encode( $bytes ) ) );
		$is( null, Seal::open( '' ) );
		$is( null, Seal::open( '%%%' ) );
	},
);
