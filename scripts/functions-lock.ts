import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionsLock, type Lock } from './deploy/functions-lock.ts'
import { root } from './run/folders.ts'

// Before a deploy: the cloud then installs the versions that were tested here.
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
writeFileSync(join(root, 'functions/package-lock.json'), `${JSON.stringify(functionsLock(lock), null, 2)}\n`)
