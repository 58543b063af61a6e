<?php
use Attendant\Abilities;
use Attendant\Connection;
use Attendant\Seal;

$connect = function () {
	update_option( Connection::OPTION, array( 'service' => 'http://127.0.0.1:9', 'site' => 's', 'key' => 'k', 'business' => 'B', 'home' => Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
};
$answering = function ( &$sent ) {
	return function ( $pre, $args ) use ( &$sent ) {
		$sent = json_decode( $args['body'], true );
		return array( 'headers' => array(), 'response' => array( 'code' => 200 ), 'cookies' => array(), 'body' => '{"decision":"answer","text":"30 days","citations":[]}' );
	};
};

return array(
	'ask the service, in its words' => function ( $is ) use ( $connect, $answering ) {
		$connect();
		$sent   = null;
		$filter = $answering( $sent );
		add_filter( 'pre_http_request', $filter, 10, 2 );
		$is( '30 days', Abilities::answer( array( 'question' => 'How long?', 'locale' => 'de_DE' ) )['text'] );
		$is( array( 'call' => 'answer', 'question' => 'How long?', 'locale' => 'de' ), $sent );
		Abilities::find_order( array( 'number' => '12', 'email' => 'a@b.example' ) );
		$is( array( 'call' => 'order', 'number' => '12', 'email' => 'a@b.example' ), $sent );
		remove_filter( 'pre_http_request', $filter );
	},
	'are for who may see conversations' => function ( $is ) {
		wp_set_current_user( 0 );
		$is( false, Abilities::may() );
		wp_set_current_user( 1 );
		$is( true, Abilities::may() );
		wp_set_current_user( 0 );
	},
	'stand where WordPress has them, and break nothing where it has not' => function ( $is ) use ( $connect, $answering ) {
		$connect();
		if ( ! function_exists( 'wp_register_ability' ) ) {
			Abilities::register_category();
			Abilities::register();
			Abilities::register_connector( new stdClass() );
			$is( false, function_exists( 'wp_get_ability' ) );
			return;
		}
		// The registry is filled once in a request: what the hooks have put there, or would.
		if ( ! wp_has_ability( 'attendant/answer' ) ) {
			$GLOBALS['wp_current_filter'][] = 'wp_abilities_api_categories_init';
			wp_has_ability_category( Abilities::CATEGORY ) || Abilities::register_category();
			array_pop( $GLOBALS['wp_current_filter'] );
			$GLOBALS['wp_current_filter'][] = 'wp_abilities_api_init';
			Abilities::register();
			array_pop( $GLOBALS['wp_current_filter'] );
		}
		$ability = wp_get_ability( 'attendant/answer' );
		$is( true, is_wp_error( $ability->execute( array( 'question' => 'How long?' ) ) ) );
		wp_set_current_user( 1 );
		$sent   = null;
		$filter = $answering( $sent );
		add_filter( 'pre_http_request', $filter, 10, 2 );
		$is( '30 days', $ability->execute( array( 'question' => 'How long?' ) )['text'] );
		$is( true, is_wp_error( $ability->execute( array( 'question' => 'x', 'tenant' => 'other' ) ) ) );
		$is( true, is_wp_error( wp_get_ability( 'attendant/find-order' )->execute( array( 'number' => '1' ) ) ) );
		remove_filter( 'pre_http_request', $filter );
		wp_set_current_user( 0 );
		if ( function_exists( 'wp_get_connector' ) ) {
			$is( array( 'customer_service', 'none' ), array( wp_get_connector( 'attendant' )['type'], wp_get_connector( 'attendant' )['authentication']['method'] ) );
		}
		delete_option( Connection::OPTION );
	},
);
