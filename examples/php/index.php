<?php // A page that does not ask before it sets cookies, one of them through a header of its own.
setcookie('__Host-session', 'abc', ['path' => '/', 'secure' => true, 'httponly' => true]);
setcookie('_ga', 'GA1.2.345', time() + 86400);
header('Set-Cookie: _fbp=fb.1.2; Path=/', false);
echo 'Bonjour';
