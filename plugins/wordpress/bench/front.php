<?php
/**
 * What the plugin adds to one front page: each of its hooks is timed, and its queries are counted. PHP's own server runs
 * it for each request, with the opcode cache a host has: `BENCH_WORDPRESS=<folder> php -S <host> front.php`; answers
 * JSON. `?chat=on` or `off`.
 */
$folder = getenv( 'BENCH_WORDPRESS' );
$chat   = $_GET['chat'] ?? 'on';
$_GET   = array();

$GLOBALS['bench']       = array( 'ms' => 0.0, 'queries' => 0 );
// Where the site says it is: it would send us there otherwise.
$_SERVER['HTTP_HOST']   = getenv( 'BENCH_HOST' );
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF']    = '/index.php';

/** Milliseconds of the processor this process has had: others on the machine do not count. */
function bench_now() {
	$used = getrusage();
	return 1000 * ( $used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec'] ) + ( $used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec'] ) / 1000;
}

function bench_timed( $work, $args ) {
	global $wpdb, $bench;
	$queries = $wpdb->num_queries;
	$began   = bench_now();
	$result  = call_user_func_array( $work, $args );
	$bench['ms']      += bench_now() - $began;
	$bench['queries'] += $wpdb->num_queries - $queries;
	return $result;
}
// WordPress takes hooks that are there before it is: the file of the plugin is timed, then every hook it has added.
$GLOBALS['wp_filter'] = array(
	'pre_option_attendant_settings' => array( array( array( 'accepted_args' => 1, 'function' => static function ( $value ) {
		return $GLOBALS['bench_settings'] ?? $value;
	} ) ) ),
	'muplugins_loaded' => array( array( array( 'accepted_args' => 0, 'function' => static function () {
		$GLOBALS['bench_file'] = bench_now();
	} ) ) ),
	'plugin_loaded'    => array( array( array( 'accepted_args' => 1, 'function' => static function ( $plugin ) {
		global $wp_filter, $bench;
		if ( false === strpos( $plugin, 'attendant.php' ) ) {
			$GLOBALS['bench_file'] = bench_now();
			return;
		}
		$bench['ms'] += bench_now() - $GLOBALS['bench_file'];
		foreach ( $wp_filter as $hook ) {
			foreach ( $hook->callbacks as $priority => $callbacks ) {
				foreach ( $callbacks as $name => $one ) {
					if ( is_array( $one['function'] ) && is_string( $one['function'][0] ) && 0 === strpos( $one['function'][0], 'Attendant\\' ) ) {
						$work = $one['function'];
						$hook->callbacks[ $priority ][ $name ]['function'] = static function () use ( $work ) {
							return bench_timed( $work, func_get_args() );
						};
					}
				}
			}
		}
	} ) ) ),
);
$GLOBALS['bench_settings'] = array( 'enabled' => 'on' === $chat );
define( 'WP_USE_THEMES', true );
ob_start();
require "$folder/wp-load.php";
wp();
require ABSPATH . WPINC . '/template-loader.php';
$html = ob_get_clean();
header( 'Content-Type: application/json' );
register_shutdown_function(
	static function () use ( $html ) {
		global $bench;
		echo json_encode( array( 'ms' => round( $bench['ms'], 3 ), 'queries' => $bench['queries'], 'has' => false !== strpos( $html, 'data-key' ), 'words' => substr_count( $html, 'attendant' ) ) );
	}
);
