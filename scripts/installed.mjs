// Checks whether node_modules matches the lock. Plain JavaScript: it runs before anything is installed. npm
// runs it after each install, to store the lock's hash beside the installed packages.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const mark = join(root, 'node_modules', '.covoice-lock')
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

export const isInstalled = () => existsSync(mark) && readFileSync(mark, 'utf8') === lockHash()

const isNpmDone =
  process.argv[1] === fileURLToPath(import.meta.url) && !process.env.npm_config_package_lock_only
if (isNpmDone) writeFileSync(mark, lockHash())
