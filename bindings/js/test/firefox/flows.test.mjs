// The page's part and the server's part in Firefox.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { consentCheck, createPolicy } from 'charte/policy';
import { bannerHtml } from 'charte/server';
import french from 'charte/texts/fr';
import { CONSENT, startFirefox, startSite, tablesUnder, visiting } from './harness.mjs';

const script = (body, delay = 0) => ({ type: 'text/javascript', body, delay });
const PIXEL = { type: 'image/gif', body: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64') };
const NONCE = 'r4nd0m';

const GATED = `
<script>window.ran = []</script>
<script type="text/plain" data-charte="authentication">ran.push('exempt')</script>
<script type="text/plain" data-charte="audience-measurement@matomo" src="/slow.js"></script>
<script type="text/plain" data-charte="audience-measurement@matomo">ran.push('inline')</script>
<script type="text/plain" data-charte="audience-measurement advertising@meta" data-src="/ads.js"></script>
<script type="text/plain" data-charte="advertisng">ran.push('typo')</script>
<iframe id="video" data-charte="embedded-content@youtube" data-src="/video"></iframe>
<img id="pixel" alt="" data-charte="advertising@meta" data-src="/pixel.gif">
<button id="play" data-charte-act="grant" data-charte-of="embedded-content@youtube">Play</button>`;

/** A page of the site with the banner first. */
const html = (tables, body, { nonce = '', inside = '', more = '' } = {}) => {
  const attribute = nonce && ` nonce="${nonce}"`;
  return `<!doctype html><html lang="fr"><head><title>x</title><link rel="stylesheet" href="/charte/banner.css"></head><body>
<charte-banner>${inside}</charte-banner>
<script type="application/json" id="tables">${JSON.stringify(tables).replaceAll('<', '\\u003c')}</script>
<script type="module"${attribute}>
import { startConsent } from '/charte/browser.js';
import { defineBanner } from '/charte/banner.js';
import texts from '/charte/texts/fr.js';
window.events = [];
const consent = startConsent(JSON.parse(document.getElementById('tables').textContent), { actsIn: document });
for (const event of ['change', 'withheld']) consent.on(event, ({ element, ...detail }) => events.push([event, detail]));
defineBanner(consent, texts);
window.consent = consent;
${more}
</script>${body}<button id="open" data-charte-open>Cookies</button></body></html>`;
};

let firefox;
let fr;
let california;
let site;

before(async () => {
  [fr, california] = [await tablesUnder('fr'), await tablesUnder('us-ca')];
  const csp = {
    'content-security-policy': `default-src 'none'; script-src 'nonce-${NONCE}' 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; connect-src 'self'`,
  };
  const gated = GATED.replaceAll('<script', `<script nonce="${NONCE}"`);
  /** The application sets what it likes. */
  const served = (request, response) => {
    response.setHeader('set-cookie', ['sid=1; Path=/; HttpOnly', '_pk_http=1; Path=/; HttpOnly; Max-Age=3600']);
    return html(fr, '', { inside: bannerHtml(request.charte, french, '/server/consent').replace(/^<charte-banner[^>]*>|<\/charte-banner>$/g, '') });
  };
  site = await startSite(fr, {
    '/': html(fr, GATED),
    '/shop/fern': html(fr, GATED),
    '/california': html(california, GATED),
    '/strict': { body: html(fr, `${gated}<script>ran.push('without')</script><script type="text/plain" data-charte="audience-measurement">ran.push('no nonce')</script>`, { nonce: NONCE }), headers: csp },
    '/guarded': html(fr, '').replace('<head>', `<head><script src="/charte/guard.global.js"></script><script>
      window.told = [];
      document.addEventListener('charte:withheld', ({ detail }) => told.push(detail.technology + ' ' + detail.name));
      charteGuard.startGuard(${JSON.stringify(fr)});
    </script>`),
    '/server/page': served,
    '/blank': '<title>blank</title>',
    '/slow.js': script("ran.push('slow')", 150),
    '/ads.js': script("ran.push('ads')"),
    '/late.js': script("ran.push('late')"),
    '/video': '<title>video</title>',
    '/pixel.gif': PIXEL,
  });
  firefox = await startFirefox();
});
after(async () => {
  await firefox?.close();
  await site?.stop();
});

const value = (tables, ...acts) => createPolicy(tables).visitor({ now: Date.now() }).record(acts).value;
const visit = (run, browser = firefox) => visiting(browser, site, run);

/** The value with something else, and a check that fits. */
function edited(text, change) {
  const body = change(text.slice(0, text.lastIndexOf('~')));
  return `${body}~${consentCheck(body)}`;
}

test('gates: nothing starts or is written before an act, and everything in order after it', async () => {
  await visit(async ({ page, open, record, ran, fetched, context, errors, until, consentCookies }) => {
    await open();
    assert.deepEqual(await ran(), ['exempt']);
    assert.deepEqual(fetched, ['/']);
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
    assert.ok((await page.evaluate(() => events)).every(([event]) => event === 'withheld'));
    await record('accept-all');
    await page.waitForFunction(() => window.ran.includes('ads'));
    assert.deepEqual(await ran(), ['exempt', 'slow', 'inline', 'ads']);
    await until(() => fetched.includes('/video') && fetched.includes('/pixel.gif'), 'frame and image');
    const [cookie, ...more] = await consentCookies();
    assert.equal(more.length, 0);
    assert.deepEqual([cookie.domain, cookie.path, cookie.httpOnly], ['.exemple.localhost', '/', false]);
    await open();
    await page.waitForFunction(() => window.ran.includes('ads'));
    assert.deepEqual(errors, []);
  });
});

test('late nodes wait too, and start when they may', async () => {
  await visit(async ({ page, open, record, settle, fetched, until }) => {
    await open();
    const add = () =>
      page.evaluate(() => {
        const box = document.createElement('div');
        box.innerHTML = '<iframe data-charte="embedded-content@youtube" data-src="/video"></iframe>';
        const late = document.createElement('script');
        late.type = 'text/plain';
        late.dataset.charte = 'audience-measurement@matomo';
        late.dataset.src = '/late.js';
        box.append(late);
        document.body.append(box);
      });
    await add();
    await settle();
    assert.ok(!fetched.some((path) => /video|late/.test(path)));
    await record('accept-all');
    await page.waitForFunction(() => window.ran.includes('late'));
    await add();
    await page.waitForFunction(() => window.ran.filter((name) => name === 'late').length === 2);
    await until(() => fetched.filter((path) => path === '/video').length === 3, 'three frames');
  });
});

test('an embed by click grants that embed alone', async () => {
  await visit(async ({ page, open, ran, fetched, allows, until, consentCookies }) => {
    await open();
    await page.click('#play');
    await until(() => fetched.includes('/video'), 'the frame');
    assert.deepEqual(await ran(), ['exempt']);
    assert.ok((await allows('embedded-content', 'youtube')).allowed);
    assert.equal((await allows('advertising')).allowed, false);
    assert.match((await consentCookies())[0].value, /~y:embedded-content@youtube~\.\w{4}$/);
  });
});

test('withdrawal: the page erases what it reaches, the server HttpOnly cookies, and a reload is offered', async () => {
  await visit(async ({ page, open, names, press, context, settle }) => {
    await open('/server/page');
    assert.deepEqual(await names(), ['sid']);
    await press('Tout accepter');
    await open('/server/page');
    assert.deepEqual(await names(), ['_pk_http', CONSENT, 'sid'].sort());
    await context.setCookie({ name: '_fbp', value: 'v', domain: '.exemple.localhost', path: '/' });
    await page.evaluate(() => {
      document.cookie = '_pk_id=1; Path=/';
      localStorage.setItem('theme', 'dark');
    });
    await page.click('#open');
    await press('Tout refuser');
    await settle();
    assert.deepEqual(await names(), ['_pk_http', CONSENT, 'sid'].sort(), 'a script does not reach an HttpOnly cookie');
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await Promise.all([page.waitForNavigation(), press('Recharger la page')]);
    assert.deepEqual(await names(), [CONSENT, 'sid']);
  });
  await visit(async ({ page, open, record }) => {
    await open();
    await record('accept-all');
    await page.waitForFunction(() => document.querySelector('#video').src);
    await record('refuse-all');
    assert.equal(await page.evaluate(() => document.querySelector('#video').getAttribute('src')), null);
    assert.equal(await page.evaluate(() => frames[0].location.href), 'about:blank', 'the frame lost its page');
  });
});

test('stale copies are merged by the stricter answer, and an act leaves one', async () => {
  await visit(async ({ open, remember, record, state, allows, consentCookies }) => {
    await remember(value(fr, 'accept-all'), { domain: '.exemple.localhost' });
    await remember(value(fr, 'refuse-all'));
    await remember(value(fr, 'refuse-all'), { path: '/shop' });
    await open('/shop/fern');
    assert.equal(await state(), 'valid');
    assert.equal((await allows('advertising')).because, 'refused');
    await record('accept-all');
    assert.ok((await allows('advertising')).allowed);
    assert.deepEqual((await consentCookies()).map(({ domain, path }) => domain + path), ['.exemple.localhost/']);
  });
});

test('Global Privacy Control, as Firefox sends it, is heard where the law makes it count', async () => {
  await visit(async ({ open, allows }) => {
    await open('/california');
    assert.equal((await allows('advertising', 'meta')).because, 'not-objected');
  });
  const signalling = await startFirefox({ 'privacy.globalprivacycontrol.enabled': true });
  try {
    await visit(async ({ open, allows, record, consentCookies }) => {
      await open('/california');
      assert.deepEqual(await allows('advertising', 'meta'), { allowed: false, because: 'gpc' });
      await record('accept-all');
      assert.ok((await allows('advertising', 'meta')).allowed, 'the choice was made with the signal on');
      assert.match((await consentCookies())[0].value, /~!gpc~/);
    }, signalling);
  } finally {
    await signalling.close();
  }
});

test('expired, outdated and damaged answers are asked again and grant nothing', async () => {
  const accepted = value(fr, 'accept-all');
  const cases = [
    ['expired', edited(accepted, (body) => body.replace(/~20\d{6}T/, '~20200101T'))],
    ['outdated', edited(accepted, (body) => body.replace('~r3', '~r2'))],
    ['unreadable', accepted.slice(0, -1)],
    ['unreadable', edited(accepted, (body) => body.replace(/~20\d{6}T/, '~20990101T'))],
  ];
  for (const [expected, text] of cases) {
    await visit(async ({ page, open, remember, state, ran, press, shown, allows, consentCookies }) => {
      await remember(text);
      await open();
      assert.equal(await state(), expected);
      assert.deepEqual(await ran(), ['exempt']);
      assert.ok(await shown());
      const said = await page.evaluate(() => document.querySelector('charte-banner').shadowRoot.textContent);
      assert.ok(said.includes(french.again));
      assert.equal((await consentCookies())[0].value, text, 'reading changes nothing');
      await press('Tout accepter');
      assert.ok((await allows('advertising')).allowed);
    });
  }
});

test('without a script the form asks, answers, and the server erases', async () => {
  const plain = await startFirefox({ 'javascript.enabled': false });
  try {
    await visit(async ({ page, names, context }) => {
      await context.setCookie({ name: '_pk_http', value: 'v', domain: 'www.exemple.localhost', path: '/', httpOnly: true });
      await page.goto(`${site.address}/server/page`);
      assert.deepEqual(await names(), ['sid'], 'a leftover goes');
      const form = await page.$('charte-banner form');
      const box = await form.boundingBox();
      assert.ok(box.height > 50, 'the form is shown');
      // Clicks of puppeteer need a script: the keyboard does not. Refusing comes first.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await page.goto(`${site.address}/server/page`);
      assert.deepEqual(await names(), ['_pk_http', CONSENT, 'sid'].sort());
      assert.equal(await page.$('charte-banner form'), null);
    }, plain);
    await visit(async ({ page, names }) => {
      await page.goto(`${site.address}/server/page`);
      await page.keyboard.press('Tab');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      assert.deepEqual(await names(), [CONSENT, 'sid']);
    }, plain);
  } finally {
    await plain.close();
  }
});

test('the keyboard alone: order, visible focus, and back to where it was', async () => {
  await visit(async ({ page, open, allows }) => {
    await open('/california');
    await open('/strict');
    const focused = () =>
      page.evaluate(() => {
        const inner = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(inner);
        return [inner.textContent.trim(), outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2];
      });
    for (const name of ['Tout refuser', 'Tout accepter', 'Personnaliser', 'Fermer']) {
      await page.keyboard.press('Tab');
      assert.deepEqual(await focused(), [name, true]);
    }
    await page.focus('#open');
    await page.keyboard.press('Enter');
    assert.equal((await focused())[0], french.choices, 'the focus goes to what was opened');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal((await allows('advertising')).because, 'refused');
    assert.equal((await focused())[0], 'Cookies', 'and back');
  });
});

test('a strict Content-Security-Policy with a nonce lets gated scripts run, and no others', async () => {
  await visit(async ({ page, open, record, ran, shown }) => {
    await open('/strict');
    assert.ok(await shown());
    const styled = await page.evaluate(() => getComputedStyle(document.querySelector('charte-banner').shadowRoot.querySelector('section')).position);
    assert.equal(styled, 'fixed', 'the adopted style sheet passes');
    await record('accept-all');
    await page.waitForFunction(() => window.ran.includes('ads'));
    assert.deepEqual(await ran(), ['exempt', 'slow', 'inline', 'ads']);
  });
});

test('the guard withholds what scripts write', async () => {
  await visit(async ({ page, open, names, record }) => {
    await open('/guarded');
    const write = () =>
      page.evaluate(async () => {
        document.cookie = '_pk_id=sEcReT; Path=/';
        document.cookie = 'sid=1; Path=/';
        localStorage.setItem('theme', 'x');
        localStorage.nobody = 'x';
        await cookieStore?.set('_pk_store', 'sEcReT');
      });
    await write();
    assert.deepEqual(await names(), ['sid']);
    assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), told]), [
      [], ['cookie _pk_id', 'local-storage theme', 'local-storage nobody', 'cookie _pk_store'],
    ]);
    await record('accept-all');
    await write();
    assert.deepEqual(await names(), ['_pk_id', '_pk_store', CONSENT, 'sid'].sort());
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['theme']);
  });
});
