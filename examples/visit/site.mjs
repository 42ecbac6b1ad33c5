// www.boutique.example, a French shop that does not exist, with the hosts
// around it, all served by one process on loopback.
//
// It is the patient of this example, not a model: it sets trackers before it
// asks, keeps one after a refusal, and knows a partner that nobody declared.
// The cookies are set here by hand so that each fault has one visible line;
// charte.toml says what ought to be true.

import { createServer } from 'node:https';
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { articlePage, framePage, homePage, trackerScript } from './pages.mjs';

const SHOP = 'www.boutique.example';
const CONSENT = 'cookies_preferences';
const DAY = 24 * 60 * 60;

/** What "accept all" and "refuse all" answer: the purposes of charte.toml for
 * which the regime `fr` wants consent, in the order of spec §2. */
const ASKED = [
  'audience-measurement', 'preferences', 'advertising',
  'ad-measurement', 'profiling', 'embedded-content',
];

/** First-party trackers that a refusal takes back, each with the attributes it
 * was set with, since a browser deletes nothing else. */
const TAKEN_BACK = [
  '_ga=; Domain=boutique.example; Path=/; Max-Age=0; Secure; SameSite=Lax',
  '_ga_FAKE00000=; Domain=boutique.example; Path=/; Max-Age=0; Secure; SameSite=Lax',
  '_fbp=; Domain=boutique.example; Path=/; Max-Age=0; Secure; SameSite=Lax',
  '_pk_id.7.fa4e=; Domain=boutique.example; Path=/; Max-Age=0; Secure; SameSite=Lax',
  '_pk_ses.7.fa4e=; Domain=boutique.example; Path=/; Max-Age=0; Secure; SameSite=Lax',
  'vus_recemment=; Path=/; Max-Age=0; Secure; SameSite=Lax',
];

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

// ---------------------------------------------------------------- the hosts

const hosts = {
  [SHOP]: shop,

  // The sign-in service of the shop. FAULT: a token that opens an account,
  // readable by every script on the page (no HttpOnly).
  'compte.boutique.example': (req, res) => {
    setCookie(res, 'compte_jeton=fake-token-0001; Domain=boutique.example; Path=/; Secure; SameSite=Lax');
    script(res, '/* visitor not signed in */');
  },

  // Anonymous statistics, run by a processor for the shop alone. Both cookies
  // are set once and not renewed.
  'stats.boutique.example': (req, res) => {
    if (!req.cookies['_pk_id.7.fa4e']) {
      // 393 days, just under the thirteen months of the charter.
      setCookie(res, `_pk_id.7.fa4e=fake0000.1; Domain=boutique.example; Path=/; Max-Age=${393 * DAY}; Secure; SameSite=Lax`);
    }
    if (!req.cookies['_pk_ses.7.fa4e']) {
      setCookie(res, '_pk_ses.7.fa4e=1; Domain=boutique.example; Path=/; Max-Age=1800; Secure; SameSite=Lax');
    }
    script(res, '/* one page view counted */');
  },

  // The analytics vendor's script: writes its cookies itself, then reports to
  // a host of the shop that answers in the vendor's name.
  'cdn.mesureweb.example': (req, res) => script(res, trackerScript),
  'mesure.boutique.example': (req, res) => {
    // Two years: longer than any browser keeps a cookie (400 days).
    for (const cookie of ['_ga=GA1.1.1111111111.1700000000', '_ga_FAKE00000=GS1.1.fake']) {
      setCookie(res, `${cookie}; Domain=boutique.example; Path=/; Max-Age=${730 * DAY}; Secure; SameSite=Lax`);
    }
    gif(res);
  },

  // An advertising network. FAULT: it passes the visitor on to a partner that
  // the shop's charter does not know.
  'pub.regie.example': (req, res) => {
    const expires = new Date(Date.now() + 390 * DAY * 1000).toUTCString();
    setCookie(res, `uid_regie=fake-visitor-0001; Domain=regie.example; Path=/; Expires=${expires}; Secure; SameSite=None`);
    redirect(res, 302, 'https://sync.encheres.example/sync.gif?partner=regie');
  },
  'sync.encheres.example': (req, res) => {
    setCookie(res, `bid_id=fake-bid-0001; Path=/; Max-Age=${30 * DAY}; Secure; SameSite=None`);
    gif(res);
  },

  // A video player, in a frame.
  'lecteur.videotheque.example': (req, res) => {
    setCookie(res, `vt_visiteur=fake-viewer-0001; Path=/; Max-Age=${180 * DAY}; Secure; HttpOnly; SameSite=None; Partitioned`);
    html(res, framePage);
  },
};

