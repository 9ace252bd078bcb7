import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { generated } from '../run/folders.ts'
import { buildWeb } from '../emulators/stage.ts'
import { chunkCircles } from './chunk-circles.ts'
import type { Manifest } from './manifest.ts'

/** How much script, gzipped, a person may have to load before a given action is possible. */
const BUDGETS = [
  {
    what: 'the shell and the sign-in page',
    chunks: ['index.html'],
    kilobytes: 90,
  },
  {
    what: 'everything to edit an invoice',
    chunks: [
      'index.html',
      'src/languages/en/sheet.ts',
      'src/backend/sign-in/auth-sdk.ts',
      'src/backend/device/firestore-sdk.ts',
      'src/editor/InvoicePage.vue',
    ],
    kilobytes: 260,
  },
  {
    what: 'what draws a snapshot, with what is there by then',
    chunks: ['src/editor/snapshot/snapshot-pdf.ts'],
    kilobytes: 290,
  },
]

/** The budgets that the web build breaks, and its scripts that load each other. */
export async function buildProblems(): Promise<string[]> {
  const folder = generated('check')
  await buildWeb(folder)
  const web = join(folder, 'web')
  const manifest = JSON.parse(readFileSync(join(web, '.vite', 'manifest.json'), 'utf8')) as Manifest
  const sizeOf = (file: string) => gzipSync(readFileSync(join(web, file)), { level: 9 }).length
  const circles = chunkCircles(manifest).map(
    (circle) => `Scripts load each other: ${circle} (web/vite.config.ts).`,
  )
  const overweight = BUDGETS.flatMap(({ what, chunks, kilobytes }) => {
    const missing = chunks.filter((chunk) => !(chunk in manifest))
    if (missing.length)
      return [
        `${what}: ${missing.join(', ')} is no chunk of its own in the build (scripts/check/budgets.ts).`,
      ]
    const files = filesFor(manifest, chunks)
    const size = files.reduce((sum, file) => sum + sizeOf(file), 0) / 1024
    if (size <= kilobytes) return []
    const largest = files
      .map((file) => `  ${(sizeOf(file) / 1024).toFixed(1).padStart(6)} KB  ${file}`)
      .sort()
      .reverse()
    return [`${what}: ${size.toFixed(1)} KB gzip, over the budget of ${kilobytes} KB:`, ...largest]
  })
  return [...circles, ...overweight]
}

/** Every script that loads with these chunks: their own and all their static imports. */
export function filesFor(manifest: Manifest, chunks: string[]): string[] {
  const seen = new Set<string>()
  const visit = (chunk: string) => {
    if (seen.has(chunk)) return
    seen.add(chunk)
    manifest[chunk]?.imports?.forEach(visit)
  }
  chunks.forEach(visit)
  return [...seen].flatMap((chunk) => manifest[chunk]?.file ?? []).filter((file) => file.endsWith('.js'))
}
