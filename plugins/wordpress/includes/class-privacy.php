<?php
/**
 * Personal data: policy text, export and erasure, also of what the service keeps.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** Works through WordPress' own tools (Tools → Export/Erase Personal Data). */
final class Privacy {

	/** Suggests a paragraph for the site's privacy policy. */
	public static function add_policy_text() {
		wp_add_privacy_policy_content(
			__( 'Attendant', 'attendant' ),
			'<p>' . esc_html__( 'When you write in the chat, your messages are sent to the service that answers for us and are kept there. If you are signed in, your user number, name and e-mail address are sent with them, so that we know whom we answer. Nothing is sent before you open the chat.', 'attendant' ) . '</p>'
		);
	}

	/** Adds ours. */
	public static function add_exporter( $exporters ) {
		$exporters['attendant'] = array(
			'exporter_friendly_name' => __( 'Conversations in the chat', 'attendant' ),
			'callback'               => array( self::class, 'export' ),
		);
		return $exporters;
	}

	/** Adds ours. */
	public static function add_eraser( $erasers ) {
		$erasers['attendant'] = array(
			'eraser_friendly_name' => __( 'Conversations in the chat', 'attendant' ),
			'callback'             => array( self::class, 'erase' ),
		);
		return $erasers;
	}

	/**
	 * All that the service keeps about a user, as one JSON text.
	 *
	 * @param string $email Of a user.
	 * @return array
	 */
	public static function export( $email ) {
		$answer = self::ask( 'export-contact', $email );
		$found  = is_array( $answer ) ? ( $answer['found'] ?? null ) : null;
		$data   = array();
		if ( is_array( $found ) ) {
			$data[] = array(
				'group_id'    => 'attendant',
				'group_label' => __( 'Conversations in the chat', 'attendant' ),
				'item_id'     => 'attendant',
				'data'        => array(
					array(
						'name'  => __( 'Everything kept', 'attendant' ),
						'value' => wp_json_encode( $found, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE ),
					),
				),
			);
		}
		return array(
			'data' => $data,
			'done' => true,
		);
	}

	/**
	 * Has the service destroy what it keeps about a user.
	 *
	 * @param string $email Of a user.
	 * @return array
	 */
	public static function erase( $email ) {
		$answer = self::ask( 'erase-contact', $email );
		$failed = is_wp_error( $answer );
		return array(
			'items_removed'  => is_array( $answer ) && ! empty( $answer['erased'] ),
			'items_retained' => $failed,
			'messages'       => $failed ? array( $answer->get_error_message() ) : array(),
			'done'           => true,
		);
	}

	/** Nothing is asked about somebody who is no user, or from a site that is not connected. */
	private static function ask( $call, $email ) {
		$user = get_user_by( 'email', $email );
		if ( ! $user || ! Connection::is_here() ) {
			return array();
		}
		return Service::call( $call, array( 'externalId' => (string) $user->ID ) );
	}
}
