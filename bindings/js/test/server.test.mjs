// `charte/server`, `charte/node` and the adapters: real servers on the loopback, real frameworks.

import assert from 'node:assert/strict';
import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { answerForm, charte } from 'charte/node';
import { charteFastify } from 'charte/fastify';
import { charteHono } from 'charte/hono';
import { createPolicy } from 'charte/policy';
import { Exchange, bannerHtml, choicesHtml, createServer, readHead } from 'charte/server';
import fr from 'charte/texts/fr';
import { withCharte } from 'charte/workers';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { core } from './core.mjs';
import { EXPECTED, withdrawn } from './withdrawn.mjs';

const NOW = Date.parse('2026-11-23T10:05:00Z');
const PAGE = 'https://www.example.fr/shop/fern?q=secret';
const OWN = { host: 'www.example.fr', 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
const SET = ['_pk_id=secret; Path=/', 'sid=1; Path=/; HttpOnly', '_fbp=; Path=/; Max-Age=0'];
const KEPT = ['sid=1; Path=/; HttpOnly', '_fbp=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'];
const VARY = 'Cookie';

let tables;
let accepted;
const options = (more = {}) => ({ now: () => NOW, ...more });

before(async () => {
  for await (tables of core('compile', join(import.meta.dirname, 'charter.toml'), 'fr'));
  accepted = createPolicy(tables).visitor({ now: NOW }).record('accept-all').value;
});

const closing = [];
after(async () => {
  for (const close of closing) await close();
});

/** A page's answer with cookies that may not be set. */
const respond = () => {
  const response = new Response('page', { headers: { vary: 'Accept' } });
  for (const line of SET) response.headers.append('set-cookie', line);
  return response;
};
const cookies = (response) => response.headers.getSetCookie();

test('a response loses what may not be set, and says what it varies by', () => {
  const reports = [];
  const server = createServer(tables, options({ onReport: (report) => reports.push(report) }));
  const response = server.filterResponse(new Request(PAGE), respond());
  assert.deepEqual(cookies(response), KEPT);
  assert.equal(response.headers.get('vary'), 'Accept, Cookie');
  assert.deepEqual(
    reports.map(({ header, handling, decision }) => [header, handling, decision.cookie, decision.because]),
    [['set-cookie', 'removed', '_pk_id', 'unanswered'], ['set-cookie', 'rewritten', '_fbp', 'unanswered']],
  );
  assert.ok(!JSON.stringify(reports).includes('secret'), 'no value and no query in a report');

  const visited = new Request(PAGE, { headers: { cookie: `cookies_preferences=${accepted}` } });
  assert.deepEqual(cookies(server.filterResponse(visited, respond())), SET);
  // The headers of a redirection cannot be changed.
  const redirected = server.filterResponse(new Request(PAGE), Response.redirect(PAGE, 303));
  assert.deepEqual([redirected.status, redirected.headers.get('vary')], [303, 'Cookie']);
  // In report mode nothing changes.
  const told = createServer(tables, options({ mode: 'report' }));
  const same = respond();
  assert.equal(told.filterResponse(new Request(PAGE), same), same);
});

test('a response that cannot be made anew keeps its status, and loses what it can', () => {
  const server = createServer(tables, options());
  // `new Response` refuses the status of a switch to a WebSocket; workers have such a response.
  const upgrade = Object.defineProperty(respond(), 'status', { value: 101 });
  const filtered = server.filterResponse(new Request(PAGE), upgrade);
  assert.equal(filtered, upgrade);
  assert.deepEqual([cookies(filtered), filtered.headers.get('vary')], [KEPT, 'Accept, Cookie']);
  // The headers of a network error cannot be changed: there are none.
  const failed = Response.error();
  assert.equal(server.filterResponse(new Request(PAGE), failed), failed);
});

test('any bytes: nothing throws, no value of a withheld cookie leaves, and filtering twice is filtering once', () => {
  let seed = 11;
  // The high bits: the low ones of such a generator repeat.
  const below = (n) => Math.floor((n * (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff)) / 2 ** 31);
  const pieces = [
    '_pk_id', '_fbp', 'sid', 'x', '=', ';', ';', ' ', '\t', 'secret', '\u00e9', '\u00ff', '\0', '\r\n', '"', ',', 'Path=/', 'Domain=example.fr',
    'Max-Age=0', 'max-age', '=-1', 'Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'Expires=1 jan 70 0:0:0', 'Secure', 'HttpOnly', '__Host-', '%', '\\', '*',
  ];
  const text = (most) => Array.from({ length: below(most) }, () => pieces[below(pieces.length)]).join('');
  const policy = createPolicy(tables);
  const handled = {};
  for (let round = 0; round < 30_000; round++) {
    const head = readHead(tables, [['host', round % 2 ? 'www.example.fr' : text(3)], ['cookie', text(8)], ['referer', text(4)], ['sec-fetch-site', below(2) ? 'cross-site' : 'none']]);
    const exchange = new Exchange(policy, head, { now: NOW, mode: 'enforce', target: `/${text(4)}` });
    const line = (below(2) ? `${pieces[below(4)]}=` : '') + text(8);
    const { line: out, report } = exchange.setCookie(line);
    const kind = report?.handling ?? (out === null ? 'empty' : 'passed');
    handled[kind] = (handled[kind] ?? 0) + 1;
    if (kind === 'passed') assert.ok(exchange.visitor.maySet(line.split('=')[0].replace(/^[ \t]+|[ \t]+$/g, '')), JSON.stringify(line));
    if (kind === 'rewritten') assert.ok(/^[^=]*=0?$/.test(out.split(';')[0]), JSON.stringify([line, out]));
    if (out !== null) assert.equal(exchange.setCookie(out).line, out, JSON.stringify(line));
    const cookie = exchange.filterCookie(head.cookies[0], () => {});
    assert.equal(exchange.filterCookie(cookie, assert.fail), cookie, JSON.stringify(head.cookies));
    for (const deletion of exchange.withdraw().lines) assert.match(deletion, /^[!-~]*=0?; [ -~]*Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT$/);
  }
  for (const kind of ['empty', 'passed', 'removed', 'rewritten']) assert.ok(handled[kind] > 100, `${kind}: ${handled[kind]}`);
});

test('a request loses the declared cookies that may not be set, if that is wanted', () => {
  const cookie = '_pk_id=1; sid=2; other=3';
  const filtered = (more) => createServer(tables, options(more)).filterRequest(new Request(PAGE, { headers: { cookie } }));
  assert.equal(filtered({}).headers.get('cookie'), cookie);
  assert.equal(filtered({ filterRequest: true }).headers.get('cookie'), 'sid=2; other=3');
});

test('an act writes the consent cookie, deletes what was withdrawn, and is told once', () => {
  const records = [];
  const server = createServer(tables, options({ onRecord: (record) => records.push(record), recordId: () => 'abc1' }));
  const headers = { cookie: `cookies_preferences=${accepted}; _pk_id=secret; sid=1` };
  const request = new Request(PAGE, { headers });
  const visit = server.visit(request);
  assert.equal(visit.allows('audience-measurement').allowed, true);
  assert.ok(visit.record('refuse-all'));
  assert.deepEqual(visit.allows('audience-measurement'), { allowed: false, because: 'refused' });
  const lines = cookies(server.filterResponse(request, respond()));
  assert.ok(lines.includes('_pk_id=; Path=/; Domain=example.fr; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'));
  assert.ok(lines.includes('_pk_id=; Path=/shop/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'));
  // A cookie of another path does not come with the request, but goes.
  assert.ok(!lines.some((line) => line.startsWith('sid=;')));
  assert.match(lines.at(-1), /^cookies_preferences=v1~20261123T1005Z~r3~n:.*~!id=abc1~\.\w{4}; SameSite=Lax; Secure; Path=\/; Domain=example.fr; Max-Age=34560000$/);
  // The page's own line is judged by the new answer.
  assert.ok(!lines.includes('_pk_id=secret; Path=/'));
  assert.equal(records.length, 1);
  const [{ time, acts, answers, stateBefore, asked, id, charter, revision }] = records;
  assert.deepEqual([time * 1000, acts, stateBefore, asked.because, id, revision], [NOW, ['refuse-all'], 'valid', 'answered', 'abc1', 3]);
  assert.equal(answers['advertising'], false);
  assert.equal(charter, tables.charter);
  assert.ok(!JSON.stringify(records).includes('secret'));
  // In report mode the answer is written, and nothing is deleted.
  const told = createServer(tables, options({ mode: 'report' }));
  const again = new Request(PAGE, { headers: { cookie: '_pk_id=secret' } });
  told.visit(again).record('refuse-all');
  const sent = cookies(told.filterResponse(again, new Response()));
  assert.deepEqual(sent.map((line) => line.split('=')[0]), ['cookies_preferences']);
  // Two acts of one request are one answer.
  const twice = new Request(PAGE);
  server.visit(twice).record('accept-all');
  server.visit(twice).record({ act: 'refuse', purpose: 'advertising' });
  const last = cookies(server.filterResponse(twice, new Response())).at(-1);
  assert.match(last, /~y:audience-measurement~.*~n:advertising~/);
});

test('withdrawing deletes declared cookies of other paths, which no request shows', async () => {
  let own;
  for await (own of core('compile', join(import.meta.dirname, 'paths.toml'), 'fr'));
  const policy = createPolicy(own);
  assert.deepEqual(withdrawn({ Exchange, readHead }, policy), EXPECTED);
  const head = readHead(own, [['host', 'www.example.fr'], ['cookie', '']]);
  const exchange = new Exchange(policy, head, { now: NOW, mode: 'enforce', target: '/' });
  const { lines } = exchange.withdraw();
  assert.ok(lines.includes('shop=; Path=/shop; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'));
  assert.ok(lines.includes('deep=; Path=/shop/deep/; Domain=example.fr; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'));
});

test('leftovers go with any response, HttpOnly ones too', () => {
  const request = () => new Request(PAGE, { headers: { cookie: '_pk_id=1; sid=2' } });
  const erased = (more) => {
    const server = createServer(tables, options(more));
    return cookies(server.filterResponse(request(), new Response('page')));
  };
  assert.deepEqual(erased({}), []);
  const lines = erased({ eraseLeftovers: true });
  assert.ok(lines.length > 3 && lines.every((line) => line.startsWith('_pk_id=; ')));
  assert.ok(erased({ eraseLeftovers: true, eraseCap: 1 }).length > 0, 'at least one name');
  assert.deepEqual(erased({ eraseLeftovers: true, mode: 'report' }), []);
});

test('the territory chooses the tables, a trusted proxy the host', () => {
  const seen = [];
  const server = createServer(
    ({ fields, target }) => {
      seen.push([[...fields].find(([name]) => name === 'cf-ipcountry')?.[1], target]);
      return tables;
    },
    options({ trustedHost: () => 'other.test' }),
  );
  const visit = server.visit(new Request(PAGE, { headers: { 'cf-ipcountry': 'FR' } }));
  assert.equal(visit.visitor.decide('x').party, 'third', 'the host is not the site’s');
  assert.deepEqual(seen, [['FR', '/shop/fern?q=secret']]);
});

test('a form of another site records nothing, and the visitor goes back to a page of this host only', async () => {
  const server = createServer(tables, options());
  const send = (body, headers = {}) =>
    server.answerForm(new Request('https://www.example.fr/consent', { method: 'POST', body, headers: { ...OWN, ...headers } }));
  const done = await send('act=refuse-all', { referer: PAGE });
  assert.equal(done.status, 303);
  assert.equal(done.headers.get('location'), '/shop/fern?q=secret');
  assert.match(cookies(done).at(-1), /^cookies_preferences=v1~.*n:advertising/);
  const back = async (referer) => (await send('act=seen', { referer })).headers.get('location');
  assert.equal(await back('https://evil.test/'), '/');
  assert.equal(await back('https://www.example.fr//evil.test/'), '/');
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
    const refused = await send('act=accept-all', headers);
    assert.deepEqual([refused.status, cookies(refused)], [403, []]);
  }
  const chosen = await send('advertising=grant&audience-measurement=refuse&unclassified=grant&x=grant');
  assert.match(cookies(chosen).at(-1), /~y:advertising~n:audience-measurement~/);
  for (const body of ['', 'act=everything', 'advertising=yes', 'unclassified=grant']) assert.equal((await send(body)).status, 400, body);
  assert.equal((await send('x'.repeat(20_000))).status, 413);
  assert.equal((await server.answerForm(new Request('https://www.example.fr/consent'))).status, 405);
});

