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
			. '<p>' . esc_html__( 'So that your conversation is found again, a key to it is kept in your browser: until you close the tab, and longer only with your consent.', 'attendant' ) . '</p>'
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
	 * All that the service keeps about a user: who they are, each conversation with its messages, and the rest as JSON.
	 *
	 * @param string $email Of a user.
	 * @return array|\WP_Error An error stops WordPress' export: half of it must not look like all of it.
	 */
	public static function export( $email ) {
		$answer = self::ask( 'export-contact', $email );
		if ( is_wp_error( $answer ) ) {
			return $answer;
		}
		$found = isset( $answer['found'] ) && is_array( $answer['found'] ) ? $answer['found'] : null;
		$items = array();
		if ( null !== $found ) {
			$items[] = self::item( 'contact', array( __( 'Known as', 'attendant' ) => self::text( $found['contact'] ?? null ) ) );
			foreach ( (array) ( $found['conversations'] ?? array() ) as $at => $conversation ) {
				$lines = array();
				foreach ( (array) ( $conversation['messages'] ?? array() ) as $message ) {
					$lines[] = sprintf( '%s %s: %s', $message['createdAt'] ?? '', self::text( $message['author'] ?? null ), $message['body']['text'] ?? self::text( $message['body'] ?? null ) );
				}
				unset( $conversation['messages'] );
				$items[] = self::item(
					'conversation-' . $at,
					array(
						__( 'Began', 'attendant' )    => (string) ( $conversation['createdAt'] ?? '' ),
						__( 'Messages', 'attendant' ) => implode( "\n", $lines ),
						__( 'Details', 'attendant' )  => self::text( $conversation ),
					)
				);
			}
			unset( $found['contact'], $found['conversations'] );
			$items[] = self::item( 'rest', array( __( 'Everything else', 'attendant' ) => self::text( $found ) ) );
		}
		return array(
			'data' => $items,
			'done' => true,
		);
	}

	/** As WordPress' export takes it: every value is text. */
	private static function item( $id, array $values ) {
		$data = array();
		foreach ( $values as $name => $value ) {
			$data[] = array(
				'name'  => $name,
				'value' => nl2br( esc_html( $value ) ),
			);
		}
		return array(
			'group_id'    => 'attendant',
			'group_label' => __( 'Conversations in the chat', 'attendant' ),
			'item_id'     => 'attendant-' . $id,
			'data'        => $data,
		);
	}

	/** Words stay words; anything else is JSON. */
	private static function text( $value ) {
		return is_string( $value ) ? $value : (string) wp_json_encode( $value, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
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