export const HOSTS = Object.keys(hosts);

// ----------------------------------------------------------------- the shop

function shop(req, res) {
  const answer = readAnswer(req.cookies[CONSENT]);

  // Sent again on every page, as many frameworks do; it ends with the browser.
  setCookie(res, '__Host-session=fake-session-0001; Path=/; Secure; HttpOnly; SameSite=Lax');
  if (!req.cookies.SRVNAME) {
    setCookie(res, 'SRVNAME=web2; Path=/; Secure; HttpOnly; SameSite=Lax');
  }
  if (!req.cookies.csrftoken) {
    setCookie(res, `csrftoken=fake-csrf-0001; Path=/; Max-Age=${364 * DAY}; Secure; SameSite=Lax`);
  }

  const route = `${req.method} ${req.path}`;
  if (route === 'POST /choix') return choose(req, res);
  if (route === 'POST /panier') {
    if (!csrfHolds(req)) return plain(res, 403, 'csrf token missing or wrong');
    // FAULT: thirty days, where the charter says seven.
    const count = (Number.parseInt(req.cookies.panier, 10) || 0) + 1;
    setCookie(res, `panier=${count}; Path=/; Max-Age=${30 * DAY}; Secure; HttpOnly; SameSite=Lax`);
    return redirect(res, 303, '/article/hamac');
  }
  if (route === 'GET /langue/en' || route === 'GET /langue/fr') {
    const language = req.path.slice(-2);
    setCookie(res, `langue=${language}; Path=/; Max-Age=${365 * DAY}; Secure; SameSite=Lax`);
    return redirect(res, 303, '/');
  }

  // FAULT: the social network's identifier is set whatever the answer is:
  // before any, and after a refusal too.
  setCookie(res, `_fbp=fb.1.1700000000.fake; Domain=boutique.example; Path=/; Max-Age=${90 * DAY}; Secure; SameSite=Lax`);

  const view = {
    english: req.cookies.langue === 'en',
    basket: Number.parseInt(req.cookies.panier, 10) || 0,
    csrf: req.cookies.csrftoken ?? 'fake-csrf-0001',
    asked: answer.given,
    // FAULT: what was not refused is loaded; consent means what was granted.
    statistics: !answer.refused.has('audience-measurement'),
    advertising: !answer.refused.has('advertising'),
    video: !answer.refused.has('embedded-content'),
  };
  if (route === 'GET /') return html(res, homePage(view));
  if (route === 'GET /article/hamac') {
    // Done right: the shop remembers what was looked at only when asked to.
    if (answer.granted.has('preferences')) {
      setCookie(res, `vus_recemment=hamac; Path=/; Max-Age=${30 * DAY}; Secure; SameSite=Lax`);
    }
    return html(res, articlePage(view));
  }
  return plain(res, 404, 'no such page');
}

/** Writes the visitor's answer: the value of spec §8, one sign per purpose. */
function choose(req, res) {
  if (!csrfHolds(req)) return plain(res, 403, 'csrf token missing or wrong');
  const accepted = req.form.get('choix') === 'accepter';
  const minute = new Date().toISOString().slice(0, 16).replace(/[-:]/g, '');
  const value = ['v1', `${minute}Z`, 'r1', ...ASKED.map((p) => `${accepted ? 'y' : 'n'}:${p}`)].join('~');
  // A refusal is kept as long as browsers allow, so that nobody is asked again;
  // a consent for the six months of the regime (180 days at most).
  const maxAge = (accepted ? 180 : 400) * DAY;
  setCookie(res, `${CONSENT}=${value}; Path=/; Max-Age=${maxAge}; Secure; SameSite=Lax`);
  if (!accepted) TAKEN_BACK.forEach((line) => setCookie(res, line));
  redirect(res, 303, '/');
}