test('behind a proxy the trusted host counts', async () => {
  const server = createServer(tables, options({ trustedHost: () => 'www.example.fr' }));
  const headers = { host: 'backend:8080', origin: 'https://www.example.fr', referer: PAGE };
  const done = await server.answerForm(new Request('http://backend:8080/consent', { method: 'POST', body: 'act=seen', headers }));
  assert.deepEqual([done.status, done.headers.get('location')], [303, '/shop/fern?q=secret']);
});

test('without Sec-Fetch-Site the origin decides', async () => {
  const server = createServer(tables, options());
  const send = async (origin) => {
    const headers = { host: 'www.example.fr', ...(origin && { origin }) };
    return (await server.answerForm(new Request('https://www.example.fr/consent', { method: 'POST', body: 'act=seen', headers }))).status;
  };
  assert.deepEqual(await Promise.all(['https://www.example.fr', 'https://evil.test', 'null', undefined].map(send)), [303, 403, 403, 403]);
});

test('the fragments are plain HTML, and every text in them is escaped', () => {
  const visit = createServer(tables, options()).visit(new Request(PAGE));
  const html = bannerHtml(visit, { ...fr, title: '<b>"&\'' }, '/consent');
  assert.ok(html.startsWith('<charte-banner lang="fr"><form class="banner" method="post" action="/consent" aria-label="&lt;b&gt;&quot;&amp;&#39;">'));
  assert.ok(html.includes('<button name="act" value="refuse-all" class="answer">Tout refuser</button>'));
  assert.ok(html.includes('<li>Mesure d’audience</li>') && !/style=|<script|on\w+=/.test(html));
  assert.ok(bannerHtml(visit, fr, '/consent', '/cookies?a&b').includes('<a href="/cookies?a&amp;b">Personnaliser</a>'));
  const answered = createServer(tables, options()).visit(new Request(PAGE, { headers: { cookie: `cookies_preferences=${accepted}` } }));
  assert.equal(bannerHtml(answered, fr, '/consent'), '');
  assert.ok(choicesHtml(answered, fr, '/consent').includes('<legend>Publicité</legend><p>Meta</p>'));
  assert.ok(choicesHtml(answered, fr, '/consent').includes('<input type="radio" name="advertising" value="grant" checked>'));
});

