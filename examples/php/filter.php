<?php
// Sends only the cookies that the charter allows this visitor, whichever code sets them. Every page begins with it:
//
//     php -d ffi.enable=1 -d auto_prepend_file=filter.php -S 127.0.0.1:8000
//
// CHARTER is the path of the charter, CHARTE_PREFIX where `cargo xtask install-c` put the library. If anything fails,
// no cookie is sent.
$prefix = getenv('CHARTE_PREFIX');
$c = FFI::cdef(file_get_contents("$prefix/include/charte.ffi.h"), "$prefix/lib/libcharte.so.0");
$error = $c->charte_error_new();
$must = fn (int $status) => $status === $c->CHARTE_OK || throw new RuntimeException(FFI::string($error->message->data, $error->message->len));

// Bytes as C reads them, and headers. The copies live until the page ends: the library reads some in a later call.
$copies = [];
$put = function (FFI\CData $to, string $bytes) use ($c, &$copies) {
    $copies[] = $copy = $c->new('char[' . (strlen($bytes) + 1) . ']');
    FFI::memcpy($copy, $bytes, strlen($bytes));
    [$to->data, $to->len] = [$c->cast('char *', $copy), strlen($bytes)];
};
$headers = function (array $fields) use ($c, $put, &$copies) {
    $copies[] = $list = $c->new('charte_header[' . (count($fields) + 1) . ']');
    foreach ($fields as $i => [$name, $value]) {
        $put($list[$i]->name, $name);
        $put($list[$i]->value, trim($value));
    }
    return $c->cast('charte_header *', $list);
};

header_register_callback(function () use ($c, $error, $must, $put, $headers) {
    $fields = array_map(fn ($line) => explode(':', $line, 2), array_values(preg_grep('/^Set-Cookie:/i', headers_list())));
    header_remove('Set-Cookie');
    [$source, $charter, $policy] = [$c->new('charte_str'), $c->new('charte_charter *'), $c->new('charte_policy *')];
    $put($source, file_get_contents(getenv('CHARTER')));
    $must($c->charte_charter_parse($source, FFI::addr($charter), $error));
    $must($c->charte_policy_new($charter, null, FFI::addr($policy), $error));

    $asked = array_map(null, array_keys(getallheaders()), array_values(getallheaders()));
    [$request, $visitor, $verdicts] = [$c->new('charte_request'), $c->new('charte_visitor *'), $c->new('charte_verdicts *')];
    [$request->headers, $request->header_count] = [$headers($asked), count($asked)];
    $must($c->charte_visitor_new($policy, FFI::addr($request), null, time(), FFI::addr($visitor), $error));
    $must($c->charte_visitor_filter_response($visitor, $headers($fields), count($fields), FFI::addr($verdicts), $error));
    for ($i = 0; $i < $verdicts->count; $i++) { // about the lines that do not pass as they are: removed, or rewritten
        $index = $verdicts->list[$i]->index;
        $new = $verdicts->list[$i]->replacement;
        $fields[$index] = $new->len ? ['Set-Cookie', FFI::string($new->data, $new->len)] : null;
    }
    foreach (array_filter($fields) as [$name, $value]) {
        header("$name: " . trim($value), false);
    }
    $c->charte_verdicts_free($verdicts);
    $c->charte_visitor_free($visitor);
    $c->charte_policy_free($policy);
    $c->charte_charter_free($charter);
});
