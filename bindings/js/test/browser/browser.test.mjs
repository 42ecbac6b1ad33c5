// `charte/browser` in Chromium.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { createPolicy } from 'charte/policy';
import { CONSENT, NOW, SITE, full, html, smoke, startChromium, tablesUnder, visiting } from './harness.mjs';

const script = (body, delay = 0) => ({ contentType: 'text/javascript', body, delay });
const PIXEL = { contentType: 'image/gif', body: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64') };

const BODY = `
<script>window.ran = []</script>
<script type="text/plain" data-charte="authentication">ran.push('exempt')</script>
<script id="slow" type="text/plain" data-charte="audience-measurement@matomo" src="/slow.js"></script>
<script id="inline" type="text/plain" data-charte="audience-measurement@matomo">ran.push('inline')</script>
<script id="module" type="text/plain" data-type="module" data-charte="audience-measurement">ran.push('module')</script>
<script id="both" type="text/plain" data-charte="audience-measurement advertising@meta" data-src="/ads.js"></script>
<script id="typo" type="text/plain" data-charte="advertisng">ran.push('typo')</script>
<script id="empty" type="text/plain" data-charte="">ran.push('empty')</script>
<iframe id="video" data-charte="embedded-content@youtube" data-src="https://www.youtube.com/embed/1"></iframe>
<img id="pixel" alt="" data-charte="advertising@meta" data-src="https://www.facebook.com/tr">
<a id="link" data-charte="authentication" data-href="javascript:ran.push('link')">no source</a>
<button data-charte-act="grant" data-charte-of="embedded-content@youtube">Play</button>
<script id="last" type="text/plain" data-charte="audience-measurement@matomo" async src="/async.js"></script>`;

let browser;
let fr;
let california;
let answers;

before(async () => {
  browser = await startChromium();
  [fr, california] = [await tablesUnder('fr'), await tablesUnder('us-ca')];
  answers = {
    '/': html(fr, BODY),
    '/acts': html(fr, BODY, { options: '{ actsIn: document }' }),
    '/shop/fern': html(fr, BODY),
    '/california': html(california, BODY),
    '/blank': '<title>blank</title>',
    '/slow.js': script("ran.push('slow')", 150),
    '/async.js': script("ran.push('async')"),
    '/ads.js': script("ran.push('ads')"),
    '/late.js': script("ran.push('late')"),
    'https://www.youtube.com/embed/1': '<title>video</title>',
    'https://www.facebook.com/tr': PIXEL,
  };
});
after(() => browser?.close());

const visit = (run, options) => visiting(browser, answers, run, options);
const ran = (page) => page.evaluate(() => window.ran);
const value = (tables, ...acts) => createPolicy(tables).visitor({ now: NOW }).record(acts).value;
/** The value with another time, revision or both, and a check that fits. */
async function edited(text, from, to) {
  const { consentCheck } = await import('charte/policy');
  const body = text.slice(0, text.lastIndexOf('~')).replace(from, to);
  return `${body}~${consentCheck(body)}`;
}

smoke('before an act nothing is written, and only what is exempt starts', async () => {
  await visit(async ({ page, open, fetched, errors, context, state, events }) => {
    await open();
    assert.equal(await state(), 'none');
    assert.deepEqual(await ran(page), ['exempt']);
    assert.deepEqual(fetched.filter((url) => !url.endsWith('.ico')), [`${SITE}/`]);
    assert.deepEqual(await context.cookies(), []);
    const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length]);
    assert.deepEqual(stored, [0, 0, 0]);
    const held = (await events()).map(([event, { id, because }]) => [event, id, because]);
    assert.deepEqual(held, [
      ['withheld', 'slow', 'unanswered'],
      ['withheld', 'inline', 'unanswered'],
      ['withheld', 'module', 'unanswered'],
      ['withheld', 'both', 'unanswered'],
      ['withheld', 'typo', 'undeclared'],
      ['withheld', 'empty', 'undeclared'],
      ['withheld', 'video', 'unanswered'],
      ['withheld', 'pixel', 'unanswered'],
      ['withheld', 'last', 'unanswered'],
    ]);
    assert.equal(await page.getAttribute('#link', 'href'), null, 'safe HTML stays safe');
    assert.deepEqual(errors, []);
  });
});

