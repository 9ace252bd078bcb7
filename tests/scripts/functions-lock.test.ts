import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { functionsLock, type Lock } from '../../scripts/deploy/functions-lock.ts'

const root = join(import.meta.dirname, '../..')
const whole = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock

test('[H27] the functions are deployed with a lock file that has the tested versions and that npm accepts', () => {
  const lock = functionsLock(whole)
  for (const [folder, { version, integrity }] of Object.entries(lock.packages)) {
    if (!folder.startsWith('node_modules/') || version === undefined) continue
    const tested = whole.packages[`functions/${folder}`] ?? whole.packages[folder]
    expect({ folder, version, integrity }).toEqual({
      folder,
      version: tested?.version,
      integrity: tested?.integrity,
    })
  }
  expect(lock.packages['node_modules/@covoice/domain']).toEqual({ resolved: 'domain', link: true })

  const folder = mkdtempSync(join(tmpdir(), 'functions-lock-'))
  mkdirSync(join(folder, 'domain'))
  for (const file of ['package.json', 'domain/package.json'])
    cpSync(join(root, 'functions', file), join(folder, file))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  // what it can't resolve from the lock file is an error: missing, or invalid
  const listed = execFileSync('npm', ['ls', '--all', '--package-lock-only', '--omit=dev', '--json'], {
    cwd: folder,
  })
  expect(JSON.parse(listed.toString())).not.toHaveProperty('problems')
})

test('[H27] a deploy leaves secrets of this machine behind, and git does not know them', () => {
  const { functions } = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8')) as {
    functions: { ignore: string[]; predeploy: string[] }
  }
  expect(functions.ignore).toContain('.secret.local')
  expect(functions.predeploy.join()).toContain('functions-lock')
  expect(readFileSync(join(root, '.gitignore'), 'utf8')).toContain('functions/.secret.local\n')
})
