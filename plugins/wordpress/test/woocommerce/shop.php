<?php
/** Makes what a test needs in a shop, through WooCommerce's own objects. Gives functions by name. */

$make = array();

$make['product'] = function ( array $of = array() ) {
	$product = new WC_Product_Simple();
	$product->set_props( $of + array( 'name' => 'Wool blanket', 'regular_price' => '25.00', 'status' => 'publish', 'description' => '<p>Warm.</p>', 'manage_stock' => true, 'stock_quantity' => 10 ) );
	return $product->save();
};

/** Sizes, by default two: S in stock, M not. Gives the product's id and those of its variations. `$of`: size => its own. */
$make['variable'] = function ( $name = 'Rain coat', array $of = array( 'S' => array( 'sale_price' => '72.50' ), 'M' => array( 'stock_status' => 'outofstock' ) ) ) {
	$attribute = new WC_Product_Attribute();
	$attribute->set_name( 'Size' );
	$attribute->set_options( array_keys( $of ) );
	$attribute->set_visible( true );
	$attribute->set_variation( true );
	$product = new WC_Product_Variable();
	$product->set_props( array( 'name' => $name, 'status' => 'publish', 'attributes' => array( $attribute ) ) );
	$id  = $product->save();
	$ids = array();
	foreach ( $of as $size => $own ) {
		$variation = new WC_Product_Variation();
		$variation->set_props( $own + array( 'parent_id' => $id, 'attributes' => array( 'size' => $size ), 'regular_price' => '80.00', 'status' => 'publish' ) );
		$ids[ $size ] = $variation->save();
	}
	WC_Product_Variable::sync( $id );
	return array( 'id' => $id, 'variations' => $ids );
};

$make['customer'] = function ( $name ) {
	$login    = $name . wp_generate_password( 8, false );
	$customer = new WC_Customer();
	$customer->set_props( array( 'username' => $login, 'password' => 'password', 'email' => strtolower( $login ) . '@example.com', 'first_name' => ucfirst( $name ), 'billing_phone' => '+49 30 1234567' ) );
	return $customer->save();
};

$make['address'] = array( 'first_name' => 'Mara', 'last_name' => 'Sand', 'address_1' => 'Elbchaussee 1', 'city' => 'Hamburg', 'postcode' => '22763', 'country' => 'DE' );

/** `customer` 0: a guest; `items`: product id => quantity. */
$make['order'] = function ( array $of ) use ( &$make ) {
	$order = wc_create_order( array( 'customer_id' => $of['customer'] ?? 0 ) );
	foreach ( $of['items'] as $id => $quantity ) {
		$order->add_product( wc_get_product( $id ), $quantity );
	}
	$order->set_address( $make['address'] + array( 'email' => $of['email'] ), 'billing' );
	$order->set_address( $make['address'], 'shipping' );
	$order->set_date_created( $of['at'] ?? time() );
	$order->calculate_totals();
	if ( ! empty( $of['paid'] ) ) {
		$order->set_payment_method( 'bacs' );
		$order->set_date_paid( time() );
	}
	$order->set_status( $of['status'] ?? 'processing' );
	foreach ( $of['meta'] ?? array() as $key => $value ) {
		$order->update_meta_data( $key, $value );
	}
	$order->save();
	return $order;
};

/** All that a write could change, of these orders and users: in a form to compare. */
$make['state'] = function ( array $orders, array $users ) {
	$state = array();
	foreach ( $orders as $id ) {
		$order = wc_get_order( $id );
		$ours  = array_filter( wc_get_order_notes( array( 'order_id' => $id ) ), function ( $note ) {
			return preg_match( '/in the chat/', $note->content );
		} );
		$state[ "order:$id" ] = array( 'data' => array( $order->get_status(), $order->get_total(), $order->get_address( 'shipping' ), $order->get_meta( '_attendant_asked' ) ), 'notes' => count( $ours ) );
	}
	foreach ( $users as $id ) {
		$customer = new WC_Customer( $id );
		$state[ "user:$id" ] = array( 'data' => array( $customer->get_shipping(), $customer->get_billing(), $customer->get_email() ), 'notes' => 0 );
	}
	return $state;
};

$make['mails'] = function ( $subject = '' ) {
	$file  = WP_CONTENT_DIR . '/mails.jsonl';
	$mails = is_readable( $file ) ? array_map( function ( $line ) {
		return json_decode( $line, true );
	}, file( $file, FILE_IGNORE_NEW_LINES ) ) : array();
	return array_values( array_filter( $mails, function ( $mail ) use ( $subject ) {
		return '' === $subject || false !== strpos( $mail['subject'], $subject );
	} ) );
};

return $make;
