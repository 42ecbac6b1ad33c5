<?php
/**
 * Plugin Name: Charte
 * Description: Asks visitors for consent by your charter, and keeps scripts and embeds from starting before an answer.
 * Version: 0.1.0
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 *
 * What waits is said by two filters, as in a plug-in of your own or in the theme's functions.php:
 *
 *     add_filter( 'charte_scripts', function ( $scripts ) {
 *         $scripts['matomo'] = 'audience-measurement@matomo';        // handle => purpose@provider
 *         return $scripts;
 *     } );
 *     add_filter( 'charte_embeds', function ( $embeds ) {
 *         $embeds['www.youtube.com'] = 'embedded-content@youtube';   // host => purpose@provider
 *         return $embeds;
 *     } );
 */

defined( 'ABSPATH' ) || exit;

/** The language of the banner: that of the page, if the package has it, else English. */
function charte_language() {
	$language = strtolower( substr( get_locale(), 0, 2 ) );
	return file_exists( __DIR__ . "/package/texts/$language.js" ) ? $language : 'en';
}

/** Whether the package and the tables are in their place: without them nothing could ever be allowed. */
function charte_is_ready() {
	return file_exists( __DIR__ . '/package/browser.js' ) && file_exists( __DIR__ . '/tables.js' );
}

add_action( 'admin_notices', function () {
	if ( ! charte_is_ready() ) {
		echo '<div class="notice notice-error"><p>Charte: copy the JavaScript package to <code>package/</code> and the compiled charter to <code>tables.js</code> in the plug-in’s folder. Until then nobody is asked, and everything that waits keeps waiting.</p></div>';
	}
} );

add_action( 'wp_enqueue_scripts', function () {
	wp_enqueue_style( 'charte-banner', plugins_url( 'package/banner.css', __FILE__ ), array(), '0.1.0' );
} );

add_action( 'wp_head', function () {
	$address = add_query_arg( 'lang', charte_language(), plugins_url( 'start.js', __FILE__ ) );
	echo '<script type="module" src="' . esc_url( $address ) . '"></script>' . "\n";
}, 1 );

/** The banner, first in the page; a link to the privacy page stays in it. */
function charte_banner() {
	static $printed = false;
	if ( $printed ) {
		return;
	}
	$printed = true;
	$privacy = get_privacy_policy_url();
	$link    = $privacy ? '<a slot="more" href="' . esc_url( $privacy ) . '">' . esc_html( get_the_title( get_option( 'wp_page_for_privacy_policy' ) ) ) . '</a>' : '';
	echo '<charte-banner>' . $link . '</charte-banner>';
}
add_action( 'wp_body_open', 'charte_banner' );
// A theme may not have the first.
add_action( 'wp_footer', 'charte_banner' );

/** How visitors change their mind; also as a shortcode. */
function charte_open() {
	return '<button type="button" data-charte-open>' . esc_html( apply_filters( 'charte_open_label', 'Cookies' ) ) . '</button>';
}
add_shortcode( 'charte_open', 'charte_open' );
add_action( 'wp_footer', function () {
	echo '<p class="charte-open">' . charte_open() . '</p>';
} );

/** Lets an opening tag of a script wait; one that holds data does not run and stays. */
function charte_waiting( $tag, $purpose ) {
	$pattern = '/\stype=("[^"]*"|\'[^\']*\'|[^\s>]+)/i';
	$given   = preg_match( $pattern, $tag, $found ) ? strtolower( trim( $found[1], '"\'' ) ) : '';
	if ( '' !== $given && 'module' !== $given && false === strpos( $given, 'javascript' ) ) {
		return $tag;
	}
	$plain = preg_replace( $pattern, '', $tag );
	$type  = 'module' === $given ? ' data-type="module"' : '';
	return preg_replace( '/^<script/i', '<script type="text/plain"' . $type . ' data-charte="' . esc_attr( $purpose ) . '"', $plain );
}

add_filter( 'script_loader_tag', function ( $html, $handle ) {
	$scripts = apply_filters( 'charte_scripts', array() );
	if ( ! isset( $scripts[ $handle ] ) ) {
		return $html;
	}
	// With it the scripts that were added before and after it.
	return preg_replace_callback( '/<script\b[^>]*>/i', function ( $found ) use ( $scripts, $handle ) {
		return charte_waiting( $found[0], $scripts[ $handle ] );
	}, $html );
}, 99, 2 );

/** Frames of the hosts that `charte_embeds` names wait, with a button that loads the one. */
function charte_embeds( $html ) {
	$embeds = apply_filters( 'charte_embeds', array() );
	return preg_replace_callback( '/<iframe\b[^>]*>\s*<\/iframe>/i', function ( $found ) use ( $embeds ) {
		if ( ! preg_match( '/\ssrc=(["\'])(.*?)\1/i', $found[0], $source ) ) {
			return $found[0];
		}
		$host = strtolower( (string) wp_parse_url( html_entity_decode( $source[2] ), PHP_URL_HOST ) );
		if ( ! isset( $embeds[ $host ] ) ) {
			return $found[0];
		}
		$of    = esc_attr( $embeds[ $host ] );
		$frame = str_replace( $source[0], ' data-charte="' . $of . '" data-src=' . $source[1] . $source[2] . $source[1], $found[0] );
		$label = esc_html( apply_filters( 'charte_load_label', "Load the content of $host", $host ) );
		return $frame . '<button type="button" class="charte-load" data-charte-act="grant" data-charte-of="' . $of . '">' . $label . '</button>';
	}, $html );
}
// Whatever put a frame into a text: a block, a shortcode, an address that WordPress turned into an embed.
add_filter( 'the_content', 'charte_embeds', 99 );
add_filter( 'widget_text_content', 'charte_embeds', 99 );
