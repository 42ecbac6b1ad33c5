// Charte beside other libraries: what a page loads for a banner, and when it is visible. In one run, each in turn.
//
//   npm ci && npm ci --prefix bench && npm run build && node bench/peers.mjs

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transformSync } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { minify } from 'terser';
import { core } from '../test/core.mjs';

const here = import.meta.dirname;
const ROUNDS = Number(process.env.CHARTE_ROUNDS ?? 21);
const modules = (name) => readFileSync(join(here, 'node_modules', name), 'utf8');
const version = (name) => JSON.parse(modules(`${name}/package.json`)).version;

/** What a site bundles, minified by esbuild and terser. */
async function bundled(source, resolveDir = here) {
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, legalComments: 'none', logLevel: 'error' };
  const { outputFiles } = await build({ stdin: { contents: source, resolveDir }, ...options });
  return (await minify(outputFiles[0].text, { module: true })).code;
}
const style = (css) => transformSync(css, { loader: 'css', minify: true, legalComments: 'none' }).code;

// One purpose, or its like in the words of each: statistics by Matomo.
let tables;
for await (tables of core('compile', join(here, 'charte.toml'), 'fr'));

const charte = await bundled(
  `import { startConsent } from './dist/browser.js';
   import { defineBanner } from './dist/banner.js';
   import texts from './dist/texts/en.js';
   defineBanner(startConsent(TABLES), texts);`.replace('TABLES', JSON.stringify(tables)),
  join(here, '..'),
);
const vanilla = await bundled(`import { run } from 'vanilla-cookieconsent';
  const texts = { title: 'Cookies', description: 'This site asks for your consent to use cookies for audience measurement.', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Refuse all', showPreferencesBtn: 'Customise' };
  // Its default hides it from a browser that is driven.
  run({ hideFromBots: false, categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
    language: { default: 'en', translations: { en: { consentModal: texts, preferencesModal: { title: 'Choices', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Refuse all', savePreferencesBtn: 'Save', sections: [{ title: 'Audience measurement', linkedCategory: 'analytics' }] } } } } });`);
const klaro = await bundled(`import * as klaro from 'klaro/dist/klaro-no-css.js';
  klaro.setup({ lang: 'en', acceptAll: true, translations: { en: { purposes: { analytics: 'Audience measurement' } } }, services: [{ name: 'matomo', title: 'Matomo', purposes: ['analytics'] }] });`);
const c15t = await bundled(`import { getOrCreateConsentRuntime } from 'c15t';
  window.runtime = getOrCreateConsentRuntime({ mode: 'offline' });`);

/** Each library: the files that a page loads for its banner, the page, and what is the banner. */
const LIBRARIES = {
  [`Charte, \`charte/browser\` and \`charte/banner\``]: {
    files: { '/charte.js': charte },
    head: '<script type="module" src="/charte.js"></script>',
    body: '<charte-banner></charte-banner>',
    banner: () => document.querySelector('charte-banner')?.shadowRoot?.querySelector('section'),
  },
  [`vanilla-cookieconsent ${version('vanilla-cookieconsent')}`]: {
    files: { '/vanilla.js': vanilla, '/vanilla.css': style(modules('vanilla-cookieconsent/dist/cookieconsent.css')) },
    head: '<link rel="stylesheet" href="/vanilla.css"><script type="module" src="/vanilla.js"></script>',
    banner: () => document.querySelector('#cc-main .cm'),
  },
  [`Klaro ${version('klaro')}`]: {
    files: { '/klaro.js': klaro, '/klaro.css': style(modules('klaro/dist/klaro.css')) },
    head: '<link rel="stylesheet" href="/klaro.css"><script type="module" src="/klaro.js"></script>',
    banner: () => document.querySelector('.klaro .cookie-notice'),
  },
  [`tarteaucitron ${version('tarteaucitronjs')}`]: {
    files: Object.fromEntries(
      ['tarteaucitron.min.js', 'css/tarteaucitron.min.css', 'lang/tarteaucitron.en.min.js', 'tarteaucitron.services.min.js'].map((file) => [`/tac/${file}`, modules(`tarteaucitronjs/${file}`)]),
    ),
    head: `<script src="/tac/tarteaucitron.min.js"></script><script>
      tarteaucitronForceLanguage = 'en';
      tarteaucitron.init({ privacyUrl: '', bodyPosition: 'bottom', hashtag: '#tac', cookieName: 'tac', orientation: 'bottom', highPrivacy: true, DenyAllCta: true, AcceptAllCta: true, useExternalCss: false, useExternalJs: false, mandatory: true });
      (tarteaucitron.job = tarteaucitron.job || []).push('matomocloud');
      tarteaucitron.user.matomoId = '1'; tarteaucitron.user.matomoHost = '/'; </script>`,
    banner: () => document.querySelector('#tarteaucitronAlertBig'),
  },
  [`c15t ${version('c15t')}, without a banner of its own`]: { files: { '/c15t.js': c15t } },
};

const gzip = (text) => gzipSync(text, { level: 9 }).length;

/** Tells when the banner first has a place on the page, and when it can be seen, from the start of the navigation. */
const watch = (banner) => `<script>
const find = ${banner};
const look = () => {
  const found = find();
  if (found?.getBoundingClientRect().height > 0) window.placed ??= performance.now();
  if (window.placed && getComputedStyle(found).visibility === 'visible') window.visible = performance.now();
  else requestAnimationFrame(look);
};
look();
</script>`;

function page({ head, body = '', banner }) {
  const text = '<p>A page of a site with some text.</p>'.repeat(40);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>${watch(banner)}${head}</head><body>${body}<h1>A site</h1>${text}</body></html>`;
}

const shown = Object.values(LIBRARIES).filter(({ banner }) => banner);
const server = createServer((request, response) => {
  const path = request.url.split('?')[0];
  const number = /^\/page\/(\d)$/.exec(path)?.[1];
  const file = shown.map(({ files }) => files[path]).find((text) => text);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', number ? 'text/html' : path.endsWith('.css') ? 'text/css' : 'text/javascript');
  if (number) response.end(page(shown[number]));
  else if (file) response.setHeader('content-encoding', 'gzip').end(gzipSync(file));
  else response.writeHead(404).end();
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await puppeteer.launch({ browser: 'chrome', executablePath, args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-background-networking'] });
const times = shown.map(() => ({ placed: [], visible: [] }));
try {
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [number] of shown.entries()) {
      const context = await browser.createBrowserContext();
      const tab = await context.newPage();
      await tab.goto(`http://127.0.0.1:${server.address().port}/page/${number}`);
      await tab.waitForFunction(() => window.visible, { timeout: 20_000 });
      // The first round fills the caches of the browser itself.
      const { placed, visible } = await tab.evaluate(() => ({ placed: window.placed, visible: window.visible }));
      if (round) {
        times[number].placed.push(placed);
        times[number].visible.push(visible);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

console.log('| library | bytes, gzip | banner in the page, ms | banner visible, ms |\n|---|---|---|---|');
for (const [name, library] of Object.entries(LIBRARIES)) {
  const bytes = Object.values(library.files).reduce((sum, text) => sum + gzip(text), 0);
  const time = (kind) => {
    const all = times[shown.indexOf(library)]?.[kind].sort((a, b) => a - b);
    return all ? `${all[all.length >> 1].toFixed(0)} / ${all[0].toFixed(0)}` : '–';
  };
  console.log(`| ${name} | ${bytes.toLocaleString('en')} | ${time('placed')} | ${time('visible')} |`);
}
