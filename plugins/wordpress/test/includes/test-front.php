<?php
use Attendant\Connection;
use Attendant\Front;
use Attendant\Seal;
use Attendant\Settings;

$connect = function ( $home = null ) {
	update_option( Connection::OPTION, array( 'service' => 'https://help.example', 'site' => 's', 'key' => 'wk"<1', 'business' => 'B', 'home' => $home ?? Connection::home(), 'sealed' => Seal::close( '{"secret":"one","identitySecret":"two"}' ) ) );
};
$empty = function () {
	foreach ( array( 'attendant-chat', 'attendant-open', 'attendant-inline', 'attendant-consent' ) as $handle ) {
		wp_dequeue_script( $handle );
	}
};

return array(
	'tells the script what it needs, as text' => function ( $is ) use ( $connect ) {
		$connect();
		Settings::change( array( 'colour' => '#0b5cad', 'side' => 'start' ) );
		$tag = Front::add_attributes( '<script src="a"></script>', Front::SCRIPT );
		$is( 1, preg_match( '/data-key="wk&quot;&lt;1"/', $tag ) );
		$is( 1, preg_match( '#data-api="https://help.example/v1/widget"#', $tag ) );
		$is( 1, preg_match( '/data-keep-colour="yes"/', $tag ) );
		$is( array( 1, 1 ), array( preg_match( '/data-colour="#0b5cad"/', $tag ), preg_match( '/data-side="start"/', $tag ) ) );
		$is( '<script src="b"></script>', Front::add_attributes( '<script src="b"></script>', 'other' ) );
		// An inline script of the same handle stays as it is.
		$is( 1, preg_match( '#^<script>1</script><script data-key#', Front::add_attributes( '<script>1</script><script src="a"></script>', Front::SCRIPT ) ) );
		delete_option( Settings::OPTION );
	},
	'is on a page by the switch, the block or the shortcode, and nowhere else' => function ( $is ) use ( $connect, $empty ) {
		$connect();
		$empty();
		Front::enqueue();
		$is( false, wp_script_is( Front::SCRIPT, 'enqueued' ) );
		Settings::change( array( 'enabled' => true ) );
		Front::enqueue();
		$is( true, wp_script_is( Front::SCRIPT, 'enqueued' ) );
		$empty();
		delete_option( Settings::OPTION );
		$html = do_blocks( '<!-- wp:attendant/inline {"title":"Fragen? <b>","height":"small"} /-->' );
		$is( array( true, true ), array( false !== strpos( $html, 'Fragen? &lt;b&gt;' ), false !== strpos( $html, 'is-small' ) ) );
		$is( true, wp_script_is( 'attendant-inline', 'enqueued' ) );
		$is( 0, preg_match( '/ style=|<script|on[a-z]+=/', $html ) );
		$empty();
		$html = do_shortcode( '[attendant_chat inline="yes" height="huge"]' );
		$is( array( true, true ), array( false !== strpos( $html, 'is-medium' ), wp_style_is( 'attendant-inline', 'enqueued' ) ) );
		$html = do_shortcode( '[attendant_chat label="<i>Ask</i>"]' );
		$is( true, false !== strpos( $html, 'data-attendant-open' ) && false === strpos( $html, '<i>' ) );
		$empty();
	},
	'is the same for everybody, so that a page can be cached' => function ( $is ) use ( $connect ) {
		$connect();
		$make = function () {
			return do_shortcode( '[attendant_chat inline="yes"]' ) . Front::add_attributes( '<script src="a"></script>', Front::SCRIPT );
		};
		wp_set_current_user( 1 );
		$one = $make();
		wp_set_current_user( 0 );
		$is( $one, $make() );
		$is( 0, preg_match( '/nonce|admin/', $one ) );
	},
	'is nothing without a connection, and in a copy of the site' => function ( $is ) use ( $connect, $empty ) {
		$empty();
		Settings::change( array( 'enabled' => true ) );
		foreach ( array( null, 'https://original.example' ) as $home ) {
			null === $home ? delete_option( Connection::OPTION ) : $connect( $home );
			Front::enqueue();
			$is( array( false, '', '' ), array( wp_script_is( Front::SCRIPT, 'enqueued' ), do_shortcode( '[attendant_chat inline="yes"]' ), do_blocks( '<!-- wp:attendant/chat /-->' ) ) );
		}
		delete_option( Settings::OPTION );
		delete_option( Connection::OPTION );
	},
);
