import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run/folders.ts'
import { widest } from './rules-function.ts'
import { withGeneratedBlock } from './generated-block.ts'

const file = join(root, 'firestore.rules')

/** Writes the generated block of firestore.rules; whether it was stale. */
export function writeRules(): boolean {
  const rules = readFileSync(file, 'utf8')
  const renewed = withGeneratedBlock(rules)
  if (renewed !== rules) writeFileSync(file, renewed)
  return renewed !== rules
}

/** What is wrong with firestore.rules: its generated block is stale, or a line is too wide. */
export function rulesProblems(rules = readFileSync(file, 'utf8')): string[] {
  const stale = withGeneratedBlock(rules) !== rules
  const wide = [...rules.split('\n').entries()].filter(([, line]) => line.length > widest)
  return [
    ...(stale
      ? ['The field checks of firestore.rules are not those of the tables: run `npm run rules`.']
      : []),
    ...wide.map(
      ([index, { length }]) => `firestore.rules:${index + 1} has ${length} columns, not ${widest}.`,
    ),
  ]
}
