import { defineConfig } from 'vite';

export default defineConfig({
  // Names below `.localhost` lead to this machine.
  server: { host: '127.0.0.1', allowedHosts: ['.localhost'] },
});
