import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  adoptFlatSave,
  beginGeneration,
  dropUnfinished,
  generationsIn,
} from '../../../scripts/saves/generations.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'covoice-saves-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 8, minute))

function aSave(data: string, minute: number) {
  const save = beginGeneration(data, at(minute))
  mkdirSync(save.folder)
  writeFileSync(join(save.folder, 'accounts.json'), String(minute))
  return save
}

test('[H25] the newest complete save counts, and one that was not completed never does', () => {
  const data = aFolder()
  aSave(data, 1).complete()
  aSave(data, 2).complete()
  aSave(data, 3)
  expect(generationsIn(data).map(({ begun }) => begun)).toEqual([at(2), at(1)])
  expect(dropUnfinished(data, aFolder())).toBe(1)
  expect(readdirSync(data)).toHaveLength(2)
})

test('[H25] three complete saves are kept', () => {
  const data = aFolder()
  for (let minute = 1; minute <= 5; minute += 1) aSave(data, minute).complete()
  expect(generationsIn(data).map(({ begun }) => begun)).toEqual([at(5), at(4), at(3)])
})

test('[H25] the single save of an earlier release is used', () => {
  const data = join(aFolder(), 'demo')
  mkdirSync(data)
  writeFileSync(join(data, 'firebase-export-metadata.json'), '{}')
  adoptFlatSave(data)
  const [generation] = generationsIn(data)
  expect(existsSync(join(generation?.folder ?? '', 'firebase-export-metadata.json'))).toBe(true)
})
