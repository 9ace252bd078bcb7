import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The key that encrypts Xero's tokens in an instance's functions, 32 bytes in base64: created once, kept in
 * its folder.
 */
export function tokenKey(folder: string): string {
  const file = join(folder, 'xero-token-key')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const key = randomBytes(32).toString('base64')
  writeFileSync(file, key, { mode: 0o600 })
  return key
}
