// Packs the package as it is published, and unpacks it where the tests import it from:
// test/node_modules/charte. The folder test has a package.json of its own, so that `charte` is not
// this folder there.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'test/node_modules');
const run = (program, args) => execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

rmSync(modules, { recursive: true, force: true });
mkdirSync(join(modules, 'charte'), { recursive: true });
const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', modules]));
run('tar', ['-xzf', join(modules, filename), '-C', join(modules, 'charte'), '--strip-components=1']);
