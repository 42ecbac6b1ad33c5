// The example site behind a proxy that speaks TLS, all on loopback: a browser
// takes Secure, __Host- and Partitioned cookies over https only.

import { execFileSync, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = resolve(import.meta.dirname, '../..');
export const SITE = 'https://www.herbier.example';
export const PLAYER = 'https://lecteur.videotheque.example';
/** Somebody else's site, served by the proxy itself. */
export const ELSEWHERE = 'https://www.ailleurs.example';

const HOSTS = [SITE, PLAYER, ELSEWHERE].map((origin) => new URL(origin).hostname);
const START_LIMIT = 20_000;

export function program(name) {
  const path = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug', name);
  if (!existsSync(path)) throw new Error(`${path} is missing; run cargo xtask test browser, or cargo build -p ${name}`);
  return path;
}

/** Starts the site under a regime. `pages` are those of ELSEWHERE, by path. */
export async function startSite({ regime = 'fr', pages = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'charte-browser-'));
  const records = join(folder, 'records.sqlite');
  const site = spawn(program('charte-example-site'), ['--https', '--port', '0', '--regime', regime, '--records', records], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  createInterface({ input: site.stderr }).on('line', (line) => said.push(line));
  const ended = new Promise((done) => site.once('exit', done));
  const stopSite = async () => {
    site.kill('SIGINT');
    const late = setTimeout(() => site.kill('SIGKILL'), 3_000);
    await ended;
    clearTimeout(late);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const port = await listening(site, said);
    const proxy = await startProxy(folder, port, pages);
    return {
      records,
      said,
      chromium: proxy.chromium,
      stop: async () => {
        await proxy.stop();
        await stopSite();
      },
    };
  } catch (error) {
    await stopSite();
    throw error;
  }
}

function listening(site, said) {
  return new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error('the site did not start in time')), START_LIMIT);
    site.once('exit', (code) => failed(new Error(`the site ended with ${code}: ${said.join('\n')}`)));
    createInterface({ input: site.stdout }).on('line', (line) => {
      const port = /127\.0\.0\.1:(\d+)$/.exec(line)?.[1];
      if (!port) return;
      clearTimeout(late);
      found(Number(port));
    });
  });
}

async function startProxy(folder, port, pages) {
  const identity = selfSigned(folder);
  const server = createServer(identity, (incoming, outgoing) => {
    if (incoming.headers.host === new URL(ELSEWHERE).host) {
      const page = pages[incoming.url];
      outgoing.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page ?? '');
      return;
    }
    // Lines and their order as they came, in both directions.
    const { method, url, rawHeaders: headers } = incoming;
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers, setHost: false }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    onward.on('error', (error) => outgoing.destroy(error));
    incoming.pipe(onward);
  });
  await new Promise((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  const key = new X509Certificate(identity.cert).publicKey.export({ type: 'spki', format: 'der' });
  const map = [...HOSTS.map((host) => `MAP ${host} 127.0.0.1:${server.address().port}`), 'MAP * ~NOTFOUND'];
  return {
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

/** A key and a certificate that live as long as the test. */
function selfSigned(folder) {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', '/CN=charte browser tests', '-addext', `subjectAltName=${HOSTS.map((h) => `DNS:${h}`).join(',')}`,
    '-keyout', key, '-out', cert,
  ], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 20_000 });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
