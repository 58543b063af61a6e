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

	/** Our scripts: file, and what is needed before it. */
	const SCRIPTS = array(
		'attendant-chat'    => array( 'build/chat/loader.js', array() ),
		'attendant-open'    => array( 'assets/open-chat.js', array( 'attendant-chat' ) ),
		'attendant-inline'  => array( 'assets/inline-chat.js', array( 'attendant-chat' ) ),
		'attendant-consent' => array( 'assets/consent.js', array() ),
	);

	/** The blocks and the shortcode. Scripts are named when a page has use for one: naming them costs more than all the rest. */
	public static function register() {
		if ( is_admin() ) {
			self::register_style();
		}
		self::register_block( 'chat', array( self::class, 'block' ) );
		self::register_block( 'inline', array( self::class, 'inline_block' ) );
		add_shortcode( 'attendant_chat', array( self::class, 'shortcode' ) );
	}

	/** The editor is given all of a block; a page is given what the build has read of it, which costs a tenth of the time. */
	private static function register_block( $name, $render ) {
		$args = array( 'render_callback' => $render );
		$read = dirname( FILE ) . '/build/blocks.php';
		if ( is_admin() || ! is_readable( $read ) ) {
			register_block_type( dirname( FILE ) . '/blocks/' . $name, $args );
			return;
		}
		$blocks = require $read;
		register_block_type( 'attendant/' . $name, $args + $blocks[ $name ] );
	}

	/** On the pages the rules name, while the switch is on. */
	public static function enqueue() {
		if ( Page_Rules::is_shown() && Connection::is_here() ) {
			self::load( self::SCRIPT );
		}
	}

	/** The script, and beside it what a consent plugin's answer needs. */
	private static function load( $handle ) {
		$names = array_merge( self::SCRIPTS[ $handle ][1], array( $handle ), function_exists( 'wp_has_consent' ) ? array( 'attendant-consent' ) : array() );
		foreach ( $names as $name ) {
			list( $file, $needs ) = self::SCRIPTS[ $name ];
			wp_enqueue_script( $name, plugins_url( $file, FILE ), $needs, VERSION, array( 'strategy' => 'defer', 'in_footer' => true ) );
		}
	}

	/** The look of the chat's place in a page. */
	private static function register_style() {
		wp_register_style( 'attendant-inline', plugins_url( 'assets/inline-chat.css', FILE ), array(), VERSION );
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
				// The site's colour, whatever the service is told for other places.
				'data-keep-colour'  => '' === $settings['colour'] ? '' : 'yes',
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
		self::register_style();
		wp_enqueue_style( 'attendant-inline' );
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
