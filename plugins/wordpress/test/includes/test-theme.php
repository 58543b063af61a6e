<?php
use Attendant\Settings;
use Attendant\Theme;

return array(
	'gives a colour that can be checked, or none' => function ( $is ) {
		$is( 1, preg_match( '/^(#[0-9a-f]{6})?$/D', Theme::colour() ) );
		$buttons = function ( $data ) {
			return $data->update_with( array( 'version' => 3, 'styles' => array( 'elements' => array( 'button' => array( 'color' => array( 'background' => '#A1B' ) ) ) ) ) );
		};
		add_filter( 'wp_theme_json_data_theme', $buttons );
		wp_clean_theme_json_cache();
		$is( '#aa11bb', Theme::colour() );
		Settings::change( array( 'theme_colour' => true ) );
		$is( '#aa11bb', Settings::get()['colour'] );
		// A colour that is chosen takes its place.
		$is( array( '#0b5cad', false ), array( Settings::change( array( 'colour' => '#0b5cad' ) )['colour'], Settings::get()['theme_colour'] ) );
		Theme::refresh();
		$is( '#0b5cad', Settings::get()['colour'] );
		remove_filter( 'wp_theme_json_data_theme', $buttons );
		wp_clean_theme_json_cache();
		delete_option( Settings::OPTION );
	},
	'that throws costs its colour alone' => function ( $is ) {
		$throws = function () {
			throw new \RuntimeException( 'no' );
		};
		add_filter( 'wp_theme_json_data_theme', $throws );
		wp_clean_theme_json_cache();
		$is( '', Theme::colour() );
		remove_filter( 'wp_theme_json_data_theme', $throws );
		wp_clean_theme_json_cache();
	},
);
