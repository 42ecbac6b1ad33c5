//! The pages of the test site. Every value and every query is `SECRET`, so that a recording that
//! holds the text has a leak.

use super::{Asked, Reply};

/// Answers a request.
pub(crate) fn answer(asked: &Asked) -> Reply {
    let path = asked.path.split('?').next().unwrap_or_default();
    match path {
        "/favicon.ico" | "/pixel" | "/beacon" | "/api" => Reply::empty(),
        _ => cookies(path, asked)
            .or_else(|| several(path, asked))
            .or_else(|| banners(path, asked))
            .or_else(|| hostile(path, asked))
            .unwrap_or_else(|| Reply::Full {
                status: 404,
                headers: Vec::new(),
                body: String::new(),
            }),
    }
}

/// Pages that set cookies and store data.
fn cookies(path: &str, asked: &Asked) -> Option<Reply> {
    let third = format!("http://localhost:{}", asked.port);
    Some(match path {
        "/cookies" => Reply::html("<p>cookies")
            .with("Set-Cookie", "first=SECRET; Path=/; Max-Age=3600")
            .with("Set-Cookie", "hidden=SECRET; HttpOnly; SameSite=Lax")
            .with("Set-Cookie", "insecure=SECRET; SameSite=None")
            .with("Set-Cookie", "foreign=SECRET; Domain=elsewhere.example")
            .with("Set-Cookie", "__Host-wrong=SECRET; Path=/x; Secure")
            .with("Set-Cookie", "SECRET")
            .with("Set-Cookie", &format!("huge={}", "SECRET".repeat(1000))),
        "/scripts" => Reply::html(
            "<script>document.cookie = 'inline=SECRET; path=/'; \
             localStorage.setItem('kept', 'SECRET'); localStorage.direct = 'SECRET'; \
             sessionStorage.setItem('tab', 'SECRET');</script>\
             <script src='/writer.js?SECRET'></script>",
        ),
        "/writer.js" => Reply::script(
            "document.cookie = 'external=SECRET; max-age=60; path=/';\n\
             document.cookie = 'SECRET';\n\
             cookieStore.set({ name: 'modern', value: 'SECRET', expires: Date.now() + 86400000 });\n\
             cookieStore.set('simple', 'SECRET');\n\
             cookieStore.delete('gone');\n\
             indexedDB.open('database').onupgradeneeded = (e) => e.target.result.createObjectStore('s');\n\
             caches.open('cache').then((cache) => cache.put('/x?SECRET', new Response('SECRET')));",
        ),
        "/outside" => Reply::html(&format!(
            "<iframe src='{third}/frame?SECRET'></iframe>\
             <img src='{third}/pixel?id=SECRET'>\
             <script>navigator.sendBeacon('/beacon?SECRET', 'SECRET');\
             new Worker('/worker.js?SECRET');</script>"
        )),
        "/frame" => Reply::html(
            "<p>frame<script>document.cookie = 'inner=SECRET; SameSite=None; Secure'; \
             localStorage.setItem('inside', 'SECRET');</script>",
        )
        .with("Set-Cookie", "third=SECRET; SameSite=None; Secure")
        .with("Set-Cookie", "chips=SECRET; SameSite=None; Secure; Partitioned"),
        "/worker.js" => Reply::script("fetch('/from-worker?SECRET'); indexedDB.open('of-worker');"),
        "/from-worker" => Reply::empty().with("Set-Cookie", "worker=SECRET"),
        "/redirects" => Reply::redirect("/redirect-2?SECRET").with("Set-Cookie", "hop1=SECRET"),
        "/redirect-2" => Reply::redirect("/redirect-3").with("Set-Cookie", "hop2=SECRET"),
        "/redirect-3" => Reply::html("<p>arrived").with("Set-Cookie", "hop3=SECRET"),
        "/service" => Reply::html(
            "<script>navigator.serviceWorker.register('/sw.js?SECRET')\
             .then(() => navigator.serviceWorker.ready)</script>",
        ),
        "/sw.js" => Reply::script(
            "self.addEventListener('install', (e) => e.waitUntil(fetch('/from-sw')\
             .then(() => cookieStore.set('by-sw', 'SECRET'))));",
        ),
        "/from-sw" => Reply::empty().with("Set-Cookie", "sw=SECRET"),
        "/robot" => Reply::html(
            "<script>document.cookie = 'webdriver_' + navigator.webdriver + '=1'; \
             document.cookie = 'agent_' + /Headless/.test(navigator.userAgent) + '=1'; \
             document.cookie = 'gpc_' + navigator.globalPrivacyControl + '=1'; \
             document.cookie = 'binding_' + typeof __charte + '=1'; \
             document.cookie = 'native_' + /native code/.test(cookieStore.set.toString()) + '=1'; \
             document.cookie = 'brand_' + /Headless/.test(JSON.stringify(navigator.userAgentData)) + '=1';</script>",
        ),
        _ => return None,
    })
}

