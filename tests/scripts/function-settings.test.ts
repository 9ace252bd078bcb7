import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeFunctionSettings } from '../../scripts/emulators/function-settings.ts'
import { folderOf } from '../../scripts/run/emulator-instance.ts'
import { portsFrom } from '../../scripts/run/ports.ts'
import { verificationKey, webhookKey } from '../../scripts/stand-ins/sendgrid/webhook-key.ts'
import { DEVELOPMENT_CLIENT_ID } from '../../scripts/stand-ins/xero/settings.ts'

const place = { project: `demo-settings-${process.pid}`, ports: portsFrom(7400) }
const folder = folderOf(place)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('[G12] the functions of an emulator instance get the addresses and keys of its stand-ins, the same at every start', () => {
  mkdirSync(join(folder, 'functions'))
  const written = () => {
    writeFunctionSettings(place)
    return readFileSync(join(folder, 'functions', `.env.${place.project}`), 'utf8')
  }
  const first = written()
  expect(first).toContain(`SENDGRID_BASE_URL="http://127.0.0.1:${place.ports.sendgrid}"\n`)
  expect(first).toContain(`SENDGRID_WEBHOOK_PUBLIC_KEY="${verificationKey(webhookKey(folder))}"\n`)
  expect(first).toContain(`XERO_BASE_URL="http://127.0.0.1:${place.ports.xero}"\n`)
  expect(first).toContain(`XERO_CLIENT_ID="${DEVELOPMENT_CLIENT_ID}"\n`)
  expect(written()).toBe(first)
  const secrets = () => readFileSync(join(folder, 'functions/.secret.local'), 'utf8')
  const [, key = ''] = /^SENDGRID_API_KEY="SG\..*\nXERO_TOKEN_KEY="(.*)"/.exec(secrets()) ?? []
  expect(Buffer.from(key, 'base64')).toHaveLength(32)
  written()
  expect(secrets()).toContain(key)
})
