import compiled from './charte.wasm';
import { loadBy } from '../instance.js';

loadBy(() => compiled);
