// `npm run documents -- INVOICE.json DIR`: writes every document that a revision allows, with the reasons why
// others are not written. Code 1 when the file can't be read; a document that its format can't carry is not
// an error.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Complaint, orComplain } from './run/complaint.ts'
import { writers } from './documents/document-writers.ts'
import { readRevision, type RevisionFile } from './documents/read-revision.ts'

async function main(): Promise<void> {
  const [file, folder] = process.argv.slice(2)
  if (file === undefined || folder === undefined)
    throw new Complaint('Say what to write and where to: npm run documents -- INVOICE.json FOLDER')
  const from = process.env.INIT_CWD ?? ''
  const revision = readRevision(await textOf(resolve(from, file), file))
  const to = resolve(from, folder)
  await mkdir(to, { recursive: true })
  const written = await writeAll(revision, to)
  console.log(`${written} of ${writers.length} documents of ${revision.numberText} are in ${to}`)
}

async function textOf(path: string, file: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new Complaint(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function writeAll(revision: RevisionFile, folder: string): Promise<number> {
  let written = 0
  for (const { name, file, obstacles, write, note } of writers) {
    const reasons = obstacles(revision)
    if (reasons.length > 0) console.log(`${name}: not written. ${reasons.join(' ')}`)
    else {
      await writeFile(join(folder, file), await write(revision))
      console.log(`${name}: ${[file, note?.(revision)].filter(Boolean).join(', ')}`)
      written += 1
    }
  }
  return written
}

await orComplain(main)
