import './load/edge.js';

export * from './index.js';
