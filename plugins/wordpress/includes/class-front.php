<?php
/**
 * The chat on the site's pages.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** The script is the plugin's own and deferred; it asks nobody for anything until a visitor turns to it. */
final class Front {

	const SCRIPT = 'attendant-chat';

	/** The block, the shortcode, and the script both and the switch use. */
	public static function register() {
		wp_register_script( self::SCRIPT, plugins_url( 'build/chat/loader.js', FILE ), array(), VERSION, array( 'strategy' => 'defer', 'in_footer' => true ) );
		wp_register_script( 'attendant-open', plugins_url( 'assets/open-chat.js', FILE ), array( self::SCRIPT ), VERSION, array( 'strategy' => 'defer', 'in_footer' => true ) );
		register_block_type( dirname( FILE ) . '/blocks/chat', array( 'render_callback' => array( self::class, 'block' ) ) );
		add_shortcode( 'attendant_chat', array( self::class, 'shortcode' ) );
	}

	/** On every page while the switch is on. */
	public static function enqueue() {
		if ( Settings::get()['enabled'] && Connection::is_here() ) {
			wp_enqueue_script( self::SCRIPT );
		}
	}

	/**
	 * What the script is told. The same for every visitor, so that pages can be cached.
	 *
	 * @param string $tag    The script element.
	 * @param string $handle Whose it is.
	 * @return string
	 */
	public static function add_attributes( $tag, $handle ) {
		if ( self::SCRIPT !== $handle || ! Connection::is_here() ) {
			return $tag;
		}
		$connection = Connection::get();
		$settings   = Settings::get();
		$attributes = array_filter(
			array(
				'data-key'          => $connection['key'],
				'data-api'          => $connection['service'] . '/v1/widget',
				'data-identity-url' => add_query_arg( 'rest_route', Identity::ROUTE, home_url( '/index.php', 'relative' ) ),
				'data-colour'       => $settings['colour'],
				'data-side'         => 'start' === $settings['side'] ? 'start' : '',
				// A consent plugin is there: nothing is stored before it agrees.
				'data-storage'      => function_exists( 'wp_has_consent' ) ? 'consent' : '',
			)
		);
		$text = '';
		foreach ( $attributes as $name => $value ) {
			$text .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
		return preg_replace( '/<script(?=[^>]*\ssrc=)/', '<script' . str_replace( array( '\\', '$' ), array( '\\\\', '\\$' ), $text ), $tag, 1 );
	}

	/**
	 * The block: a button that opens the chat.
	 *
	 * @param array $attributes Of the block.
	 * @return string HTML.
	 */
	public static function block( $attributes ) {
		return self::button( isset( $attributes['label'] ) ? (string) $attributes['label'] : '', get_block_wrapper_attributes() );
	}

	/**
	 * `[attendant_chat label="Ask us"]`.
	 *
	 * @param array|string $attributes Of the shortcode.
	 * @return string HTML.
	 */
	public static function shortcode( $attributes ) {
		$attributes = shortcode_atts( array( 'label' => '' ), $attributes, 'attendant_chat' );
		return self::button( $attributes['label'], '' );
	}

	/** Works with the switch off too: a page that has the button has the chat. */
	private static function button( $label, $wrapper ) {
		if ( ! Connection::is_here() ) {
			return '';
		}
		wp_enqueue_script( 'attendant-open' );
		$label = '' === trim( $label ) ? __( 'Ask us', 'attendant' ) : $label;
		return sprintf( '<div %s><button type="button" class="wp-element-button" data-attendant-open>%s</button></div>', $wrapper, esc_html( $label ) );
	}
}
