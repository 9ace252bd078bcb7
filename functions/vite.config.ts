import { defineConfig } from 'vite'

/** Bundles the functions with the domain into lib/; npm packages stay external and are installed by the cloud. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: ['@covoice/domain'] },
  build: {
    ssr: 'src/index.ts',
    outDir: 'lib',
    target: 'node24',
    sourcemap: true,
    minify: false,
    emptyOutDir: true,
  },
})