smoke('accepting starts everything that is declared, in the order of the page, and writes the cookie', async () => {
  await visit(async ({ page, open, record, fetched, errors, consentCookie, events, until }) => {
    await open();
    await record('accept-all');
    await page.waitForFunction(() => window.ran.includes('ads') && window.ran.includes('async'));
    const order = await ran(page);
    const ordered = order.filter((name) => name !== 'async');
    assert.deepEqual(ordered, ['exempt', 'slow', 'inline', 'module', 'ads'].filter((name) => ordered.includes(name)));
    assert.deepEqual([...order].sort(), ['ads', 'async', 'exempt', 'inline', 'module', 'slow']);
    assert.ok(order.indexOf('slow') < order.indexOf('inline'), 'what stands behind a script waits for it');
    await until(() => fetched.includes('https://www.youtube.com/embed/1') && fetched.includes('https://www.facebook.com/tr'), 'frame and image');
    await page.waitForFunction(() => document.querySelector('#pixel').naturalWidth === 1);

    const [cookie, ...more] = await consentCookie();
    assert.equal(more.length, 0);
    assert.equal(cookie.value, value(fr, 'accept-all'));
    const { domain, path, secure, sameSite, httpOnly, expires } = cookie;
    assert.deepEqual({ domain, path, secure, sameSite, httpOnly }, {
      domain: '.example.fr', path: '/', secure: true, sameSite: 'Lax', httpOnly: false,
    });
    // Six months from the day of the act; the browser counts from its own clock.
    assert.ok(Math.abs(expires - Date.now() / 1000 - 181 * 86400) < 60);
    const change = (await events()).find(([event]) => event === 'change')[1];
    assert.deepEqual(change, { acts: ['accept-all'], stored: true, withdrawn: false });
    // A page without an answer would ask; this one is answered.
    assert.equal(await page.evaluate(() => consent.ask().because), 'answered');
    assert.deepEqual(errors, []);
  });
});

full('an answer of another day starts things without an act', async () => {
  await visit(async ({ page, open, remember, consentCookie }) => {
    await remember(value(fr, { act: 'grant', purpose: 'audience-measurement' }));
    await open();
    await page.waitForFunction(() => window.ran.includes('inline'));
    assert.ok(!(await ran(page)).includes('ads'));
    assert.equal((await consentCookie()).length, 1, 'it is not written again');
  });
});

full('nodes that come later wait, and start when they may', async () => {
  await visit(async ({ page, open, record, fetched, settle, until }) => {
    await open();
    const add = () =>
      page.evaluate(() => {
        const box = document.createElement('div');
        const frame = document.createElement('iframe');
        frame.dataset.charte = 'embedded-content@youtube';
        frame.dataset.src = 'https://www.youtube.com/embed/1';
        const script = document.createElement('script');
        script.type = 'text/plain';
        script.dataset.charte = 'audience-measurement@matomo';
        script.dataset.src = '/late.js';
        box.append(frame, script);
        document.body.append(box);
      });
    await add();
    await settle();
    assert.ok(!fetched.some((url) => /embed|late/.test(url)));
    await record('accept-all');
    await page.waitForFunction(() => window.ran.includes('late'));
    await add();
    await page.waitForFunction(() => window.ran.filter((name) => name === 'late').length === 2);
    await until(() => fetched.filter((url) => url.includes('embed')).length === 3, 'three frames');
    // An element whose purpose changes is judged again.
    await page.evaluate(() => document.querySelector('#typo').setAttribute('data-charte', 'advertising'));
    await page.waitForFunction(() => window.ran.includes('typo'));
  });
});

full('a click on an embed grants that embed alone', async () => {
  await visit(async ({ page, open, fetched, allows, settle, consentCookie, until }) => {
    await open();
    await page.click('button');
    await settle();
    assert.deepEqual(await consentCookie(), [], 'buttons count only where the page says so');
    await open('/acts');
    await page.click('button');
    await settle();
    await until(() => fetched.includes('https://www.youtube.com/embed/1'), 'the frame');
    assert.deepEqual(await ran(page), ['exempt']);
    assert.ok((await allows('embedded-content', 'youtube')).allowed);
    assert.match((await consentCookie())[0].value, /~y:embedded-content@youtube~\.\w{4}$/);
  });
});

