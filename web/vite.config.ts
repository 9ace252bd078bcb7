import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

export default defineConfig({
  root: import.meta.dirname,
  // What an operator may set at the build.
  envPrefix: ['VITE_', 'SUBSCRIBE_URL'],
  plugins: [
    vue(),
    tailwindcss(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: { name: 'Covoice', short_name: 'Covoice', display: 'standalone', start_url: '/' },
      workbox: {
        // Whoever goes offline on their first visit has all parts of the app, too, once they have come.
        clientsClaim: true,
        // One file: the content security policy lets no worker load another by its name.
        inlineWorkboxRuntime: true,
        // Firebase's own pages, public links, PDFs and webhooks must reach the server.
        navigateFallbackDenylist: [/^\/__\//, /^\/i\//, /^\/pdf\//, /^\/webhooks\//],
      },
    }),
  ],
  // Features of the libraries that nobody here uses, and that would be shipped.
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
  },
  build: {
    target: 'es2023',
    // The check reads it to hold the app to its budgets.
    manifest: true,
    sourcemap: true,
    rolldownOptions: {
      // jsPDF would fetch it for a vector picture, which nobody gives it: no device needs to keep it.
      external: ['canvg'],
      output: {
        codeSplitting: {
          // The first paint in two files rather than thirty: what changes with its libraries, and what changes with us.
          // main.ts stays alone, or index.html would be no entry of the manifest.
          // Without it a group takes along all that it imports, and other pages would fetch the sheet for a text field.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/ },
            { name: 'first', tags: ['$initial'], test: /src.(?!main)|plugin-vue|preload/ },
            // Icons that many pages show: each alone is mostly wrapping. What the sheet never shows would only weigh on it.
            {
              name: 'icons',
              minShareCount: 2,
              test: /@lucide(?!.*icons.(archive|circle-(alert|question)|clipboard|clock|copy|eye|files?[-.]|mail-(?!check)|message|search-x|sliders|users))/,
            },
            // Likewise a few lines each, which every page behind sign-in needs some of.
            {
              name: 'small',
              minShareCount: 3,
              test: /domain.src.(paths|\w+.pick-fields|\w+.(limits|party|line\.|position|day|status|reference|transfer|new-|composed-|review(-state)?\.|(server-)?field-kinds|delivery-mark|read-fields|problem-in|authorship|(invoice|invoice-server|totals|line)-table\.|discount|message|parse-(?!result|revision)|currency|format|amount|round\.|tax\.|postal-address|mail-language|books-limits|own-value))|backend.documents.(documents\.|new-id|out-of|writing|live-list)|ui.(overlays.menu\.|fields.unit|choices.country-name|page.(PageHeader|SkeletonText|StatusPill)|overlays.toast\.|days.today|keyboard.commands)|languages.(locale|language\.)|fractional-indexing/,
            },
            // The fields that every form has, from their frame to what they read, and the lists that forms choose from.
            {
              name: 'fields',
              minShareCount: 2,
              test: /src.(customers.(customers-store|customer|customer-list|new-customer-request|queries)\.|settings.(queries|taxes.taxes-store))|src.ui.(fields|choices|days|search|keyboard).(option|folded|has-words|lost-focus|composing|(Combobox|Day|Decimal|Text)Field|Field(Frame|Peers)|TextArea|form|field|merging|draft-value|described-by|day-input|write-decimal|typed-text|suggestion)|domain.src.(money.(decimal|typed-)|search.folded)/,
            },
            // Where invoices are exported to, for the pages that ask: the invoice names one file rather than five.
            {
              name: 'books',
              minShareCount: 2,
              test: /domain.src.books.(books-(?!limits)|chosen-|connected-|export-b|xero-)|settings.books.(books|connection)-store/,
            },
            // The journal, for the frame and for the refused edits of an invoice, after the first paint.
            {
              name: 'journal',
              minShareCount: 2,
              test: /src.(collaboration.journal|languages.rare-words|editor.late.(late-window|applying))/,
            },
            // What the new and the open invoice have in common: in one file it packs to ten kilobytes less.
            // What only their windows share comes with those.
            {
              name: 'sheet',
              minShareCount: 2,
              test: /src.editor.(?!SideFrame|beside|invoice-name|comments.|questions.|snapshot|review.|revision.fingerprint|bar.(reasons|problem-field|ReasonList)|delivery.|documents.creating|draft.|late.|texts.kept-|versions.|history.(revision|history-entry|queries|step-back)|sheet.resting)|domain.src.\w+.(totals|tax-|line-(?!obst|table|words)|rounded|allocate|component-|validate-edit|edit|field-paths|invoice-tables|content-of|text-key|merged-fields)|ui.(choices.SuggestArea|page.ThumbBar)/,
            },
          ],
        },
      },
    },
  },
})
