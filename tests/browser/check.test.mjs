// `charte check` on recordings of the three phases agrees with the jar.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { program, ROOT, startSite } from './site.mjs';
import { startBrowser, visiting } from './visitor.mjs';

const CHARTER = join(ROOT, 'examples/site/charte.toml');

let site;
let browser;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'charte-har-'));
  site = await startSite();
  browser = await startBrowser(site);
});
after(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Records a walk, from the answer on when there is one; gives the file and the jar. */
function recorded(phase, act) {
  return visiting(browser, {}, async (visitor) => {
    const file = join(folder, `${phase}.har`);
    if (act) await visitor.open('/');
    await visitor.context.tracing.startHar(file, { content: 'omit' });
    if (act) await visitor.press(act);
    await visitor.walk();
    await visitor.context.tracing.stopHar();
    return { file, jar: await visitor.names() };
  });
}

function check(...options) {
  const { status, stdout, stderr } = spawnSync(program('charte'), ['check', '--charter', CHARTER, '--format', 'json', ...options], {
    encoding: 'utf8', timeout: 30_000,
  });
  assert.ok(status === 0 || status === 1, stderr);
  return { status, report: JSON.parse(stdout) };
}

/** The cookies that were there, by name; what was only deleted is not. */
function there(report) {
  return report.pages.flatMap((page) => page.decisions).filter((row) => row.seen !== 'deleted');
}

test('what was recorded is what the jar holds, and may be there', async () => {
  const phases = { before: undefined, refused: 'refuse-all', accepted: 'accept-all' };
  for (const [phase, act] of Object.entries(phases)) {
    const { file, jar } = await recorded(phase, act);
    const { status, report } = check(`--${phase}`, file);
    const rows = there(report);
    assert.deepEqual([...new Set(rows.map((row) => row.cookie))].sort(), jar, phase);
    assert.ok(rows.every((row) => row.may_set), phase);
    assert.equal(status, 0, phase);
    assert.equal(report.summary.errors + report.summary.warnings, 0, phase);
  }
});

test('the check can tell: after an acceptance it is not as before', async () => {
  const { file } = await recorded('accepted', 'accept-all');
  const { status, report } = check('--before', file);
  assert.equal(status, 1);
  const findings = [report, ...report.pages, ...there(report)].flatMap((place) => place.findings);
  const names = findings.filter((finding) => finding.code === 'C020').map((finding) => finding.cookie);
  for (const name of ['_mesure', 'deja_lu', 'lecteur_id', 'offre', 'regie_cloison', 'regie_id', '__Host-regie']) {
    assert.ok(names.includes(name), name);
  }
});
