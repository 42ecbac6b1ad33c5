// What a withdrawal deletes at several pages, under paths.toml: declared cookies that no request shows,
// then those that came.

const NOW = Date.parse('2026-11-23T10:05:00Z');
const PAGES = ['/', '/shopping', '/news?shop', '/shop', '/shop/', '/shop/fern', '/shop/deep/er'];

/** The names whose deletions a withdrawal at a page holds, in order, and how many did not fit. */
function at({ Exchange, readHead }, policy, target, acts, { cookies = '', cap, now = NOW } = {}) {
  const { value } = policy.visitor({ now }).record(acts);
  const head = readHead(policy.tables, [[':authority', 'www.example.fr'], ['cookie', `cookies_preferences=${value}${cookies}`]]);
  const { lines, remaining } = new Exchange(policy, head, { now, mode: 'enforce', target }).withdraw(cap);
  return [[...new Set(lines.map((line) => line.split('=')[0]))].join(' '), remaining, lines];
}

export function withdrawn(server, policy) {
  const told = (...given) => at(server, policy, ...given).slice(0, 2);
  const undeclared = '; nobody=1; everywhere=1; a[b]=1; sid=1';
  return [
    ...PAGES.map((page) => told(page, 'refuse-all')[0]),
    told('/', 'accept-all'),
    told('/', 'refuse-all', { cookies: undeclared, cap: 10_000 }),
    told('/', 'refuse-all', { cookies: '; everywhere=1; pattern_1=1', cap: 1 }),
    told('/', 'refuse-all', { cookies: '; everywhere=1; pattern_1=1', cap: 1, now: NOW + 1000 }),
    told('/', 'refuse-all', { cookies: '; everywhere=1; pattern_1=1', cap: 1_300 }),
    // The default path of this page cannot be written: a line without a path reaches it.
    at(server, policy, '/a;b/c', 'refuse-all', { cookies: '; everywhere=1' })[2].filter((line) => !/Path=/.test(line)),
  ];
}

const ENDED = 'Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT';
const DOMAINS = ['', 'Domain=example.fr; ', 'Domain=www.example.fr; '];

export const EXPECTED = [
  // `shop` and `deep` are not sent to these pages: `/shopping` is not below `/shop`. Patterns and exempt
  // cookies are left alone.
  'shop deep',
  'shop deep',
  'shop deep',
  'deep',
  'deep',
  'deep',
  '',
  ['', 0],
  // Declared ones first; a name that cannot be written is left out.
  ['shop deep everywhere nobody', 0],
  // At least one name of each half goes, another one each second; what does not fit follows.
  ['shop everywhere', 2],
  ['deep pattern_1', 2],
  ['shop deep everywhere', 1],
  ['shop', 'deep', 'everywhere'].flatMap((name) => DOMAINS.map((domain) => `${name}=; ${domain}${ENDED}`)),
];
