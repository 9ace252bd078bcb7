import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { generated } from '../../../scripts/run/folders.ts'

/** What a process that makes one PDF took: its whole life until then, and the most memory it had. */
interface Life {
  ms: number
  megabytes: number
}

/** Bundles the maker of one PDF as the functions are bundled, to be started in a process of its own again and again. */
export async function freshMaker(): Promise<(lines: number, rows?: number) => Promise<Life>> {
  const outDir = generated('bench/pdf')
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: ['@covoice/domain'] },
    build: {
      ssr: join(import.meta.dirname, 'fresh-process.ts'),
      outDir,
      target: 'node24',
      minify: false,
      emptyOutDir: true,
    },
  })
  const script = join(outDir, 'fresh-process.js')
  return async (lines, rows = 1) => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(lines), String(rows)])
    return JSON.parse(stdout) as Life
  }
}
