import { loadBy } from '../instance.js';

const response = await fetch(new URL('./charte.wasm', import.meta.url));
if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
// Not by `compileStreaming`: it refuses the file where a server gives it another type.
const compiled = await WebAssembly.compile(await response.arrayBuffer());
loadBy(() => compiled);
