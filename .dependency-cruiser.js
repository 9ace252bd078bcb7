const folder = '^web/src/([^/]+)/'
const FEATURES = '^web/src/(?!ui/|backend/|collaboration/|languages/|styles/)[^/]+/'

/** The folders of the functions that form no circle: each may need those before it, and none after it. */
const LAYERS = [
  'access',
  'documents',
  'files',
  'commands',
  'queue',
  'text',
  'invoices',
  'delivery',
  'books',
  'organisations',
  'links',
  'vendors',
]

/** The packages that each vendor's folder alone may import. */
const VENDOR_PACKAGES = { sendgrid: '@sendgrid/', smtp: 'nodemailer/', xero: 'xero-node/' }

const vendorRules = Object.entries(VENDOR_PACKAGES).map(([vendor, packages]) => ({
  name: `only-${vendor}-imports-its-package`,
  comment: `Only functions/src/vendors/${vendor} imports ${packages}: add what you need to the interface that it implements.`,
  severity: 'error',
  from: { path: '^(functions|web)/', pathNot: `^functions/src/vendors/${vendor}/` },
  to: { path: `node_modules/(@types/)?${packages}` },
}))

/** One rule for each folder: what comes after it is out of its reach, types included. */
const layerRules = LAYERS.slice(0, -1).map((name, index) => ({
  name: `${name}-needs-no-later-folder`,
  comment: `functions/src/${name} needs only what LAYERS names before it: hand over the rest as an argument.`,
  severity: 'error',
  from: { path: `^functions/src/${name}/` },
  to: { path: `^functions/src/(${LAYERS.slice(index + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Two files that need each other, types included, are one concept, or hide a third: move what both need into its own file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...layerRules,
    {
      name: 'commands-know-no-kind',
      comment:
        'functions/src/commands carries out any kind: a kind is declared beside its noun and listed in run-command.ts.',
      severity: 'error',
      from: { path: '^functions/src/commands/' },
      to: { path: '^functions/src/[^/]+/', pathNot: '^functions/src/(commands|access)/' },
    },
    {
      name: 'domain-knows-nothing',
      comment:
        'The law runs anywhere: the domain imports itself, valibot and fractional-indexing. Pass the rest in as an argument.',
      severity: 'error',
      from: { path: '^functions/domain/src/' },
      to: { pathNot: '^functions/domain/src/|node_modules/(valibot|fractional-indexing)/' },
    },
    {
      name: 'domain-by-its-face',
      comment: "Import the domain as '@covoice/domain'; what is missing there is exported from its index.ts.",
      severity: 'error',
      from: { path: '^(web|functions)/src/' },
      to: { path: '^functions/domain/src/', pathNot: '^functions/domain/src/index\\.ts$' },
    },
    {
      name: 'one-door-to-firebase',
      comment: 'Only web/src/backend speaks to Firebase: add what you need there, in words of ours.',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '^web/src/backend/' },
      to: { path: 'node_modules/(@firebase|firebase)/' },
    },
    {
      name: 'ui-knows-no-invoice',
      comment:
        'ui/ holds what any page could use: it takes what it shows as props and never asks a feature or the backend.',
      severity: 'error',
      from: { path: '^web/src/ui/' },
      to: { path: '^web/src/', pathNot: '^web/src/(ui|languages|styles)/' },
    },
    {
      name: 'backend-knows-no-page',
      comment: 'The backend answers features and knows none of them.',
      severity: 'error',
      from: { path: '^web/src/backend/' },
      to: { path: '^web/src/', pathNot: '^web/src/backend/' },
    },
    {
      name: 'collaboration-knows-no-document',
      comment:
        'What people use to work on one document at once serves every kind of document: hand over what it needs of one as an argument.',
      severity: 'error',
      from: { path: '^web/src/collaboration/' },
      to: {
        path: '^web/src/|^functions/',
        pathNot: '^web/src/(collaboration|ui|backend|languages)/|^functions/domain/src/index\\.ts$',
      },
    },
    {
      name: 'features-meet-in-stores',
      comment:
        'A feature asks another feature through its store (x-store.ts): what it needs beyond that belongs to the domain or to ui.',
      severity: 'error',
      from: { path: folder, pathNot: '^web/src/(backend|ui|shell)/' },
      to: {
        path: FEATURES,
        pathNot: ['^web/src/$1/', '-store\\.ts$'],
      },
    },
    ...vendorRules,
    {
      name: 'vendors-come-as-arguments',
      comment:
        'A use case takes its vendor as an argument (deployed/ or run-command.ts hands it over), so that tests can hand over another.',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: '^functions/src/(vendors/|deployed/|run-command\\.ts$)' },
      to: { path: '^functions/src/vendors/' },
    },
    {
      name: 'vendors-are-chosen-in-one-place',
      comment:
        'Only mail-providers.ts and accounting-software.ts in functions/src/vendors choose among vendors: import those.',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: '^functions/src/vendors/' },
      to: { path: '^functions/src/vendors/[^/]+/' },
    },
    {
      name: 'vendors-apart',
      comment: 'A vendor knows no other vendor: what two of them need stands beside their folders.',
      severity: 'error',
      from: { path: '^functions/src/vendors/([^/]+)/' },
      to: { path: '^functions/src/vendors/[^/]+/', pathNot: '^functions/src/vendors/$1/' },
    },
    {
      name: 'vendors-know-no-use-case',
      comment: 'A vendor knows its API, the interface that it implements, the environment, and the domain.',
      severity: 'error',
      from: { path: '^functions/src/vendors/' },
      to: {
        path: '^functions/src/',
        pathNot: [
          '^functions/src/(vendors|documents)/',
          '^functions/src/(dependencies|log|config|input|problem)\\.ts$',
          '^functions/src/books/(books-software|books-failure|accountant)\\.ts$',
          '^functions/src/delivery/(mail-provider|mail|wire-address)\\.ts$',
        ],
      },
    },
    {
      name: 'web-and-functions-apart',
      comment: 'The browser and the functions share the domain and nothing else.',
      severity: 'error',
      from: { path: '^(web|functions)/src/' },
      to: { path: '^(web|functions)/src/', pathNot: '^$1/src/' },
    },
    {
      name: 'nobody-needs-tests-or-scripts',
      comment: 'What ships never imports a test or a script.',
      severity: 'error',
      from: { path: '^(web|functions)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'nothing-missing',
      comment: 'An import must lead somewhere.',
      severity: 'error',
      from: { pathNot: '\\.vue$' },
      to: { couldNotResolve: true, pathNot: '^(virtual:|node:)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(functions/lib|web/dist|\\.covoice)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
