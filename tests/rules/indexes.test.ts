import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { everyQuery } from '../web/invoices/query-shapes.ts'
import { type Index, inOneLine, neededIndex } from './indexes/needed-index.ts'
import { serverQueries, queueQueries } from './indexes/server-queries.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { indexes, fieldOverrides } = JSON.parse(readFileSync(`${root}firestore.indexes.json`, 'utf8')) as {
  indexes: Index[]
  fieldOverrides: { collectionGroup: string; fieldPath: string; indexes: { queryScope: string }[] }[]
}
const deployed = indexes.map(inOneLine)
const needed = new Set(
  [...everyQuery(), ...serverQueries(), ...queueQueries()]
    .map(neededIndex)
    .filter((index) => index !== null)
    .map(inOneLine),
)

it('[L51] every list query has the index that it needs', () => {
  expect([...needed].filter((index) => !deployed.includes(index))).toEqual([])
})

it('[L51] every index is needed by a query, and none exists twice', () => {
  expect(deployed.filter((index, place) => !needed.has(index) || deployed.indexOf(index) !== place)).toEqual(
    [],
  )
})

it('[L51] a query of all collections of one name by one field has the index that Firestore does not make itself', () => {
  const everywhere = serverQueries()
    .filter((query) => query.scope === 'COLLECTION_GROUP' && !neededIndex(query))
    .map(({ collection, where = [] }) => [collection, where[0]?.[0]])
  const made = fieldOverrides
    .filter((field) => field.indexes.some(({ queryScope }) => queryScope === 'COLLECTION_GROUP'))
    .map(({ collectionGroup, fieldPath }) => [collectionGroup, fieldPath])
  expect(everywhere).toEqual([['updates', 'at']])
  expect(made).toEqual(everywhere)
})

it("[L51] pages ask list queries that their feature's queries.ts declares, so that none is overlooked", () => {
  const inline = globSync('web/src/!(backend)/**/*.{ts,vue}', { cwd: root })
    .filter((file) => !file.endsWith('/queries.ts'))
    .filter((file) => /\b(where|orderBy): \[/.test(readFileSync(root + file, 'utf8')))
  expect(inline).toEqual([])
})

it('[L51] a range or an order beside another field needs an index, equality alone needs none', () => {
  const where = [['deletedAt', '==', null] as const]
  const ask = (more: Parameters<typeof neededIndex>[0]) => {
    const index = neededIndex(more)
    return index && inOneLine(index)
  }
  expect(ask({ collection: 'orgs/o/invoices', where: [...where, ['customer', 'in', ['a']]] })).toBeNull()
  expect(ask({ collection: 'orgs/o/invoices', orderBy: [['createdAt', 'desc']] })).toBeNull()
  expect(ask({ collection: 'orgs/o/invoices', where, orderBy: [['createdAt', 'desc']] })).toBe(
    'invoices: deletedAt, createdAt desc',
  )
  expect(
    ask({
      collection: 'orgs/o/invoices',
      where: [
        ['dueDay', '<', 'x'],
        ['a', '>', 1],
      ],
      orderBy: [['number', 'desc']],
    }),
  ).toBe('invoices: number desc, a desc, dueDay desc')
})
