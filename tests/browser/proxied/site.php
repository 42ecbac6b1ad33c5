<?php
// A site in PHP that sets what it likes and knows nothing of Charte.

$assets = getenv('ASSETS');
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (str_ends_with($path, '.js')) {
    header('Content-Type: text/javascript');
    readfile($assets . $path);
    return;
}
setcookie('sid', '1', ['httponly' => true]);
setcookie('_ads', '1', ['httponly' => true, 'expires' => time() + 86400]);
setcookie('unknown', '1');
$names = array_keys($_COOKIE);
sort($names);
echo str_replace('NAMES', implode(' ', $names), file_get_contents($assets . '/page.html'));
