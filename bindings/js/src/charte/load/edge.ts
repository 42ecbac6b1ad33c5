import compiled from './charte.wasm?module';
import { loadBy } from '../instance.js';

loadBy(() => compiled);
