<?php
/**
 * What other programs on this WordPress may ask of Attendant (WordPress 6.9 and 7: abilities and connectors).
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Two questions, both only read: an answer from the knowledge, an order by number and e-mail. For who may see conversations. */
final class Abilities {

	const CATEGORY = 'attendant';

	/** The category both stand in. */
	public static function register_category() {
		if ( function_exists( 'wp_register_ability_category' ) ) {
			wp_register_ability_category(
				self::CATEGORY,
				array(
					'label'       => __( 'Customer service', 'attendant' ),
					'description' => __( 'Answers from the site’s own pages, and orders.', 'attendant' ),
				)
			);
		}
	}

	/** Both abilities; none on a site that is not connected. */
	public static function register() {
		if ( ! function_exists( 'wp_register_ability' ) || ! Connection::is_here() ) {
			return;
		}
		self::add(
			'attendant/answer',
			__( 'Answer a question from the site’s pages', 'attendant' ),
			__( 'Gives what the assistant would say to a visitor, with the pages it comes from. Nothing is written and nobody is told.', 'attendant' ),
			array(
				'question' => array( 'type' => 'string', 'minLength' => 1, 'maxLength' => 2000 ),
				'locale'   => array( 'type' => 'string', 'maxLength' => 20 ),
			),
			array( 'question' ),
			array( self::class, 'answer' )
		);
		self::add(
			'attendant/find-order',
			__( 'Find an order', 'attendant' ),
			__( 'Gives the state of one order when both its number and its e-mail address are right, and nothing otherwise.', 'attendant' ),
			array(
				'number' => array( 'type' => 'string', 'minLength' => 1, 'maxLength' => 64 ),
				'email'  => array( 'type' => 'string', 'format' => 'email', 'maxLength' => 254 ),
			),
			array( 'number', 'email' ),
			array( self::class, 'find_order' )
		);
	}

	/** One ability that reads. */
	private static function add( $name, $label, $description, array $properties, array $required, $callback ) {
		wp_register_ability(
			$name,
			array(
				'label'               => $label,
				'description'         => $description,
				'category'            => self::CATEGORY,
				'input_schema'        => array(
					'type'                 => 'object',
					'properties'           => $properties,
					'required'             => $required,
					'additionalProperties' => false,
				),
				'output_schema'       => array( 'type' => 'object' ),
				'execute_callback'    => $callback,
				'permission_callback' => array( self::class, 'may' ),
				'meta'                => array(
					'annotations'  => array(
						'readonly'    => true,
						'destructive' => false,
						'idempotent'  => true,
					),
					'show_in_rest' => true,
				),
			)
		);
	}

	/** Only who may see conversations. */
	public static function may() {
		return Team::may( 'attendant_view' );
	}

	/**
	 * What the assistant would say.
	 *
	 * @param array $input `question`, `locale`.
	 * @return array|\WP_Error
	 */
	public static function answer( $input ) {
		$locale = Articles::language( (string) ( $input['locale'] ?? get_locale() ) );
		return Service::call( 'answer', array( 'question' => (string) $input['question'] ) + ( '' === $locale ? array() : array( 'locale' => $locale ) ) );
	}

	/**
	 * An order.
	 *
	 * @param array $input `number`, `email`.
	 * @return array|\WP_Error
	 */
	public static function find_order( $input ) {
		return Service::call( 'order', array( 'number' => (string) $input['number'], 'email' => (string) $input['email'] ) );
	}

	/**
	 * The service in the list of what the site is connected with. It needs no key there: its own are exchanged by a code.
	 *
	 * @param object $registry WordPress' own.
	 */
	public static function register_connector( $registry ) {
		if ( ! function_exists( 'wp_is_connector_registered' ) || ! is_callable( array( $registry, 'register' ) ) ) {
			return;
		}
		$registry->register(
			'attendant',
			array(
				'name'           => 'Attendant',
				'description'    => __( 'Answers your visitors from your own pages, says where each answer comes from, and hands the rest to a person.', 'attendant' ),
				'type'           => 'customer_service',
				'authentication' => array( 'method' => 'none' ),
				'plugin'         => array(
					'file'      => plugin_basename( FILE ),
					'is_active' => '__return_true',
				),
			)
		);
	}
}
