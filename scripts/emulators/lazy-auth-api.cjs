// Loaded into the emulators' process: the Auth emulator compiles a validator for every parameter, body and response of
// its API before it listens, nine seconds on a slow machine. Compiled when they are first needed, nobody waits for them.
const { createRequire } = require('node:module')

const exegesis = createRequire(require.resolve('firebase-tools'))('exegesis-express')

const { middleware } = exegesis
exegesis.middleware = (spec, options) => middleware(spec, { ...options, lazyCompileValidationSchemas: true })
