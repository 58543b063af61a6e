<?php
/**
 * The plugin is deleted: nothing of it stays, here or at the service.
 *
 * @package Attendant
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/attendant.php';

if ( ! is_multisite() ) {
	Attendant\Install::remove();
	return;
}
foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $attendant_site ) {
	switch_to_blog( $attendant_site );
	Attendant\Install::remove();
	restore_current_blog();
}
