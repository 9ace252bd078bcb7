import {
  closeSync,
  existsSync,
  fsyncSync,
  globSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, join } from 'node:path'

/** How many complete saves are kept. */
const KEPT = 3
const UNFINISHED = '.unfinished'

/** A complete save of the emulators' data. */
export interface Generation {
  folder: string
  /** When it was begun: all earlier changes are in it. */
  begun: Date
}

/** A save that is being written. It counts only after `complete`. */
export interface UnfinishedGeneration {
  folder: string
  complete: () => Generation
}

/** The complete saves in a folder, the newest first. */
export function generationsIn(data: string): Generation[] {
  return globSync('????-??-??T??-??-??.???Z', { cwd: data })
    .sort()
    .reverse()
    .map((name) => ({ folder: join(data, name), begun: dateOf(name) }))
}

/** Begins a save. `complete` makes it count, by one rename after its bytes are on the disk, and removes old ones. */
export function beginGeneration(data: string, begun: Date): UnfinishedGeneration {
  mkdirSync(data, { recursive: true })
  const folder = join(data, nameOf(begun))
  const unfinished = folder + UNFINISHED
  remove(unfinished)
  const complete = () => {
    for (const file of globSync('**', { cwd: unfinished })) flush(join(unfinished, file))
    renameSync(unfinished, folder)
    flush(data)
    for (const { folder: old } of generationsIn(data).slice(KEPT)) remove(old)
    return { folder, begun }
  }
  return { folder: unfinished, complete }
}

/** Turns the one save of an earlier release, which lay in the folder itself, into a generation. */
export function adoptFlatSave(data: string): void {
  if (!existsSync(join(data, 'firebase-export-metadata.json'))) return
  const begun = statSync(join(data, 'firebase-export-metadata.json')).mtime
  const aside = `${data}.flat`
  renameSync(data, aside)
  mkdirSync(data)
  renameSync(aside, join(data, nameOf(begun)))
}

/** Removes the saves that were being written when a run was killed; returns how many there were. */
export function dropUnfinished(data: string, workFolder: string): number {
  const found = [
    ...globSync(`*${UNFINISHED}`, { cwd: data }).map((name) => join(data, name)),
    // where the hub writes before it moves the result
    ...globSync('firebase-export-*', { cwd: workFolder }).map((name) => join(workFolder, name)),
  ]
  found.forEach(remove)
  return found.length
}

/** The time of a save as its reader knows it. */
export const timeOf = ({ begun }: Generation): string =>
  begun.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })
const nameOf = (date: Date): string => date.toISOString().replaceAll(':', '-')
const dateOf = (folder: string): Date => new Date(basename(folder).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'))

/** Waits until the disk has a file or a folder's list of names. */
function flush(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}
