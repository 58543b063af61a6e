<?php
/**
 * Plugin Name:       Attendant
 * Description:       Answers your visitors from your own pages, says where each answer comes from, and hands the rest to a person.
 * Version:           0.1.0
 * Requires at least: 6.6
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       attendant
 * Domain Path:       /languages
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

// `Attendant\Service_Route` is in `includes/class-service-route.php`.
spl_autoload_register(
	static function ( $name ) {
		if ( 0 !== strpos( $name, __NAMESPACE__ . '\\' ) ) {
			return;
		}
		$short = substr( $name, strlen( __NAMESPACE__ ) + 1 );
		$file  = __DIR__ . '/includes/class-' . strtolower( str_replace( '_', '-', $short ) ) . '.php';
		if ( is_readable( $file ) ) {
			require $file;
		}
	}
);

register_activation_hook( __FILE__, array( Install::class, 'activate' ) );
Plugin::start();
