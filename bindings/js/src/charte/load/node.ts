import { readFileSync } from 'node:fs';
import { loadBy } from '../instance.js';

loadBy(() => new WebAssembly.Module(readFileSync(new URL('./charte.wasm', import.meta.url))));
