<?php
use Attendant\Settings;

return array(
	'begin with the chat off'      => function ( $is ) {
		delete_option( Settings::OPTION );
		$is( false, Settings::get()['enabled'] );
		$is( array( 'page', 'post' ), Settings::get()['types'] );
	},
	'take only what is one'        => function ( $is ) {
		$after = Settings::change( array( 'types' => array( 'page', 'revision', '<b>' ), 'colour' => 'red;}', 'side' => 'top', 'enabled' => 1, 'other' => 2 ) );
		$is( array( 'enabled' => true, 'types' => array( 'page' ), 'colour' => '', 'side' => 'end', 'theme_colour' => false, 'where' => 'everywhere', 'paths' => array(), 'hidden_site' => false ), $after );
		$is( '#0b5cad', Settings::change( array( 'colour' => '#0b5cad' ) )['colour'] );
		delete_option( Settings::OPTION );
	},
);
