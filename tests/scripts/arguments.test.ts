import { expect, test } from 'vitest'
import { readArguments } from '../../scripts/run/arguments.ts'
import { needOf, suitesNamed } from '../../scripts/test/suites.ts'

test('[H15] names, options and passed-on arguments are distinguished', () => {
  const read = readArguments(['rules', '--port', '6000', 'web', '--fresh', '--', '-t', 'M1'], {
    values: ['port'],
    flags: ['fresh'],
  })
  expect(read).toEqual({
    names: ['rules', 'web'],
    options: { port: '6000', fresh: true },
    rest: ['-t', 'M1'],
  })
})

test('[H15] an unknown option or suite is answered with the known ones', () => {
  expect(() => readArguments(['--prot', '1'], { values: ['port'] })).toThrow(
    'There is no option --prot: known are --port.',
  )
  expect(() => suitesNamed(['rule'])).toThrow(
    'There is no suite rule: choose from domain, web, scripts, rules',
  )
  expect(() => readArguments(['--port'], { values: ['port'] })).toThrow('--port needs a value')
})

test('[H15] a run starts no more than its suites need', () => {
  expect(needOf(suitesNamed(['domain', 'web']))).toBe('nothing')
  expect(needOf(suitesNamed(['domain', 'rules']))).toBe('firestore')
  expect(needOf(suitesNamed([]))).toBe('emulators')
})