/// A site of several pages with a banner on each. What must not be visited is logged by the server.
fn several(path: &str, asked: &Asked) -> Option<Reply> {
    let links = "<nav><a href='/site/'>Home</a> <a href='/site/about'>About</a> <a href='/site/logout'>Bye</a>
        <a href='/site/news?SECRET'>News</a> <a href='/site/x'>Delete my data</a> <a href='/site/list.pdf'>PDF</a>
        <a href='/site/secret/1'>Secret</a> <a href='http://localhost:1/'>Elsewhere</a> <a href='/site/get'>File</a>
        <a href='/site/missing'>Missing</a> <a href='/site/shop'>Shop</a> <a href='/site/help'>Help</a></nav>";
    let page = |name: &str| {
        banner(
            &format!("{YES} {NO}"),
            &format!("{links}<script>document.cookie = '{name}=SECRET; path=/'</script>"),
        )
    };
    Some(match path {
        "/robots.txt" => {
            Reply::script("User-agent: *\nDisallow: /site/secret\nSitemap: /map.xml?SECRET")
        }
        "/map.xml" => {
            Reply::script("<sitemapindex><sitemap><loc>/map-1.xml</loc></sitemap></sitemapindex>")
        }
        "/map-1.xml" => Reply::script(&format!(
            "<urlset><url><loc>http://127.0.0.1:{0}/site/deep</loc></url><url><loc>http://127.0.0.1:{0}/site/secret/2</loc></url></urlset>",
            asked.port
        )),
        // A policy that forbids scripts of the page to ask for anything.
        "/site/" => page("home").with(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
        ),
        "/site/about" => page("about"),
        "/site/shop" => page("shop"),
        "/site/help" => page("help"),
        "/site/deep" => page("deep"),
        "/site/missing" => {
            Reply::Full { status: 404, headers: Vec::new(), body: "no such page".into() }
        }
        "/site/get" => Reply::html("file").with("Content-Disposition", "attachment"),
        // The banner is on the second page only, with the way back.
        "/later/" => Reply::html(&format!(
            "{ACT}<h1>Start</h1><a href=/later/b>b</a> <a href=/later/c>c</a>"
        )),
        "/later/b" => banner(
            &format!("{YES} {NO}"),
            "<footer><a href='#' onclick='b.hidden = false; document.cookie = \"tracker=; path=/; max-age=0\"; return false'>Cookie settings</a></footer>",
        ),
        "/later/c" => Reply::html(&format!("{ACT}<h1>End</h1>")),
        "/crashes/" => banner(
            &format!("{YES} {NO}"),
            "<a href=/crashes/a>a</a> <a href=/crashes/busy>b</a> <a href=/crashes/c>c</a>",
        ),
        "/crashes/a" | "/crashes/c" => page("a"),
        "/crashes/busy" => Reply::html("<script>for (;;);</script>"),
        _ => return None,
    })
}

