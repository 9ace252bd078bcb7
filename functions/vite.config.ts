import { defineConfig } from 'vite'

/** Bundles the functions with the domain into lib/; npm packages stay external and are installed by the cloud. */
export default defineConfig({
  root: import.meta.dirname,
  // One setting of the deploy turns App Check on in the app and in the functions.
  define: { 'process.env.APP_CHECK': JSON.stringify(process.env.VITE_APP_CHECK_KEY ? 'on' : 'off') },
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
