//! The parts that the charters and recordings of examples are made of.

/// A charter with a regime, and more lines.
macro_rules! charter {
    ($regime:literal, $($more:expr),*) => {
        concat!(
            "format = 1\nsite = \"https://www.example.fr\"\nregime = \"", $regime, "\"\n",
            $($more),*
        )
    };
}

/// The site's own provider.
macro_rules! us {
    () => {
        "\n[[provider]]\nid = \"us\"\nname = \"Example\"\nrole = \"publisher\"\n"
    };
}

/// The cookie that signs visitors in.
macro_rules! sid {
    () => {
        "\n[[cookie]]\nname = \"sid\"\nprovider = \"us\"\npurposes = [\"authentication\"]\nlifetime = \"session\"\n"
    };
}

/// A page, requested and answered, that sets cookies.
macro_rules! page {
    ($($set_cookie:literal),*) => {
        concat!(
            "> GET / HTTP/2\n> Host: www.example.fr\n>\n< HTTP/2 200\n",
            "< date: Mon, 23 Nov 2026 10:05:00 GMT\n< content-type: text/html\n",
            $("< set-cookie: ", $set_cookie, "\n",)*
            "<\n"
        )
    };
}

pub(super) use {charter, page, sid, us};