/** Starts a server on the loopback and returns its port. */
async function listening(server) {
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => new Promise((done) => server.close(done)));
  return server.address().port;
}

/** Asks with any headers, as a browser would. */
function ask(port, path = '/', { method = 'GET', headers = {}, body = '' } = {}) {
  return new Promise((done, fail) => {
    const sent = httpRequest({ port, host: '127.0.0.1', path, method, agent: false, headers: { host: 'www.example.fr', ...headers } }, (response) => {
      response.resume();
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, message: response.statusMessage }));
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

test('Node: whichever way headers are set', async () => {
  const middleware = charte(tables, options({ filterRequest: true }));
  const ways = {
    '/setHeader': (response) => {
      response.setHeader('Set-Cookie', SET);
      response.end();
    },
    '/object': (response) => response.writeHead(201, { 'Set-Cookie': SET, 'X-Own': '1' }).end(),
    '/message': (response) => response.writeHead(201, 'Made', { 'set-cookie': SET }).end(),
    '/flat': (response) => response.writeHead(200, SET.flatMap((line) => ['Set-Cookie', line])).end(),
    '/replaced': (response) => {
      response.setHeader('Set-Cookie', 'sid=old');
      response.writeHead(200, { 'Set-Cookie': SET }).end();
    },
    '/append': (response) => {
      for (const line of SET) response.appendHeader('Set-Cookie', line);
      response.write('early');
      response.end('late');
    },
    '/flush': (response) => {
      response.setHeader('Set-Cookie', SET);
      response.flushHeaders();
      response.end();
    },
  };
  let seen;
  const server = createHttpServer((request, response) =>
    middleware(request, response, (error) => {
      assert.equal(error, undefined);
      seen = [request.headers.cookie, request.rawHeaders.filter((_, at) => /cookie/i.test(request.rawHeaders[at - 1] ?? ''))];
      ways[request.url](response);
    }),
  );
  const port = await listening(server);
  for (const path of Object.keys(ways)) {
    const { headers, message, status } = await ask(port, path, { headers: { cookie: '_pk_id=1; sid=2' } });
    assert.deepEqual(headers['set-cookie'], KEPT, path);
    assert.equal(headers.vary, VARY, path);
    if (path === '/message') assert.deepEqual([status, message], [201, 'Made']);
    if (path === '/object') assert.equal(headers['x-own'], '1');
    assert.deepEqual(seen, ['sid=2', ['sid=2']], path);
  }
});

test('Node: forms, and what is wrong with them', async () => {
  const middleware = charte(tables, options());
  const server = createHttpServer((request, response) => middleware(request, response, () => answerForm(request, response, assert.fail)));
  const port = await listening(server);
  const send = (body, headers = OWN) => ask(port, '/consent', { method: 'POST', headers, body });
  const done = await send('act=accept-all', { ...OWN, referer: PAGE });
  assert.deepEqual([done.status, done.headers.location], [303, '/shop/fern?q=secret']);
  assert.match(done.headers['set-cookie'].at(-1), /y:advertising/);
  assert.equal((await send('act=accept-all', { ...OWN, 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await send('x'.repeat(20_000))).status, 413);
  assert.equal((await ask(port, '/consent')).status, 405);
});

test('Express', async () => {
  const app = express();
  app.use(charte(tables, options()));
  app.post('/consent', express.urlencoded(), answerForm);
  app.get('/', (request, response) => {
    response.cookie('_pk_id', 'secret').cookie('sid', '1').send(request.charte.ask().asking);
  });
  const port = await listening(createHttpServer(app));
  assert.deepEqual((await ask(port)).headers['set-cookie'], ['sid=1; Path=/']);
  const done = await ask(port, '/consent', { method: 'POST', headers: OWN, body: 'act=refuse-all' });
  assert.equal(done.status, 303);
  assert.match(done.headers['set-cookie'].at(-1), /n:advertising/);
});

test('Fastify', async () => {
  const app = fastify();
  app.register(charteFastify(tables, options()));
  app.get('/', (request, reply) => {
    reply.header('set-cookie', SET).send(request.charte.ask().asking);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  closing.push(() => app.close());
  const { headers } = await ask(app.server.address().port);
  assert.deepEqual([headers['set-cookie'], headers.vary], [KEPT, VARY]);
});

test('Fastify answers the forms of the banner, beside parsers of its own', async () => {
  const app = fastify();
  app.register(charteFastify(tables, options({ form: '/consent' })));
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => done(null, { body }));
  app.post('/other', (request) => request.body);
  await app.listen({ port: 0, host: '127.0.0.1' });
  closing.push(() => app.close());
  const { port } = app.server.address();
  const send = (body, headers = OWN) => ask(port, '/consent', { method: 'POST', headers, body });
  const done = await send('act=refuse-all', { ...OWN, referer: PAGE });
  assert.deepEqual([done.status, done.headers.location], [303, '/shop/fern?q=secret']);
  assert.match(done.headers['set-cookie'].at(-1), /n:advertising/);
  assert.equal((await send('act=accept-all', { ...OWN, 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await send('x'.repeat(20_000))).status, 413);
  assert.equal((await ask(port, '/other', { method: 'POST', headers: OWN, body: 'a=b' })).status, 200);
});

test('Hono', async () => {
  const app = new Hono();
  app.use(charteHono(tables, options()));
  app.get('/', (context) => {
    for (const line of SET) context.header('set-cookie', line, { append: true });
    return context.text(context.get('charte').ask().asking);
  });
  const response = await app.request('https://www.example.fr/');
  assert.deepEqual([cookies(response), response.headers.get('vary'), await response.text()], [KEPT, VARY, 'ask']);
});

test('Hono answers the forms of the banner', async () => {
  const app = new Hono();
  app.use(charteHono(tables, options({ form: '/consent' })));
  app.get('/', (context) => context.text('page'));
  const send = (body, headers = OWN) => app.request('https://www.example.fr/consent', { method: 'POST', body, headers });
  const done = await send('act=refuse-all', { ...OWN, referer: PAGE });
  assert.deepEqual([done.status, done.headers.get('location')], [303, '/shop/fern?q=secret']);
  assert.match(cookies(done).at(-1), /n:advertising/);
  assert.equal((await send('act=accept-all', { ...OWN, 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await app.request('https://www.example.fr/')).status, 200);
});

test('Workers', async () => {
  const handle = (request, visit, env) => (visit.ask().asking === env.expected ? respond() : new Response());
  const worker = withCharte(tables, handle, options({ form: '/consent' }));
  assert.deepEqual(cookies(await worker(new Request(PAGE), { expected: 'ask' })), KEPT);
  const form = new Request('https://www.example.fr/consent', { method: 'POST', body: 'act=seen', headers: OWN });
  assert.equal((await worker(form, {})).status, 303);
});
