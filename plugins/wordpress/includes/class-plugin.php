<?php
/**
 * Which part listens to what. The parts do nothing by themselves.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** The only place that adds hooks. */
final class Plugin {

	/** Names of our scheduled events, and options of others that say what search engines may keep. Here, so that no other file is read for them on every page. */
	const RECONCILE    = 'attendant_reconcile';
	const TEAM_CHECK   = 'attendant_team_check';
	const SEARCH_RULES = array( 'blog_public', 'wpseo_titles', 'rank-math-options-titles', 'seopress_titles_option_name' );

	/** Adds every hook. Nothing is read from the database before WordPress asks. */
	public static function start() {
		add_filter( 'user_has_cap', array( Team::class, 'grant' ) );
		foreach ( array( 'added_user_meta', 'updated_user_meta', 'deleted_user_meta' ) as $hook ) {
			add_action( $hook, array( Team::class, 'on_meta' ), 10, 3 );
		}
		add_action( 'deleted_user', array( Team::class, 'check' ) );
		add_action( 'revoked_super_admin', array( Team::class, 'check' ) );
		add_action( 'update_option_' . $GLOBALS['wpdb']->prefix . 'user_roles', array( Team::class, 'check_all' ) );
		add_action( self::TEAM_CHECK, array( Team::class, 'check_all' ) );
		add_action( 'init', array( self::class, 'load_texts' ), 1 );
		add_action( 'init', array( Install::class, 'upgrade' ) );
		add_action( 'wp_initialize_site', array( Install::class, 'new_site' ), 20 );
		// Before WordPress takes the site's own tables away.
		add_action( 'wp_uninitialize_site', array( Install::class, 'lost_site' ), 5 );

		add_action( 'rest_api_init', array( Service_Route::class, 'register' ) );
		add_action( 'rest_api_init', array( Admin_Routes::class, 'register' ) );
		add_action( 'rest_api_init', array( Identity::class, 'register' ) );
		add_action( 'rest_api_init', array( Console::class, 'register' ) );
		add_filter( 'rest_authentication_errors', array( Service_Route::class, 'let_in' ), PHP_INT_MAX );

		add_action( 'wp_after_insert_post', array( Changes::class, 'on_saved' ), 10, 2 );
		add_action( 'deleted_post', array( Changes::class, 'on_saved' ), 10, 2 );
		add_action( 'post_updated', array( Changes::class, 'on_moved' ), 10, 3 );
		add_action( 'edited_term', array( Changes::class, 'on_term' ) );
		add_action( 'update_option_permalink_structure', array( Articles::class, 'start_again' ) );
		foreach ( array( 'added_post_meta', 'updated_post_meta', 'deleted_post_meta' ) as $hook ) {
			add_action( $hook, array( Changes::class, 'on_meta' ), 10, 3 );
		}
		foreach ( self::SEARCH_RULES as $option ) {
			add_action( 'update_option_' . $option, array( Changes::class, 'on_rule' ) );
			add_action( 'add_option_' . $option, array( Changes::class, 'on_rule' ) );
		}
		add_action( self::RECONCILE, array( Reconcile::class, 'run' ) );
		add_action( 'shutdown', array( Changes::class, 'tell' ) );
		Woo::start();

		add_action( 'wp_enqueue_scripts', array( Front::class, 'enqueue' ) );
		add_filter( 'script_loader_tag', array( Front::class, 'add_attributes' ), 10, 2 );
		add_action( 'init', array( Front::class, 'register' ) );
		add_action( 'plugins_loaded', array( Front::class, 'declare_storage' ) );
		add_filter( 'wp_consent_api_registered_' . plugin_basename( FILE ), '__return_true' );
		add_action( 'switch_theme', array( Theme::class, 'refresh' ) );
		add_action( 'save_post_wp_global_styles', array( Theme::class, 'refresh' ), 99 );

		add_action( 'admin_menu', array( Admin::class, 'add_page' ) );
		add_action( 'admin_menu', array( Console::class, 'add_pages' ) );
		add_action( 'admin_enqueue_scripts', array( Admin::class, 'enqueue' ) );
		add_action( 'admin_enqueue_scripts', array( Console::class, 'enqueue' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( Admin::class, 'add_link' ) );
		add_action( 'admin_notices', array( Moved::class, 'show_notice' ) );
		add_filter( 'site_status_tests', array( Health::class, 'add_test' ) );
		add_action( 'admin_init', array( Privacy::class, 'add_policy_text' ) );
		add_filter( 'wp_privacy_personal_data_exporters', array( Privacy::class, 'add_exporter' ) );
		add_filter( 'wp_privacy_personal_data_erasers', array( Privacy::class, 'add_eraser' ) );
		add_action( 'wp_abilities_api_categories_init', array( Abilities::class, 'register_category' ) );
		add_action( 'wp_abilities_api_init', array( Abilities::class, 'register' ) );
		add_action( 'wp_connectors_init', array( Abilities::class, 'register_connector' ) );
		if ( defined( 'WP_CLI' ) && WP_CLI ) {
			\WP_CLI::add_command( 'attendant', Command::class );
		}
	}

	/** The plugin's own translations; WordPress' language packs, if there are any, come first. */
	public static function load_texts() {
		load_plugin_textdomain( 'attendant', false, dirname( plugin_basename( FILE ) ) . '/languages' );
		// The editor is told of a block's texts without being told where they lie.
		foreach ( array( 'attendant-chat-editor-script', 'attendant-inline-editor-script' ) as $handle ) {
			add_action(
				'enqueue_block_editor_assets',
				static function () use ( $handle ) {
					wp_set_script_translations( $handle, 'attendant', dirname( FILE ) . '/languages' );
				}
			);
		}
	}
}
