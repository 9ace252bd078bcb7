import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** The frame asks the session for the person: the stub answers. */
const withoutBackend: Plugin = {
  name: 'without-backend',
  enforce: 'pre',
  resolveId: (id) =>
    id.endsWith('/session/session-store.ts') ? join(import.meta.dirname, 'session-stub.ts') : null,
}

/** Every component on one page, for looking at: `vite tests/web/gallery`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutBackend, vue(), tailwindcss()],
  server: { fs: { allow: [join(import.meta.dirname, '../../..')] } },
  build: { target: 'es2023' },
})