/** Enough to play the shop; a real one asks Charte. */
function readAnswer(value = '') {
  const tokens = value.split('~');
  const signed = (sign) => new Set(tokens.filter((t) => t.startsWith(sign)).map((t) => t.slice(2)));
  return { given: value !== '', granted: signed('y:'), refused: signed('n:') };
}

function csrfHolds(req) {
  return Boolean(req.cookies.csrftoken) && req.form.get('csrf') === req.cookies.csrftoken;
}

// ------------------------------------------------------------------ plumbing

const setCookie = (res, line) => res.appendHeader('Set-Cookie', line);
const send = (res, status, type, body) => res.writeHead(status, { 'Content-Type': type }).end(body);
const html = (res, body) => send(res, 200, 'text/html; charset=utf-8', body);
const script = (res, body) => send(res, 200, 'text/javascript; charset=utf-8', body);
const gif = (res) => send(res, 200, 'image/gif', GIF);
const plain = (res, status, body) => send(res, status, 'text/plain; charset=utf-8', body);
const redirect = (res, status, to) => res.writeHead(status, { Location: to }).end();

function readCookies(header = '') {
  return Object.fromEntries(header.split('; ').filter(Boolean).map((pair) => {
    const equals = pair.indexOf('=');
    return [pair.slice(0, equals), pair.slice(equals + 1)];
  }));
}

async function readForm(req) {
  let body = '';
  for await (const chunk of req) {
    body += chunk;
    if (body.length > 4096) throw new Error('form too long');
  }
  return new URLSearchParams(body);
}

async function answer(req, res) {
  const host = (req.headers.host ?? '').replace(/:\d+$/, '');
  const serve = hosts[host];
  res.setHeader('Cache-Control', 'no-store');
  if (!serve) return plain(res, 421, 'no such host here');
  req.path = new URL(req.url, `https://${host}`).pathname;
  req.cookies = readCookies(req.headers.cookie);
  req.form = await readForm(req);
  serve(req, res);
}

/** A key and a certificate that live as long as the process. */
function selfSigned() {
  const folder = mkdtempSync(join(tmpdir(), 'charte-visit-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync('openssl', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
      '-subj', '/CN=charte example', '-addext', `subjectAltName=${HOSTS.map((h) => `DNS:${h}`).join(',')}`,
      '-keyout', key, '-out', cert,
    ], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 20_000 });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the site on a free port of 127.0.0.1. `chromium` holds the switches
 * that send these hosts, and no others, there, and trust this one key. */
export async function startSite() {
  const identity = selfSigned();
  const server = createServer(identity, (req, res) => {
    answer(req, res).catch((error) => {
      console.error(`site: ${error.message}`);
      if (!res.headersSent) plain(res, 500, 'the example site failed');
    });
  });
  await new Promise((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  const key = new X509Certificate(identity.cert).publicKey.export({ type: 'spki', format: 'der' });
  const map = [...HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND'];
  return {
    url: `https://${SHOP}/`,
    chromium: [
      `--host-resolver-rules=${map.join(', ')}`,
      `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`,
    ],
    stop: () => new Promise((stopped) => {
      server.close(stopped);
      server.closeAllConnections();
    }),
  };
}

// `node site.mjs`: to walk through it by hand.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const site = await startSite();
  console.log('Serving on loopback until you press Ctrl-C. In another terminal:\n');
  console.log(`chromium --user-data-dir="$(mktemp -d)" ${site.chromium.map((s) => `'${s}'`).join(' ')} ${site.url}`);
}