smoke('withdrawal stops frames, erases at every place, and says that scripts need a reload', async () => {
  await visit(async ({ page, open, record, jar, context, events, fetched, allows, until }) => {
    await open('/shop/fern');
    await record('accept-all');
    await page.waitForFunction(() => window.ran.includes('ads'));
    const now = Math.floor(Date.now() / 1000) + 3600;
    const cookie = (name, domain, path, more) => ({ name, value: 'v', domain, path, expires: now, secure: true, ...more });
    await context.addCookies([
      cookie('_pk_id', 'www.example.fr', '/'),
      cookie('_pk_id', '.example.fr', '/'),
      cookie('_pk_id', '.example.fr', '/shop'),
      cookie('_pk_id', 'www.example.fr', '/shop/'),
      cookie('_pk_http', 'www.example.fr', '/', { httpOnly: true }),
      cookie('_fbp', '.example.fr', '/'),
      cookie('cart', 'www.example.fr', '/shop'),
      cookie('sid', 'www.example.fr', '/'),
      cookie('undeclared', 'www.example.fr', '/'),
      cookie('undeclared', '.example.fr', '/'),
    ]);
    await page.evaluate(() => {
      localStorage.setItem('theme', 'dark');
      localStorage.setItem('undeclared', '1');
    });
    await until(() => page.frames().some((frame) => frame.url().includes('youtube')), 'the frame');
    await record('refuse-all');
    assert.deepEqual(await jar(), [
      // HttpOnly is out of a script's reach: the server's part.
      '_pk_http www.example.fr /',
      // It is limited to what needs no answer.
      'cart www.example.fr /shop',
      `${CONSENT} .example.fr /`,
      'sid www.example.fr /',
      // What nobody declared goes from this host alone.
      'undeclared .example.fr /',
    ]);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['undeclared']);
    assert.equal(await page.getAttribute('#video', 'src'), null);
    assert.ok(page.frames().every((frame) => !frame.url().includes('youtube')), 'the frame is gone');
    assert.deepEqual((await events()).filter(([event]) => event === 'change').at(-1)[1], {
      acts: ['refuse-all'], stored: true, withdrawn: true,
    });
    assert.deepEqual(await allows('advertising'), { allowed: false, because: 'refused' });
    // Accepting again starts the frame again.
    const before = fetched.filter((url) => url.includes('embed')).length;
    await record('accept-all');
    await until(() => fetched.filter((url) => url.includes('embed')).length === before + 1, 'the frame again');
  });
});

full('a declared cookie of another path goes too', async () => {
  await visit(async ({ open, record, jar, context }) => {
    await context.addCookies([{ name: 'cart', value: 'v', domain: 'www.example.fr', path: '/shop', secure: true }]);
    await open('/');
    await record({ act: 'refuse', purpose: 'preferences' }, { act: 'refuse', purpose: 'user-input' });
    // user-input is exempt and cannot be refused: cart is separable, so it stays.
    assert.ok((await jar()).includes('cart www.example.fr /shop'));
    await context.addCookies([{ name: '_fbp', value: 'v', domain: 'www.example.fr', path: '/', secure: true }]);
    await record('refuse-all');
    assert.ok(!(await jar()).some((name) => name.startsWith('_fbp')));
  });
});

full('stale copies are merged by the stricter answer, and an act leaves one', async () => {
  await visit(async ({ open, remember, record, state, allows, consentCookie }) => {
    await remember(value(fr, 'accept-all'), { domain: '.example.fr', path: '/' });
    await remember(value(fr, 'refuse-all'), { domain: 'www.example.fr', path: '/' });
    await remember(value(fr, 'refuse-all'), { domain: 'www.example.fr', path: '/shop' });
    await open('/shop/fern');
    assert.equal(await state(), 'valid');
    assert.deepEqual(await allows('advertising'), { allowed: false, because: 'refused' });
    await record('accept-all');
    assert.equal((await allows('advertising')).allowed, true);
    const copies = await consentCookie();
    assert.deepEqual(copies.map(({ domain, path }) => domain + path), ['.example.fr/']);
  });
});

full('expired, outdated and damaged answers are asked again and grant nothing', async () => {
  const accepted = value(fr, 'accept-all');
  const cases = [
    ['expired', await edited(accepted, '20261123', '20260401')],
    ['outdated', await edited(accepted, '~r3', '~r2')],
    ['unreadable', await edited(accepted, '20261123', '20261126')],
    ['unreadable', accepted.slice(0, -1)],
    ['unreadable', accepted.replace('y:advertising', 'y:advertisinh')],
  ];
  for (const [expected, text] of cases) {
    await visit(async ({ page, open, remember, state, consentCookie }) => {
      await remember(text);
      await open();
      assert.equal(await state(), expected);
      assert.deepEqual(await ran(page), ['exempt']);
      assert.deepEqual(await page.evaluate(() => [consent.ask().asking, consent.ask().because]), ['ask', expected]);
      assert.equal((await consentCookie())[0].value, text, 'reading changes nothing');
    });
  }
});

