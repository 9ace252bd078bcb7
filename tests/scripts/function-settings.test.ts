import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeFunctionSettings } from '../../scripts/function-settings.ts'
import { folderOf } from '../../scripts/place.ts'
import { portsFrom } from '../../scripts/ports.ts'
import { verificationKey, webhookKey } from '../../scripts/sendgrid/webhook-key.ts'

const place = { project: `demo-settings-${process.pid}`, ports: portsFrom(7400) }
const folder = folderOf(place)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('[G12] the functions of a place have its stand-in’s address and key, the same at every start', () => {
  mkdirSync(join(folder, 'functions'))
  const written = () => {
    writeFunctionSettings(place)
    return readFileSync(join(folder, 'functions', `.env.${place.project}`), 'utf8')
  }
  const first = written()
  expect(first).toContain(`SENDGRID_BASE_URL="http://127.0.0.1:${place.ports.sendgrid}"\n`)
  expect(first).toContain(`SENDGRID_WEBHOOK_PUBLIC_KEY="${verificationKey(webhookKey(folder))}"\n`)
  expect(written()).toBe(first)
  expect(readFileSync(join(folder, 'functions/.secret.local'), 'utf8')).toMatch(/^SENDGRID_API_KEY="SG\./)
})
