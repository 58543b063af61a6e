<?php
use Attendant\Articles;
use Attendant\Changes;
use Attendant\Woo;
use Attendant\Woo_Products;
use Attendant\Woo_Settings;

return array(
	'can be read by this PHP, every file of it'       => function ( $is ) {
		foreach ( glob( WP_PLUGIN_DIR . '/attendant/includes/class-*.php' ) as $file ) {
			$name = str_replace( ' ', '_', ucwords( str_replace( '-', ' ', substr( basename( $file, '.php' ), 6 ) ) ) );
			$is( true, class_exists( "Attendant\\$name" ) );
		}
	},
	'is silent where there is no shop'                => function ( $is ) {
		$is( false, Woo::is_there() );
		$is( array(), Woo::features() );
		foreach ( array( 'orders', 'products', 'cancel-order', 'notify' ) as $call ) {
			$is( null, Woo::answer( $call, array() ) );
		}
		$is( null, Woo::answer( array( 'orders' ), array() ) );
		$is( array(), Woo_Settings::ids_after( -9 ) );
		$is( null, Articles::read( -1 ) );
	},
	'gives texts as one line that hides nothing'      => function ( $is ) {
		$is( 'a b c', Woo::line( "<b>a</b>\n b\u{202E}\u{0000} c " ) );
		$is( '', Woo::line( "\xff\xfe" ) );
		$is( 3, mb_strlen( Woo::line( '日本語日本語', 3 ) ) );
		$is( '', Woo::text( array( 'a' => array( 'x' ) ), 'a' ) );
		$is( '', Woo::text( array(), 'a' ) );
	},
	'keeps the changes of products apart from posts'  => function ( $is ) {
		$place = Changes::head();
		Changes::note( 7 );
		Changes::note( 7, Woo_Products::KIND );
		Changes::note( -2 );
		$is( array( 7, -2 ), array_values( Changes::after( $place, 10 ) ) );
		$is( array( 7 ), array_values( Changes::after( $place, 10, Woo_Products::KIND ) ) );
	},
);
