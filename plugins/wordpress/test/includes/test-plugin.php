<?php
use Attendant\Plugin;

return array(
	'speaks each language it ships, in PHP' => function ( $is ) {
		foreach ( array( 'de_DE' => 'Mit Attendant', 'es_ES' => '', 'fr_FR' => '', 'ja' => '', 'zh_CN' => '' ) as $locale => $unused ) {
			$file = dirname( Attendant\FILE ) . "/languages/attendant-$locale.mo";
			$is( true, load_textdomain( 'attendant-test-' . $locale, $file ) );
			$said = translate( 'This page needs JavaScript.', 'attendant-test-' . $locale );
			$is( array( $locale, false, 1 ), array( $locale, 'This page needs JavaScript.' === $said, preg_match( '/JavaScript/', $said ) ) );
		}
		$is( array( '1 Seite ist gelesen.', '5 Seiten sind gelesen.' ), array_map( function ( $number ) {
			return sprintf( _n( '%d page is read.', '%d pages are read.', $number, 'attendant-test-de_DE' ), $number );
		}, array( 1, 5 ) ) );
		$is( 'Chat in der Seite', translate_with_gettext_context( 'Chat in the page', 'block title', 'attendant-test-de_DE' ) );
	},
	'speaks it in scripts too' => function ( $is ) {
		wp_register_script( 'attendant-admin', plugins_url( 'build/admin.js', Attendant\FILE ), array( 'wp-i18n' ), '1', true );
		$locale = function () {
			return 'ja';
		};
		add_filter( 'pre_determine_locale', $locale );
		$json = load_script_textdomain( 'attendant-admin', 'attendant', dirname( Attendant\FILE ) . '/languages' );
		remove_filter( 'pre_determine_locale', $locale );
		wp_deregister_script( 'attendant-admin' );
		$texts = json_decode( (string) $json, true )['locale_data']['messages'];
		$is( array( '接続' ), $texts['Connect'] );
		$is( false, isset( $texts['This page needs JavaScript.'] ) );
	},
	'adds its hooks once, and none of them throws on an empty site' => function ( $is ) {
		Plugin::load_texts();
		$is( true, false !== has_action( 'init', array( Plugin::class, 'load_texts' ) ) );
	},
);
