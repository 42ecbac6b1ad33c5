// Servers that honour the answers given to other consent managers: over HTTP, in each adapter.

import assert from 'node:assert/strict';
import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import { after, test } from 'node:test';
import { Importer, Policy } from 'charte';
import { charteFastify } from 'charte/fastify';
import { charteHono } from 'charte/hono';
import { answerForm, charte } from 'charte/node';
import { createServer } from 'charte/server';
import { withCharte } from 'charte/workers';
import fastify from 'fastify';
import { Hono } from 'hono';

const NOW = Date.parse('2026-11-23T10:05:00Z');
const charter = (regime, revision) => `
format = 1
site = "https://www.example.fr"
regime = "${regime}"
revision = ${revision}

[[provider]]
id = "vendor"
name = "A vendor"
role = "independent"
iab-vendor = 28

[[cookie]]
name = "_ads"
provider = "vendor"
purposes = ["advertising"]
facts = { sale-or-share = true }
`;

const onetrust = (marketing) => {
  const groups = ['C0001:1', ...['C0002', 'C0003', 'C0004', 'C0005'].map((group) => `${group}:${marketing}`)];
  const fields = 'OptanonConsent=datestamp=Mon+Nov+09+2026+10%3A00%3A00+GMT%2B0100+(CET)&interactionCount=1&landingPath=NotLandingPage';
  return `${fields}&groups=${encodeURIComponent(groups.join(','))}; OptanonAlertBoxClosed=2026-11-09T09:00:00.000Z`;
};
const cookieyes = (marketing) =>
  'cookieyes-consent=consentid:a,consent:yes,action:yes,necessary:yes,functional:yes,' +
  `analytics:yes,performance:yes,advertisement:${marketing},lastRenewedDate:1794214800000`;
// Updated on 9 November 2026, with the vendors that were disclosed.
const TC_GRANTED = 'CQtaoIAQtaoIAAKABBFRBkFgAP_gAAAAAAqIAOAAAABAAAAA.IAOAAAAB';
const TC_REFUSED = 'CQtaoIAQtaoIAAKABBFRBkFgAAAAAAAAAAqIAOAAAAAAAAAA.IAOAAAAB';
const OWN_GRANT = 'v1~20261101T0900Z~r1~y:advertising~.6zse';
const OWN_REFUSAL = 'v1~20261101T0900Z~r1~n:advertising~.6olo';

const SEEN = [
  [onetrust(1), 'valid', true],
  [onetrust(0), 'valid', false],
  ['OptanonConsent=garbage', 'unreadable', false],
  [`euconsent-v2=${TC_GRANTED}`, 'valid', true],
  [`euconsent-v2=${TC_REFUSED}`, 'valid', false],
  ['euconsent-v2=CQ', 'unreadable', false],
  [cookieyes('yes'), 'valid', true],
  [cookieyes('no'), 'valid', false],
  ['cookieyes-consent=consent:yes,action:yes,advertisement:ye', 'unreadable', false],
  // Not UTF-8, in a value and in a name that is none of theirs.
  [`${cookieyes('yes')},\xe9:yes`, 'unreadable', false],
  [`\xe9=1; ${cookieyes('yes')}`, 'valid', true],
  [`${cookieyes('yes')},\xc3\xa9:no`, 'valid', true],
  // A refusal beside a grant, and a manager that is not on the list.
  [`${onetrust(1)}; ${cookieyes('no')}`, 'valid', false],
  ['CONSENTMGR=consent:true|ts:1794214800000', 'none', false],
  ['theme=dark', 'none', false],
  // The own consent cookie wins, and one that cannot be read is not "none".
  [`cookies_preferences=${OWN_REFUSAL}; ${onetrust(1)}`, 'valid', false],
  [`cookies_preferences=${OWN_GRANT}; ${onetrust(0)}`, 'valid', true],
  [`cookies_preferences=; ${onetrust(1)}`, 'unreadable', false],
];

const closing = [];
after(async () => {
  for (const close of closing) await close();
});

async function listening(server) {
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => new Promise((done) => server.close(done)));
  return server.address().port;
}

