import { createRequire } from 'node:module'
import createQpdf, { type QpdfInstance } from '@neslinesli93/qpdf-wasm'
import { vi } from 'vitest'

const binary = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm')

/** The package's types leave out what writes a file. */
type Files = QpdfInstance['FS'] & { writeFile: (path: string, bytes: Uint8Array) => void }

/** The result of `qpdf --check` on a PDF: its exit code, which is 0 without errors and warnings, and its output. */
export async function qpdfCheck(bytes: Uint8Array): Promise<{ code: number; said: string[] }> {
  const spoken = (['log', 'error'] as const).map((way) =>
    vi.spyOn(console, way).mockImplementation(() => undefined),
  )
  try {
    const qpdf = await createQpdf({ locateFile: () => binary })
    const files = qpdf.FS as Files
    files.writeFile('/checked.pdf', bytes)
    const code = qpdf.callMain(['--check', '/checked.pdf'])
    return { code, said: spoken.flatMap(({ mock }) => mock.calls.map(String)) }
  } finally {
    for (const one of spoken) one.mockRestore()
  }
}