full('any bytes in the cookie: no error, nothing allowed, no value told', async () => {
  const secret = 'sEcReTvalue';
  const odd = ['', secret, `"${secret}"`, 'v1~~~', `%7B${secret}%7D`, `é${secret}`, `${secret}~.0000`, 'x'.repeat(3900), '=', '~', `v1~y:${secret}`];
  for (const text of odd) {
    await visit(async ({ page, open, state, errors, context, events }) => {
      await page.goto(`${SITE}/blank`);
      await page.evaluate(([name, v]) => (document.cookie = `${name}=${v}; Path=/`), [CONSENT, text]);
      await open();
      assert.equal(await state(), 'unreadable', text);
      assert.deepEqual(await ran(page), ['exempt']);
      await page.evaluate(() => consent.record('seen'));
      assert.equal((await context.cookies())[0].value, text, 'closing the question is no answer');
      const told = JSON.stringify([errors, await events(), await page.content()]);
      assert.ok(!told.includes(secret), 'no value in what is told');
      assert.deepEqual(errors, []);
      await page.evaluate(() => consent.record({ act: 'grant', purpose: 'audience-measurement' }));
      const cookies = await context.cookies();
      assert.equal(cookies.length, 1);
      assert.match(cookies[0].value, /~y:audience-measurement~.*n:advertising/, 'what may have been refused is');
    });
  }
});

full('Global Privacy Control is heard where the law makes it count', async () => {
  await visit(async ({ open, allows }) => {
    await open('/california');
    assert.equal((await allows('advertising', 'meta')).because, 'not-objected');
  });
  await visit(async ({ open, allows, record, consentCookie }) => {
    await open('/california');
    assert.deepEqual(await allows('advertising', 'meta'), { allowed: false, because: 'gpc' });
    await record('accept-all');
    assert.ok((await allows('advertising', 'meta')).allowed, 'the choice was made with the signal on');
    assert.match((await consentCookie())[0].value, /~!gpc~/);
  }, { gpc: true });
});

full('an answer in another tab counts here', async () => {
  await visit(async ({ page, open, context, settle, events }) => {
    await open();
    const other = await context.newPage();
    await other.goto(`${SITE}/`);
    await other.waitForFunction(() => window.consent !== undefined);
    await other.evaluate(() => consent.record('accept-all'));
    await other.close();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForFunction(() => window.ran.includes('inline'));
    await settle();
    const change = (await events()).filter(([event]) => event === 'change');
    assert.deepEqual(change.map(([, detail]) => detail), [{ acts: [], stored: true, withdrawn: false }]);
  });
});

full('where the browser keeps no cookie the answer counts for the page, and that is told', async () => {
  // A sandbox without `allow-same-origin`: `document.cookie` and every storage throw.
  const sandboxed = { contentType: 'text/html', headers: { 'content-security-policy': 'sandbox allow-scripts' }, body: html(fr, BODY) };
  await visiting(browser, { ...answers, '/': sandboxed }, async ({ page, open, record, state, allows, events, errors }) => {
    await open();
    assert.equal(await page.evaluate(() => window.origin), 'null');
    assert.equal(await state(), 'none');
    await record('accept-all');
    assert.ok((await allows('advertising')).allowed);
    await page.waitForFunction(() => window.ran.includes('ads'));
    const [, change] = (await events()).find(([event]) => event === 'change');
    assert.deepEqual(change, { acts: ['accept-all'], stored: false, withdrawn: false });
    // A second act begins with the first.
    await record({ act: 'refuse', purpose: 'advertising' });
    assert.deepEqual([(await allows('advertising')).because, (await allows('audience-measurement')).because], ['refused', 'granted']);
    assert.deepEqual(errors, []);
  });
});

smoke('a strict Content-Security-Policy with a nonce lets gated scripts run, and no others', async () => {
  const csp = "default-src 'none'; script-src 'nonce-r4nd0m' 'self'; img-src https:; frame-src https:; connect-src 'self'";
  const body = `<script nonce="r4nd0m">window.ran = []</script>
<script type="text/plain" nonce="r4nd0m" data-charte="audience-measurement">ran.push('with')</script>
<script type="text/plain" data-charte="audience-measurement">ran.push('without')</script>`;
  const strict = {
    contentType: 'text/html',
    headers: { 'content-security-policy': csp },
    body: html(fr, body, { nonce: 'r4nd0m' }),
  };
  await visiting(browser, { '/': strict }, async ({ page, open, record }) => {
    await open();
    await record('accept-all');
    assert.deepEqual(await ran(page), ['with']);
  });
});

full('a listener that throws harms nobody', async () => {
  await visit(async ({ page, open, record, errors }) => {
    await open();
    await page.evaluate(() => {
      consent.on('change', () => {
        throw new Error('mine');
      });
      window.told = [];
      const off = consent.on('change', () => told.push('second'));
      document.addEventListener('charte:change', () => told.push('event'));
      window.off = off;
    });
    await record('refuse-all');
    await page.evaluate(() => off());
    await record('accept-all');
    assert.deepEqual(await page.evaluate(() => told), ['second', 'event', 'event']);
    assert.deepEqual(errors, ['Error: mine', 'Error: mine']);
  });
});
