import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run/folders.ts'
import { folderOf, type EmulatorInstance } from '../run/emulator-instance.ts'
import { DEVELOPMENT_KEY } from '../stand-ins/sendgrid/settings.ts'
import { verificationKey, webhookKey } from '../stand-ins/sendgrid/webhook-key.ts'
import { DEVELOPMENT_CLIENT_ID } from '../stand-ins/xero/settings.ts'
import { tokenKey } from '../stand-ins/xero/sign-in/token-key.ts'

/**
 * Configures an instance's functions to use its stand-ins, where the emulator reads parameters
 * (`.env.<project>`) and secrets (`.secret.local`). A developer's own functions/.env.local and
 * functions/.secret.local override it.
 */
export function writeFunctionSettings(instance: EmulatorInstance): void {
  const folder = folderOf(instance)
  writeFileSync(
    join(folder, 'functions', `.env.${instance.project}`),
    lines({
      MAIL_FROM: 'mail@covoice.example',
      APP_URL: `http://localhost:${instance.ports.hosting}`,
      SENDGRID_BASE_URL: `http://127.0.0.1:${instance.ports.sendgrid}`,
      SENDGRID_RESIDENCY: 'global',
      SENDGRID_WEBHOOK_PUBLIC_KEY: verificationKey(webhookKey(folder)),
      XERO_CLIENT_ID: DEVELOPMENT_CLIENT_ID,
      XERO_BASE_URL: `http://127.0.0.1:${instance.ports.xero}`,
    }),
  )
  const own = join(root, 'functions/.secret.local')
  writeFileSync(
    join(folder, 'functions/.secret.local'),
    lines({ SENDGRID_API_KEY: DEVELOPMENT_KEY, XERO_TOKEN_KEY: tokenKey(folder) }) +
      (existsSync(own) ? readFileSync(own, 'utf8') : ''),
  )
}

function lines(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${value}"\n`)
    .join('')
}
