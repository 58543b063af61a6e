<?php
/**
 * Products as the service reads them.
 *
 * @package Attendant
 */

namespace Attendant;

defined( 'ABSPATH' ) || exit;

/** The same walk as that of `Articles`: by id first, then what changed. Only what every visitor can find and read. */
final class Woo_Products {

	const KIND = 'product';
	/** Variants of one product that are given. */
	const MOST_VARIANTS = 200;
	/** Products named as going well with one. */
	const MOST_BESIDE = 5;

	/**
	 * One batch.
	 *
	 * @param array $args `cursor`.
	 * @return array{items: array, cursor: string, more: bool}
	 */
	public static function page( array $args ) {
		$cursor = Woo::text( $args, 'cursor' );
		return Feed::page(
			'' === $cursor ? null : $cursor,
			array(
				'kind' => self::KIND,
				'from' => 0,
				'walk' => array( self::class, 'walk' ),
				'read' => array( self::class, 'read_change' ),
				'gone' => 'strval',
			)
		);
	}

	/**
	 * The products these ids belong to, as they are now; unknown ones are left out.
	 *
	 * @param array $args `ids`: of products or variations.
	 * @return array{items: array}
	 */
	public static function variants( array $args ) {
		$items = array();
		$given = isset( $args['ids'] ) && is_array( $args['ids'] ) ? array_slice( $args['ids'], 0, 100 ) : array();
		foreach ( $given as $id ) {
			$product = is_string( $id ) && preg_match( '/^[1-9]\d{0,15}$/D', $id ) ? wc_get_product( (int) $id ) : null;
			$parent  = $product && $product->is_type( 'variation' ) ? $product->get_parent_id() : (int) $id;
			$read    = $product ? self::read( $parent ) : null;
			// By its own id too; of its variations only those that are for sale.
			if ( null !== $read && ( (int) $id === $parent || in_array( $id, array_column( $read['variants'], 'id' ), true ) ) ) {
				$items[ $parent ] = $read;
			}
		}
		return array( 'items' => array_values( $items ) );
	}

	/**
	 * Ids of products after one, in their order.
	 *
	 * @param int $after Id.
	 * @param int $limit How many at most.
	 * @return int[]
	 */
	public static function walk( $after, $limit ) {
		global $wpdb;
		// phpcs:disable WordPress.DB -- read once, in batches. Products, not orders: there is no walk by id through CRUD.
		return array_map(
			'intval',
			$wpdb->get_col(
				$wpdb->prepare(
					"SELECT ID FROM {$wpdb->posts} WHERE ID > %d AND post_status = 'publish' AND post_password = '' AND post_type = 'product' ORDER BY ID LIMIT %d",
					$after,
					$limit
				)
			)
		);
		// phpcs:enable
	}

	/** As a line of the feed. */
	public static function read_change( $id ) {
		$product = self::read( $id );
		return null === $product ? null : array(
			'kind'    => 'upsert',
			'id'      => (string) $id,
			'product' => $product,
		);
	}

	/**
	 * A product; null when not every visitor can find and read it.
	 *
	 * @param int $id Of a product.
	 * @return array|null
	 */
	public static function read( $id ) {
		$product = wc_get_product( $id );
		$post    = get_post( $id );
		if ( ! $product || ! $post instanceof \WP_Post || ! self::is_public( $product, $post ) ) {
			return null;
		}
		$image = wp_get_attachment_image_url( (int) $product->get_image_id(), 'woocommerce_thumbnail' );
		return array(
			'id'         => (string) $product->get_id(),
			'title'      => Woo::line( $product->get_name() ),
			'html'       => self::describe( $product ),
			'url'        => (string) $product->get_permalink(),
			'image'      => $image ? $image : '',
			'locale'     => Articles::locale( $post ),
			'currency'   => get_woocommerce_currency(),
			'categories' => self::terms( $product, 'product_cat' ),
			'facts'      => self::facts( $product ),
			'variants'   => self::variants_of( $product ),
		);
	}

	/** In doubt not. */
	private static function is_public( \WC_Product $product, \WP_Post $post ) {
		return 'product' === $post->post_type
			&& 'publish' === $product->get_status()
			&& 'hidden' !== $product->get_catalog_visibility()
			&& Visibility::may_be_read( $post );
	}

	/** Both texts, as a guest sees them. */
	private static function describe( \WC_Product $product ) {
		return Rendering::as_guest(
			get_post( $product->get_id() ),
			static function () use ( $product ) {
				return wpautop( do_shortcode( $product->get_short_description() ) ) . wpautop( do_shortcode( $product->get_description() ) );
			},
			static function () use ( $product ) {
				return wpautop( wp_kses_post( strip_shortcodes( $product->get_short_description() . "\n\n" . $product->get_description() ) ) );
			}
		);
	}

	/** Names of a product's terms. */
	private static function terms( \WC_Product $product, $taxonomy ) {
		$terms = get_the_terms( $product->get_id(), $taxonomy );
		// What a shop has not sorted says nothing.
		$terms = is_array( $terms ) ? wp_list_filter( $terms, array( 'term_id' => (int) get_option( 'default_product_cat' ) ), 'NOT' ) : array();
		return array_values( array_map( array( Woo::class, 'line' ), wp_list_pluck( $terms, 'name' ) ) );
	}

