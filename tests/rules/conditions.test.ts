import { expect, test } from 'vitest'
import { conditionsIn } from './emulator/conditions.ts'

/** The report on one condition, whose end the emulator gives without the brackets that close it. */
function textsIn(source: string): string[] {
  const position = { line: 1, column: 1, currentOffset: 0, endOffset: source.length - 2 }
  const seen = { position, wasTrue: true, wasFalse: true, wasOther: false, inside: [] }
  return conditionsIn(source, [seen]).map(({ text }) => text)
}

test.for([
  `value.matches('(a')`,
  `value.matches("it's (a")`,
  `value.matches('it\\'s (a')`,
  `value.matches("a \\" (b")`,
])('[A15] a condition ends after its own bracket, not one in a text: %s', (source) => {
  expect(textsIn(source)).toEqual([source])
})
