#!/usr/bin/env bash
# Debian's WordPress with this plug-in, on the loopback, visited by Chromium. As root, for the packages:
# apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server chromium
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
js=$here/../../bindings/js
charte=${CHARTE:-$here/../../target/debug/charte}
work=$(mktemp -d)
started=()
cleanup() {
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

# The database: in this folder, on a socket of its own.
chmod 755 "$work"
install -d -o mysql -g mysql "$work/data" "$work/run"
mariadb-install-db --user=mysql --datadir="$work/data" --auth-root-authentication-method=normal >/dev/null
mariadbd --no-defaults --silent-startup --user=mysql --datadir="$work/data" --socket="$work/run/sock" --skip-networking --pid-file="$work/run/pid" 2>"$work/mariadb.log" &
started+=($!)
for _ in $(seq 100); do mariadb-admin --socket="$work/run/sock" -uroot ping >/dev/null 2>&1 && break; sleep 0.2; done
mariadb --socket="$work/run/sock" -uroot -e 'CREATE DATABASE wordpress'

# WordPress, and the plug-in as its README says.
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
site=http://blog.localhost:$port
cp -rL /usr/share/wordpress "$work/site"
rm -f "$work/site/wp-config.php"
mkdir -p "$work/site/wp-content/plugins" "$work/site/wp-content/mu-plugins"
cp -r "$here/charte" "$work/site/wp-content/plugins/charte"
plugin=$work/site/wp-content/plugins/charte
rm -rf "$plugin/package" "$plugin/tables.js"
mkdir "$plugin/package"
cp -r "$js"/dist/{browser.js,banner.js,banner.css,texts} "$plugin/package/"
cat > "$work/charte.toml" <<TOML
format = 1
site = "$site"
regime = "fr"
[[provider]]
id = "matomo"
name = "Matomo"
role = "processor"
[[provider]]
id = "youtube"
name = "YouTube"
role = "independent"
[[cookie]]
name = "_pk_id"
provider = "matomo"
purposes = ["audience-measurement"]
lifetime = "13 months"
[[cookie]]
name = "VISITOR_INFO1_LIVE"
provider = "youtube"
domain = "youtube.com"
purposes = ["embedded-content"]
lifetime = "6 months"
TOML
"$charte" compile --charter "$work/charte.toml" --lang en --format js > "$plugin/tables.js"
cat > "$work/site/wp-config.php" <<PHP
<?php
define( 'DB_NAME', 'wordpress' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:$work/run/sock' ); define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'AUTH_KEY', 'a' ); define( 'SECURE_AUTH_KEY', 'b' ); define( 'LOGGED_IN_KEY', 'c' ); define( 'NONCE_KEY', 'd' );
define( 'AUTH_SALT', 'e' ); define( 'SECURE_AUTH_SALT', 'f' ); define( 'LOGGED_IN_SALT', 'g' ); define( 'NONCE_SALT', 'h' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'WP_DISABLE_FATAL_ERROR_HANDLER', true ); define( 'WP_DEBUG', true ); define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_CONTENT_DIR', '$work/site/wp-content' ); define( 'WP_CONTENT_URL', '$site/wp-content' );
\$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', '$work/site/' ); }
require_once ABSPATH . 'wp-settings.php';
PHP
# What a theme or a plug-in brings: a script of a vendor, with more before it, and what waits.
cat > "$work/site/wp-content/mu-plugins/try.php" <<'PHP'
<?php
add_action( 'wp_enqueue_scripts', function () {
	wp_enqueue_script( 'matomo', '/matomo.js', array(), null );
	wp_add_inline_script( 'matomo', 'window.before = true;', 'before' );
	wp_enqueue_script( 'own', '/own.js', array(), null );
} );
add_filter( 'charte_scripts', function ( $scripts ) { $scripts['matomo'] = 'audience-measurement@matomo'; return $scripts; } );
add_filter( 'charte_embeds', function ( $embeds ) { $embeds['www.youtube.com'] = 'embedded-content@youtube'; return $embeds; } );
PHP
echo "document.cookie = '_pk_id=1; Path=/'; window.counted = true;" > "$work/site/matomo.js"
echo 'window.own = true;' > "$work/site/own.js"
cat > "$work/install.php" <<PHP
<?php
define( 'WP_INSTALLING', true );
\$_SERVER['HTTP_HOST'] = 'blog.localhost:$port';
\$_SERVER['REQUEST_URI'] = '/';
require '$work/site/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'Blog', 'admin', 'admin@blog.localhost', true, '', 'a password' );
update_option( 'siteurl', '$site' ); update_option( 'home', '$site' );
\$frame = '<figure><iframe width="560" height="315" src="https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed&amp;x=1" title="Film" allowfullscreen></iframe></figure>';
kses_remove_filters();
wp_insert_post( array( 'post_title' => 'A film', 'post_name' => 'film', 'post_content' => \$frame . '<iframe src="https://other.example/x"></iframe>', 'post_status' => 'publish' ) );
\$page = wp_insert_post( array( 'post_title' => 'Privacy', 'post_type' => 'page', 'post_content' => '<p>[charte_open]</p>', 'post_status' => 'publish' ) );
update_option( 'wp_page_for_privacy_policy', \$page );
\$result = activate_plugin( 'charte/charte.php' );
echo is_wp_error( \$result ) ? \$result->get_error_message() : 'active with the theme ' . wp_get_theme()->get( 'Name' ) . ', WordPress ' . \$GLOBALS['wp_version'], "\n";
PHP
php -d display_errors=0 -d log_errors=0 "$work/install.php" 2>/dev/null
(cd "$work/site" && exec php -S "127.0.0.1:$port" -t "$work/site") >"$work/php.log" 2>&1 &
started+=($!)
for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$port/own.js" && break; sleep 0.1; done
cp "$here/try.mjs" "$js/try-wordpress.tmp.mjs"
(cd "$js" && node try-wordpress.tmp.mjs "$site") || { tail -20 "$work/php.log"; rm -f "$js/try-wordpress.tmp.mjs"; exit 1; }
rm -f "$js/try-wordpress.tmp.mjs"
grep -E 'PHP (Warning|Notice|Fatal|Deprecated).*charte' "$work/php.log" && exit 1
echo 'WordPress: all as it should be'
