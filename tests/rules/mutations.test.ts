import { expect, test } from 'vitest'
import { mutantsOf } from './mutations/mutants.ts'
import { passes } from './mutations/passes.ts'
import { switchedRules } from './mutations/switched-rules.ts'

const source = `
match /databases/{database}/documents {
  function isFew(value) {
    return value <= 3;
  }
  function isSmall(value) {
    return isFew(value.size);
  }
  match /orgs/{org} {
    match /customers/{customer} {
      allow write: if isSmall(request.resource.data);
    }
    match /invoices/{invoice} {
      allow read: if resource.data.kind in ['a', 'b'];
      match /lines/{line} {
        allow write: if isFew(request.resource.data.count);
      }
    }
  }
}`

const at = (text: string) => source.indexOf(text)
const conditionAt = (text: string) => ({
  ...{ line: 1, column: 1, start: at(text), end: at(text) + text.length },
  ...{ text, wasTrue: true, wasFalse: true },
})

test('[A15] every change of the rules is in one text, beside others that it does not touch', () => {
  const mutants = mutantsOf(source, [
    conditionAt('value <= 3'),
    conditionAt("resource.data.kind in ['a', 'b']"),
  ])
  expect(mutants.map(({ replacement }) => replacement)).toEqual([
    ...['true', 'false', 'true', 'false'],
    ...["['b']", "['a']", 'value < 3'],
  ])
  const texts = switchedRules(source, mutants)
  const all = texts.flatMap((text) => [...text.mutants.values()])
  expect(new Set(all)).toEqual(new Set(mutants))
  expect(all).toHaveLength(mutants.length)
  for (const text of texts)
    for (const [number, { replacement }] of text.mutants)
      expect(text.source).toContain(`isSwitchedOn(${number}) ? (${replacement}) : (`)
})

test('[A15] a change that no case notices fails the bench unless its reason is known', () => {
  const explained = { says: '7:3 addresses is list -> true' }
  expect(passes(1000, [])).toBe(true)
  expect(passes(1000, [explained])).toBe(true)
  expect(passes(1000, [explained, { says: '8:3 bills() -> true' }])).toBe(false)
  expect(passes(10, [explained])).toBe(false)
})
