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
		wp_register_script( 'attendant-inline', plugins_url( 'assets/inline-chat.js', FILE ), array( self::SCRIPT ), VERSION, array( 'strategy' => 'defer', 'in_footer' => true ) );
		wp_register_script( 'attendant-consent', plugins_url( 'assets/consent.js', FILE ), array(), VERSION, array( 'strategy' => 'defer', 'in_footer' => true ) );
		wp_register_style( 'attendant-inline', plugins_url( 'assets/inline-chat.css', FILE ), array(), VERSION );
		register_block_type( dirname( FILE ) . '/blocks/chat', array( 'render_callback' => array( self::class, 'block' ) ) );
		register_block_type( dirname( FILE ) . '/blocks/inline', array( 'render_callback' => array( self::class, 'inline_block' ) ) );
		add_shortcode( 'attendant_chat', array( self::class, 'shortcode' ) );
	}

	/** On the pages the rules name, while the switch is on. */
	public static function enqueue() {
		if ( Page_Rules::is_shown() && Connection::is_here() ) {
			self::load( self::SCRIPT );
		}
	}

	/** The script, and beside it what a consent plugin's answer needs. */
	private static function load( $handle ) {
		wp_enqueue_script( $handle );
		if ( function_exists( 'wp_has_consent' ) ) {
			wp_enqueue_script( 'attendant-consent' );
		}
	}

	/** Tells a consent plugin what is kept in the browser, and for what. */
	public static function declare_storage() {
		if ( function_exists( 'wp_add_cookie_info' ) ) {
			wp_add_cookie_info( 'attendant:*', __( 'Attendant', 'attendant' ), 'preferences', __( 'Until the tab is closed; with consent until you delete it', 'attendant' ), __( 'Finds your conversation in the chat again.', 'attendant' ) );
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
	 * The block: the chat as a part of the page.
	 *
	 * @param array $attributes Of the block.
	 * @return string HTML.
	 */
	public static function inline_block( $attributes ) {
		return self::inline( (string) ( $attributes['title'] ?? '' ), (string) ( $attributes['height'] ?? '' ), true );
	}

	/**
	 * `[attendant_chat label="Ask us"]`, or the chat itself: `[attendant_chat inline="yes" title="Questions?" height="small"]`.
	 *
	 * @param array|string $attributes Of the shortcode.
	 * @return string HTML.
	 */
	public static function shortcode( $attributes ) {
		$defaults   = array(
			'label'  => '',
			'inline' => '',
			'title'  => '',
			'height' => '',
		);
		$attributes = shortcode_atts( $defaults, $attributes, 'attendant_chat' );
		if ( in_array( strtolower( $attributes['inline'] ), array( '1', 'yes', 'true' ), true ) ) {
			wp_enqueue_style( 'attendant-inline' );
			return self::inline( $attributes['title'], $attributes['height'], false );
		}
		return self::button( $attributes['label'], '' );
	}

	/** The same HTML for every visitor; as high as the chat will be. */
	private static function inline( $title, $height, $is_block ) {
		if ( ! Connection::is_here() ) {
			return '';
		}
		self::load( 'attendant-inline' );
		$class   = 'attendant-inline is-' . ( in_array( $height, array( 'small', 'large' ), true ) ? $height : 'medium' );
		$wrapper = $is_block ? get_block_wrapper_attributes( array( 'class' => $class ) ) : sprintf( 'class="%s"', esc_attr( $class ) );
		return sprintf(
			'<div %s><div class="attendant-inline-front"><p class="attendant-inline-title">%s</p><p>%s</p><button type="button" class="attendant-inline-field">%s</button></div></div>',
			$wrapper,
			esc_html( '' === trim( $title ) ? __( 'How can we help?', 'attendant' ) : $title ),
			esc_html__( 'Answers come from our own pages, and a person is there for the rest.', 'attendant' ),
			esc_html__( 'Write a message …', 'attendant' )
		);
	}

	/** Works with the switch off too: a page that has the button has the chat. */
	private static function button( $label, $wrapper ) {
		if ( ! Connection::is_here() ) {
			return '';
		}
		self::load( 'attendant-open' );
		$label = '' === trim( $label ) ? __( 'Ask us', 'attendant' ) : $label;
		return sprintf( '<div %s><button type="button" class="wp-element-button" data-attendant-open>%s</button></div>', $wrapper, esc_html( $label ) );
	}
}
