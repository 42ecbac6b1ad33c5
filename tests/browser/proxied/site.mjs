// A site in Node that sets what it likes and knows nothing of Charte.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [, , assets, port] = process.argv;
const page = readFileSync(join(assets, 'page.html'), 'utf8');

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://site');
  if (pathname.endsWith('.js')) {
    response.setHeader('Content-Type', 'text/javascript');
    response.end(readFileSync(join(assets, pathname)));
    return;
  }
  const names = (request.headers.cookie ?? '').split('; ').filter(Boolean).map((pair) => pair.split('=')[0]);
  response.setHeader('Set-Cookie', ['sid=1; HttpOnly', '_ads=1; HttpOnly; Max-Age=86400', 'unknown=1']);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(page.replace('NAMES', names.sort().join(' ')));
}).listen(Number(port), '127.0.0.1');