/// What the banners' buttons do. `yes` sets a consent cookie and loads a tracker, `no` refuses.
const ACT: &str = "<script>
function answered(consent) {
  document.cookie = 'consent=' + (consent ? 'yes' : 'no') + 'SECRET; path=/; max-age=1000';
  if (consent) track();
}
function track() { document.cookie = 'tracker=SECRET; path=/'; new Image().src = '/pixel?track'; }
if (/consent=yes/.test(document.cookie)) track();
function unanswered() { return !/consent=/.test(document.cookie); }
</script>";

const STYLE: &str = "<style>
.cookie-banner { position: fixed; left: 0; right: 0; bottom: 0; background: #fff; padding: 20px; border-top: 1px solid #333 }
.cookie-banner button { font: 16px sans-serif; padding: 10px 20px; border: 0 }
.yes { background: #00f; color: #fff } .no { background: #eee; color: #222 }
body { font: 16px sans-serif; min-height: 2000px } [hidden] { display: none !important }
</style>";

const TEXT: &str = "<p>We use cookies to measure our audience and to show advertising.</p>";

/// A banner in the page with these buttons; removed when it is answered.
fn banner(buttons: &str, more: &str) -> Reply {
    Reply::html(&format!(
        "{ACT}{STYLE}<h1>Shop</h1><p>{}</p>{more}
         <div class=cookie-banner id=b hidden>{TEXT}{buttons}</div>
         <script>const b = document.getElementById('b'); b.hidden = !unanswered();
         function say(consent) {{ answered(consent); b.hidden = true; }}</script>",
        "Our goods are good. ".repeat(50)
    ))
}

const YES: &str = "<button class=yes onclick='say(true)'>Accept all</button>";
const NO: &str = "<button class=no onclick='say(false)'>Reject all</button>";

fn banners(path: &str, asked: &Asked) -> Option<Reply> {
    let third = format!("http://localhost:{}", asked.port);
    Some(match path {
        "/none" => Reply::html("<h1>Shop</h1><button>Accept order</button>"),
        "/banner" => banner(&format!("{YES} {NO}"), ""),
        "/scrolled" => banner(&format!("{YES} {NO}"), "<script>setTimeout(() => scrollTo(0, 600), 100)</script>"),
        "/late" => Reply::html(&format!(
            "{ACT}{STYLE}<div class=cookie-banner id=b hidden>{TEXT}{YES}{NO}</div>
             <script>const b = document.getElementById('b');
             if (unanswered()) setTimeout(() => b.hidden = false, 1200);
             function say(consent) {{ answered(consent); b.style.transition = 'opacity 1s'; b.style.opacity = 0; setTimeout(() => b.remove(), 1000); }}</script>"
        )),
        "/trusted" => Reply::html(&format!(
            "{ACT}{STYLE}<div class=cookie-banner id=b hidden>{TEXT}<button id=y>Alle akzeptieren</button><button id=n>Nur notwendige Cookies</button></div>
             <script>const b = document.getElementById('b'); b.hidden = !unanswered();
             y.onclick = (e) => {{ if (e.isTrusted) {{ answered(true); b.remove(); }} }};
             n.onclick = (e) => {{ if (e.isTrusted) {{ answered(false); b.remove(); }} }};</script>"
        )),
        "/open-shadow" | "/closed-shadow" => {
            let mode = if path == "/open-shadow" { "open" } else { "closed" };
            Reply::html(&format!(
                "{ACT}{STYLE}<div id=host></div><script>
                 if (unanswered()) {{
                   const root = host.attachShadow({{ mode: '{mode}' }});
                   root.innerHTML = `<div style='position:fixed;bottom:0;background:#fff' role=dialog>{TEXT}<button>Tout accepter</button><button>Continuer sans accepter</button></div>`;
                   const [yes, no] = root.querySelectorAll('button');
                   yes.onclick = () => {{ answered(true); host.remove(); }};
                   no.onclick = () => {{ answered(false); host.remove(); }};
                 }}</script>"
            ))
        }
        "/declared-shadow" => Reply::html(&format!(
            "{ACT}{STYLE}<div id=host><template shadowrootmode=closed><div style='position:fixed;bottom:0;background:#fff' role=dialog>{TEXT}<button onclick='answered(true); host.remove()'>Aceptar todo</button><button onclick='answered(false); host.remove()'>Rechazar todo</button></div></template></div>
             <script>if (!unanswered()) host.remove();</script>"
        )),
        "/in-frame" => Reply::html(&format!(
            "{ACT}{STYLE}<iframe id=f src='{third}/banner-frame' style='position:fixed;left:100px;bottom:50px;width:600px;height:200px;border:3px solid'></iframe>
             <script>if (!unanswered()) f.remove();
             addEventListener('message', (e) => {{ answered(e.data === 'yes'); f.remove(); }});</script>"
        )),
        "/banner-frame" => Reply::html(&format!(
            "<body style='background:#fff;margin:0'>{TEXT}<button onclick='parent.postMessage(\"yes\", \"*\")'>Accetta tutto</button>
             <button onclick='parent.postMessage(\"no\", \"*\")'>Rifiuta tutto</button>"
        )),
        "/wall" => Reply::html(&format!(
            "{ACT}{STYLE}<p>{}</p><div id=o hidden style='position:fixed;inset:0;background:rgba(0,0,0,.6);z-index:9'><div class=cookie-banner id=b role=dialog>{TEXT}{YES}
             <button onclick='location=\"/none\"'>Subscribe for 2 €</button></div></div>
             <script>if (unanswered()) {{ o.hidden = false; document.body.style.overflow = 'hidden'; }}
             function say(consent) {{ answered(consent); o.remove(); document.body.style.overflow = ''; }}</script>",
            "Text. ".repeat(3000)
        )),
        "/preticked" => banner(
            "<label><input type=checkbox checked disabled> Strictly necessary</label>
             <label><input type=checkbox checked id=t> Audience measurement</label>
             <label><input type=checkbox> Advertising</label>
             <button class=yes onclick='say(true)'>Accept all</button>
             <button class=no onclick='say(t.checked)'>Save my choices</button>",
            "",
        ),
        "/settings-only" => Reply::html(&format!(
            "{ACT}{STYLE}<div class=cookie-banner id=b hidden>{TEXT}{YES}<button onclick='b.hidden = true; s.hidden = false'>Manage preferences</button></div>
             <div class=cookie-banner id=s hidden role=dialog><h2>Your cookie choices</h2>
             <label><input type=checkbox checked> Audience cookies</label>
             <button onclick='say(false)'>Refuse all</button><button onclick='say(true)'>Save</button></div>
             <script>b.hidden = !unanswered(); function say(consent) {{ answered(consent); b.hidden = s.hidden = true; }}</script>"
        )),
        "/toggles" => Reply::html(&format!(
            "{ACT}{STYLE}<div class=cookie-banner id=b hidden>{TEXT}{YES}<button onclick='b.hidden = true; s.hidden = false'>Paramétrer</button></div>
             <div class=cookie-banner id=s hidden role=dialog><h2>Vos cookies</h2>
             <p><span role=switch aria-checked=true aria-label='Mesure d’audience' tabindex=0 id=w style='display:inline-block;width:40px;height:20px;background:#999'></span> Mesure d’audience</p>
             <button onclick='say(w.getAttribute(\"aria-checked\") === \"true\")'>Enregistrer mes choix</button></div>
             <footer><a href='#' onclick='s.hidden = false; return false'>Gérer mes cookies</a></footer>
             <script>b.hidden = !unanswered(); w.onclick = () => w.setAttribute('aria-checked', w.getAttribute('aria-checked') !== 'true');
             function say(consent) {{ answered(consent); if (!consent) document.cookie = 'tracker=; path=/; max-age=0'; b.hidden = s.hidden = true; }}</script>"
        )),
        "/footer-link" => banner(
            &format!("{YES} {NO}"),
            "<footer><a href='/policy'>Cookie policy</a> <a href='#' onclick='b.hidden = false; document.cookie = \"tracker=; path=/; max-age=0\"; return false'>Cookie settings</a></footer>",
        ),
        "/choices-link" => banner(
            &format!("{YES} {NO}"),
            "<footer><a href='/choices'>Gérer mes cookies</a></footer>",
        ),
        "/choices" => Reply::html(&format!(
            "{ACT}{STYLE}<h1>Vos choix</h1><form method=post action=/choose>
             <label><input type=checkbox name=a checked> Mesure d’audience</label>
             <button>Enregistrer mes choix</button></form>"
        )),
        "/choose" => Reply::redirect("/choices")
            .with("Set-Cookie", match asked.body.contains("a=on") {
                true => "consent=yesSECRET; Path=/",
                false => "consent=noSECRET; Path=/",
            })
            .with("Set-Cookie", "tracker=; Path=/; Max-Age=0"),
        // The cross accepts, as some sites have it.
        "/cross" => banner(
            &format!("<button class=yes onclick='say(true)' aria-label='×'>×</button> {YES} {NO}"),
            "",
        ),
        "/two-languages" => banner(
            "<button class=yes id=y onclick='say(true)'>Tout accepter</button> <button class=no id=n onclick='say(false)'>Continuer sans accepter</button>
             <script>if (navigator.language.startsWith('de')) { y.textContent = 'Alle akzeptieren'; n.textContent = 'Nur notwendige Cookies'; }</script>",
            "<footer><a href='#' onclick='document.cookie = \"tracker=; path=/; max-age=0\"; b.hidden = false; return false' id=l>Gérer mes cookies</a></footer>
             <script>if (navigator.language.startsWith('de')) l.textContent = 'Cookie-Einstellungen';</script>",
        ),
        "/unfair" => banner(
            "<button class=yes style='font-size:24px;padding:20px 80px' onclick='say(true)'>Accept all</button>
             <p>You may also <a href='#' style='color:#bbb' onclick='say(false); return false'>continue without accepting</a> and miss what we recommend to you as our dear guest.</p>",
            "",
        ),
        "/dead-button" => banner(
            "<button class=yes>Accept all</button><button class=no>Reject all</button>",
            "",
        ),
        "/forgets" => banner(
            "<button onclick='b.hidden = true'>Accept all</button><button onclick='b.hidden = true'>Reject all</button>",
            "",
        ),
        "/asks-again" => Reply::html(&format!(
            "{ACT}{STYLE}<div class=cookie-banner id=b>{TEXT}{YES}{NO}</div>
             <script>function say(consent) {{ answered(consent); b.remove(); }}</script>"
        )),
        "/managed" => Reply::html(&format!(
            "{ACT}{STYLE}<div id=onetrust-banner-sdk class=cookie-banner>{TEXT}
             <button id=onetrust-accept-btn-handler onclick='say(true)'>Jatketaan</button>
             <button id=onetrust-reject-all-handler onclick='say(false)'>Ei kiitos</button></div>
             <button class=ot-sdk-show-settings onclick='document.body.append(o)'>Evästeet</button>
             <script>const o = document.getElementById('onetrust-banner-sdk'); if (/OptanonAlertBoxClosed/.test(document.cookie)) o.remove();
             function say(consent) {{ document.cookie = 'OptanonAlertBoxClosed=SECRET' + consent; answered(consent); o.remove(); }}</script>"
        )),
        // A manager that keeps the answer in a cookie of its own.
        "/cookieyes" => Reply::html(&format!(
            "{ACT}{STYLE}<div class='cky-consent-container cookie-banner' id=b hidden>{TEXT}
             <button data-cky-tag=accept-button onclick='say(true)'>Accept all</button>
             <button data-cky-tag=reject-button onclick='say(false)'>Reject all</button></div>
             <button class=cky-btn-revisit onclick='b.hidden = false'>Consent preferences</button>
             <script>b.hidden = !unanswered();
             function say(consent) {{
               const word = consent ? 'yes' : 'no';
               const of = ['functional', 'analytics', 'performance', 'advertisement', 'other'].map((c) => c + ':' + word);
               document.cookie = 'cookieyes-consent=consentid:SECRET,consent:' + word + ',action:yes,necessary:yes,' + of + '; path=/';
               answered(consent); b.hidden = true;
               if (!consent) document.cookie = 'tracker=; path=/; max-age=0';
             }}</script>"
        )),
        _ => return None,
    })
}

/// Pages that do not want to end.
fn hostile(path: &str, asked: &Asked) -> Option<Reply> {
    Some(match path {
        "/endless" => Reply::Endless { kind: "text/html" },
        "/endless-image" => Reply::html("<p>x<img src=/endless-bytes>"),
        "/endless-bytes" => Reply::Endless { kind: "image/png" },
        "/silent" => Reply::Silence,
        "/alerts" => Reply::html("<script>for (;;) alert('SECRET')</script>"),
        "/alert" => Reply::html("<script>alert('SECRET'); confirm('SECRET'); prompt('SECRET'); document.cookie = 'after=1'</script>"),
        "/leave" => Reply::html("<script>onbeforeunload = () => 'SECRET'</script>"),
        "/busy" => Reply::html("<script>setTimeout(() => { for (;;); }, 300)</script>"),
        "/busy-at-once" => Reply::html("<script>for (;;);</script>"),
        "/windows" => Reply::html(
            "<script>setInterval(() => open('/none?SECRET'), 20);
             function storm() { for (let i = 0; i < 20; i++) open('/none?' + i); document.cookie = 'pressed=1'; }</script>
             <div role=dialog style='position:fixed;bottom:0'>Cookies <button onclick=storm()>Reject all</button></div>",
        ),
        "/navigates" => Reply::html("<script>setTimeout(() => location = '/navigates?' + Math.random(), 50)</script>"),
        "/reloads" => Reply::html("<script>location.reload()</script>"),
        "/loop" => Reply::redirect("/loop"),
        "/download" => Reply::Full {
            status: 200,
            headers: vec![("Content-Disposition".into(), "attachment".into()), ("Content-Type".into(), "application/octet-stream".into())],
            body: "SECRET".into(),
        },
        "/frames" => Reply::html("<script>setInterval(() => document.body.append(document.createElement('iframe')), 5)</script><body>"),
        "/nested" => Reply::html(&format!("<iframe src='/nested?{}'></iframe>", asked.path.len())),
        "/deep" => Reply::html(&format!("{}cookies<button>Accept</button>", "<div>".repeat(5000))),
        "/surrogate" => Reply::html("<script>document.cookie = 'lone\\ud800=1'; document.title = '\\udc00'; document.write('<div role=dialog style=position:fixed>cookies \\ud800 <button>Accept \\ud800</button></div>')</script>"),
        "/many-cookies" => Reply::html("<script>for (let i = 0; i < 30000; i++) document.cookie = 'c' + i + '=SECRET'</script>"),
        "/console" => Reply::html("<script>setInterval(() => { for (let i = 0; i < 500; i++) console.log('SECRET'.repeat(1000)) }, 1)</script>"),
        "/sabotage" => Reply::html(
            "<script>Error = null; JSON.stringify = () => 'SECRET'; Reflect.apply = null; Array.prototype.includes = () => { throw 1 }; \
             document.querySelectorAll = null; Object.prototype.toJSON = () => 'SECRET'; document.cookie = 'sabotaged=SECRET; path=/'; location.toString = null</script>",
        ),
        _ => return None,
    })
}