	/** What stands in the table of a product's page. */
	private static function facts( \WC_Product $product ) {
		$facts = array();
		if ( '' !== $product->get_sku() ) {
			$facts[] = array( __( 'SKU', 'attendant' ), Woo::line( $product->get_sku() ) );
		}
		if ( $product->has_weight() ) {
			$facts[] = array( __( 'Weight', 'attendant' ), Woo::line( wc_format_weight( $product->get_weight() ) ) );
		}
		if ( $product->has_dimensions() ) {
			$facts[] = array( __( 'Dimensions', 'attendant' ), Woo::line( html_entity_decode( wc_format_dimensions( $product->get_dimensions( false ) ), ENT_QUOTES, 'UTF-8' ) ) );
		}
		foreach ( $product->get_attributes() as $attribute ) {
			if ( ! $attribute instanceof \WC_Product_Attribute || ! $attribute->get_visible() || $attribute->get_variation() ) {
				continue;
			}
			$values = $attribute->is_taxonomy() ? wp_list_pluck( (array) $attribute->get_terms(), 'name' ) : $attribute->get_options();
			$facts[] = array( Woo::line( wc_attribute_label( $attribute->get_name(), $product ) ), Woo::line( implode( ', ', $values ) ) );
		}
		$with = self::goes_with( $product );
		if ( $with ) {
			$facts[] = array( __( 'Goes well with', 'attendant' ), implode( ', ', $with ) );
		}
		return $facts;
	}

	/** What the shop itself recommends beside it, by name: a few that every visitor can find. */
	private static function goes_with( \WC_Product $product ) {
		$names = array();
		foreach ( array_slice( $product->get_cross_sell_ids(), 0, 3 * self::MOST_BESIDE ) as $id ) {
			$other = wc_get_product( $id );
			$post  = get_post( $id );
			if ( $other && $post instanceof \WP_Post && self::is_public( $other, $post ) ) {
				$names[] = Woo::line( $other->get_name(), 100 );
			}
		}
		return array_slice( $names, 0, self::MOST_BESIDE );
	}

	/** What can be bought of it; none of a product that only groups others. */
	private static function variants_of( \WC_Product $product ) {
		if ( $product->is_type( 'grouped' ) ) {
			return array();
		}
		if ( ! $product->is_type( 'variable' ) ) {
			return array_values( array_filter( array( self::variant( $product, array() ) ) ) );
		}
		$variants = array();
		foreach ( array_slice( $product->get_children(), 0, self::MOST_VARIANTS ) as $id ) {
			$variation = wc_get_product( $id );
			if ( ! $variation instanceof \WC_Product_Variation || 'publish' !== $variation->get_status() ) {
				continue;
			}
			$options = array();
			foreach ( $variation->get_attributes() as $name => $value ) {
				$label             = Woo::line( wc_attribute_label( $name, $product ) );
				$term              = taxonomy_exists( $name ) ? get_term_by( 'slug', $value, $name ) : false;
				$options[ $label ] = Woo::line( '' === $value ? __( 'any', 'attendant' ) : ( $term ? $term->name : $value ) );
			}
			$variants[] = self::variant( $variation, $options );
		}
		return array_values( array_filter( $variants ) );
	}

	/** Null without a price: it cannot be bought. */
	private static function variant( \WC_Product $product, array $options ) {
		if ( '' === (string) $product->get_price() ) {
			return null;
		}
		return array(
			'id'        => (string) $product->get_id(),
			// As an object in JSON also when there are none.
			'options'   => (object) $options,
			'price'     => wc_format_decimal( wc_get_price_to_display( $product ), wc_get_price_decimals() ),
			'available' => $product->is_in_stock() && $product->is_purchasable(),
		);
	}

	/**
	 * A product or a variation was saved, or its stock is another.
	 *
	 * @param int $id Of either.
	 */
	public static function on_changed( $id ) {
		if ( null === Connection::get() ) {
			return;
		}
		$parent = 'product_variation' === get_post_type( $id ) ? wp_get_post_parent_id( $id ) : $id;
		if ( $parent ) {
			Changes::note( (int) $parent, self::KIND );
		}
	}

	/** The same, by the product itself. */
	public static function on_stock( $product ) {
		if ( $product instanceof \WC_Product ) {
			self::on_changed( $product->get_id() );
		}
	}

	/** Trashed, restored, deleted, made private: also by bulk edit and import. */
	public static function on_post( $id, $post ) {
		if ( null === Connection::get() || 'auto-draft' === $post->post_status ) {
			return;
		}
		if ( 'product' === $post->post_type ) {
			Changes::note( (int) $id, self::KIND );
			if ( 'publish' !== $post->post_status ) {
				self::note_beside( (int) $id );
			}
		} elseif ( 'product_variation' === $post->post_type && $post->post_parent ) {
			Changes::note( (int) $post->post_parent, self::KIND );
		}
	}

	/** A product that nobody may see any more is named by no other: those that recommend it are read again. */
	private static function note_beside( $id ) {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- only when a product is taken away; more than are meant do no harm.
		$ids = $wpdb->get_col( $wpdb->prepare( "SELECT post_id FROM {$wpdb->postmeta} WHERE meta_key = '_crosssell_ids' AND meta_value LIKE %s LIMIT 1000", '%' . $id . '%' ) );
		foreach ( $ids as $other ) {
			Changes::note( (int) $other, self::KIND );
		}
	}
}
