<?php
use Attendant\Page_Rules;
use Attendant\Settings;

return array(
	'decide by the address alone' => function ( $is ) {
		$rules = array( '/', '/shop/*', '/kontakt/', '/?page_id=12' );
		$cases = array(
			'/' => true, '/?utm=1' => true, '/shop/' => false, '/shop/tents/' => true, '/SHOP/x' => true, '/shopping' => false,
			'/kontakt' => true, '/kontakt/?a=b' => true, '/kontakt/team' => false, '/?page_id=12' => true, '/?page_id=123' => true,
			'/h%C3%BCtte/' => false,
		);
		// A home page with any query is the home page, so the last rule adds nothing here.
		foreach ( $cases as $address => $hit ) {
			$is( array( $address, $hit ), array( $address, Page_Rules::shows( 'only', $rules, $address ) ) );
			$is( array( $address, ! $hit ), array( $address, Page_Rules::shows( 'except', $rules, $address ) ) );
			$is( true, Page_Rules::shows( 'everywhere', $rules, $address ) );
		}
		$is( array( true, false ), array( Page_Rules::shows( 'only', array( '/?page_id=12' ), '/?page_id=12' ), Page_Rules::shows( 'only', array( '/?page_id=12' ), '/?page_id=123' ) ) );
		$is( true, Page_Rules::shows( 'only', array( '/hütte' ), '/h%C3%BCtte/' ) );
		$is( false, Page_Rules::shows( 'only', array(), '/' ) );
		$is( true, Page_Rules::shows( 'except', array(), '/' ) );
	},
	'are taken from what people paste, and nothing else' => function ( $is ) {
		$is(
			array( '/shop/*', '/about', '/(a+)+$' ),
			Page_Rules::clean( array( home_url( '/shop/*' ), ' about ', '', 'https://elsewhere.example/x', '/(a+)+$', array( 'x' ), "/about\nSet-Cookie: x" ) )
		);
		$is( Page_Rules::MOST, count( Page_Rules::clean( array_map( 'strval', range( 1, 500 ) ) ) ) );
		// What looks like a pattern is only letters, and takes no time.
		$began = microtime( true );
		Page_Rules::shows( 'only', array( '/(a+)+$' ), '/' . str_repeat( 'a', 5000 ) . '!' );
		$is( true, microtime( true ) - $began < 0.1 );
	},
	'are asked only while the switch is on' => function ( $is ) {
		delete_option( Settings::OPTION );
		$is( false, Page_Rules::is_shown() );
		Settings::change( array( 'enabled' => true ) );
		$is( true, Page_Rules::is_shown() );
		$before                 = $_SERVER['REQUEST_URI'] ?? '/';
		$_SERVER['REQUEST_URI'] = '/checkout/pay?x=1';
		Settings::change( array( 'where' => 'except', 'paths' => array( '/checkout/*' ) ) );
		$is( false, Page_Rules::is_shown() );
		$_SERVER['REQUEST_URI'] = $before;
		delete_option( Settings::OPTION );
	},
);
