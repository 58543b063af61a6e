<?php
use Attendant\Settings;

return array(
	'are emptied when pages change for the chat, and not for anything else' => function ( $is ) {
		delete_option( Settings::OPTION );
		$count = 0;
		$purge = function () use ( &$count ) {
			++$count;
			throw new \RuntimeException( 'a cache that throws' );
		};
		add_action( 'litespeed_purge_all', $purge );
		foreach ( array( array( 'enabled' => true ), array( 'colour' => '#0b5cad' ), array( 'side' => 'start' ), array( 'where' => 'only' ), array( 'paths' => array( '/x' ) ) ) as $at => $change ) {
			Settings::change( $change );
			$is( $at + 1, $count );
			Settings::change( $change );
			$is( $at + 1, $count );
		}
		Settings::change( array( 'types' => array( 'page' ) ) );
		$is( 5, $count );
		remove_action( 'litespeed_purge_all', $purge );
		delete_option( Settings::OPTION );
	},
);