/** The state that the application saw, and the cookies that went out. */
function ask(port, cookie, { method = 'GET', path = '/', headers = {}, body = '' } = {}) {
  return new Promise((done, fail) => {
    const all = { host: 'www.example.fr', ...(cookie ? { cookie } : {}), ...headers };
    const sent = httpRequest({ port, host: '127.0.0.1', path, method, agent: false, headers: all }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => done({ status: response.statusCode, state: text, set: response.headers['set-cookie'] ?? [] }));
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

/** Answers by a function of `fetch`. */
const serveFetch = (handle) =>
  createHttpServer(async (request, response) => {
    const answer = await handle(new Request(`https://${request.headers.host}${request.url}`, { headers: request.headers }));
    response.writeHead(answer.status, { 'set-cookie': answer.headers.getSetCookie() }).end(await answer.text());
  });

/** A site that sets `_ads` and says what state the consent has, by each adapter. */
const SITES = {
  'charte/node': (tables, options) => {
    const middleware = charte(tables, options);
    return listening(
      createHttpServer((request, response) =>
        middleware(request, response, () => {
          if (request.method === 'POST') return answerForm(request, response, () => response.end());
          response.setHeader('set-cookie', '_ads=1');
          response.end(request.charte.state);
        }),
      ),
    );
  },
  'charte/server': (tables, options) => {
    const server = createServer(tables, options);
    const page = (request) => new Response(server.visit(request).state, { headers: { 'set-cookie': '_ads=1' } });
    return listening(serveFetch((request) => server.filterResponse(request, page(request))));
  },
  'charte/workers': (tables, options) => {
    const page = (_, visit) => new Response(visit.state, { headers: { 'set-cookie': '_ads=1' } });
    return listening(serveFetch(withCharte(tables, page, options)));
  },
  'charte/hono': (tables, options) => {
    const app = new Hono();
    app.use(charteHono(tables, options));
    app.get('/', (context) => context.text(context.get('charte').state, 200, { 'set-cookie': '_ads=1' }));
    return listening(serveFetch((request) => app.fetch(request)));
  },
  'charte/fastify': async (tables, options) => {
    const app = fastify();
    app.register(charteFastify(tables, options));
    app.get('/', (request, reply) => reply.header('set-cookie', '_ads=1').send(request.charte.state));
    await app.listen({ port: 0, host: '127.0.0.1' });
    closing.push(() => app.close());
    return app.server.address().port;
  },
};

const MANAGERS = ['onetrust', 'iab-tcf', 'cookieyes'];

/** A site under a regime, with what it honours. */
function start(site, { regime = 'fr', revision = 1, ...more } = {}) {
  const policy = new Policy(charter(regime, revision));
  const honour = new Importer(policy, { managers: MANAGERS, ...more });
  return SITES[site](policy.toTables(), { now: () => NOW, honour });
}

for (const site of Object.keys(SITES)) {
  test(`${site} decides by an answer given elsewhere`, async () => {
    const port = await start(site);
    for (const [cookie, state, allowed] of SEEN) {
      const seen = await ask(port, cookie);
      assert.deepEqual([seen.state, seen.set.includes('_ads=1')], [state, allowed], cookie);
    }
  });
}

test('without the setting nothing is honoured', async () => {
  const policy = new Policy(charter('fr', 1));
  const port = await SITES['charte/node'](policy.toTables(), { now: () => NOW });
  const seen = await ask(port, onetrust(1));
  assert.deepEqual([seen.state, seen.set], ['none', []]);
});

test('a new revision is asked again', async () => {
  for (const [shownRevision, counts] of [[undefined, false], [1, false], [2, true]]) {
    const port = await start('charte/node', { revision: 2, shownRevision });
    for (const [cookie, , allowed] of SEEN.slice(0, 9)) {
      const { set } = await ask(port, cookie);
      assert.equal(set.includes('_ads=1'), allowed && counts, cookie);
    }
  }
});

test('a signal inside a string counts, also beside the own consent', async () => {
  const port = await start('charte/node', { regime: 'us-ca', managers: ['iab-gpp', 'iab-usp'] });
  const sets = async (cookie) => (await ask(port, cookie)).set.includes('_ads=1');
  assert.equal(await sets(''), true);
  assert.equal(await sets('us_privacy=1YYN'), false);
  assert.equal(await sets('us_privacy=1YNN'), true);
  const gpc = '__gpp=DBABLA~BVQVAAAAAAGA.YA';
  assert.equal(await sets(gpc), false);
  assert.equal(await sets(`cookies_preferences=${OWN_GRANT}; ${gpc}`), false);
  assert.equal(await sets(`cookies_preferences=${OWN_GRANT}; us_privacy=1YYN`), true);
});

test("the visitor's own answer takes its place", async () => {
  const port = await start('charte/node');
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const answer = (cookie, act) => ask(port, cookie, { method: 'POST', path: '/consent', headers, body: `act=${act}` });
  const written = async (cookie, act) => {
    const { status, set } = await answer(cookie, act);
    assert.equal(status, 303);
    const own = set.filter((line) => line.startsWith('cookies_preferences=v1~'));
    assert.equal(own.length, 1, 'written once');
    return own[0].split(';')[0];
  };
  const refused = await written(onetrust(1), 'refuse-all');
  assert.match(refused, /~n:advertising~/);
  assert.equal((await ask(port, `${refused}; ${onetrust(1)}`)).set.length, 0);
  const accepted = await written(onetrust(0), 'accept-all');
  assert.ok((await ask(port, `${accepted}; ${onetrust(0)}`)).set.includes('_ads=1'));
  // What cannot be read is no permission after an act that grants nothing.
  assert.doesNotMatch(await written('euconsent-v2=CQ', 'refuse-all'), /y:/);
});

test('an importer gives back what it takes', () => {
  const policy = new Policy(charter('fr', 1));
  const importer = new Importer(policy, { managers: MANAGERS });
  const honoured = importer.honour([onetrust(1), 'theme=dark'], NOW);
  assert.match(honoured.consent[0], /^v1~20261109T0900Z~r1~y:/);
  assert.deepEqual([honoured.consent.length, honoured.gpc], [1, false]);
  assert.deepEqual(importer.honour(['euconsent-v2=CQ'], NOW), { consent: [''], gpc: false });
  assert.deepEqual(importer.honour([], NOW), { consent: [], gpc: false });
});
