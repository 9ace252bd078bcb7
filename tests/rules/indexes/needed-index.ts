/** A composite index as firestore.indexes.json lists it. */
export interface Index {
  collectionGroup: string
  queryScope: 'COLLECTION' | 'COLLECTION_GROUP'
  fields: { fieldPath: string; order?: 'ASCENDING' | 'DESCENDING'; arrayConfig?: 'CONTAINS' }[]
}

/** What matters of a query for its index. */
export interface Shape {
  collection: string
  scope?: Index['queryScope']
  where?: readonly (readonly [field: string, op: string, value?: unknown])[]
  orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
}

const equalities = ['==', 'in']

/**
 * The composite index that a query needs, null when Firestore's own indexes of single fields do.
 * Fields asked for by equality come first, in any order; then lists of which one item is asked for, then those it is sorted by, among them every field with a range.
 */
export function neededIndex({
  collection,
  scope = 'COLLECTION',
  where = [],
  orderBy = [],
}: Shape): Index | null {
  const equal = [...new Set(where.filter(([, op]) => equalities.includes(op)).map(([field]) => field))]
  const contained = where.filter(([, op]) => op === 'array-contains').map(([field]) => field)
  const alike = [...equal, ...contained]
  const ranges = where.map(([field]) => field).filter((field) => !alike.includes(field))
  const last = orderBy.at(-1)?.[1] ?? 'asc'
  const implied = [...new Set(ranges)]
    .filter((field) => !orderBy.some(([sorted]) => sorted === field))
    .sort()
    .map((field) => [field, last] as const)
  const sorted = [...orderBy, ...implied].filter(([field]) => !equal.includes(field) && field !== '__name__')
  if (sorted.length + contained.length === 0 || alike.length + sorted.length < 2) return null
  return {
    collectionGroup: collection.slice(collection.lastIndexOf('/') + 1),
    queryScope: scope,
    fields: [
      ...equal.sort().map((fieldPath) => ({ fieldPath, order: 'ASCENDING' as const })),
      ...contained.map((fieldPath) => ({ fieldPath, arrayConfig: 'CONTAINS' as const })),
      ...sorted.map(([fieldPath, direction]) => ({
        fieldPath,
        order: direction === 'asc' ? ('ASCENDING' as const) : ('DESCENDING' as const),
      })),
    ],
  }
}

/** An index in one line, to be compared; the order of fields asked for by equality doesn't matter. */
export function inOneLine({ collectionGroup, queryScope, fields }: Index): string {
  const sorted = fields.map(({ fieldPath, order, arrayConfig }) => {
    if (arrayConfig) return `${fieldPath} contains`
    return order === 'ASCENDING' ? fieldPath : `${fieldPath} desc`
  })
  return `${collectionGroup}${queryScope === 'COLLECTION_GROUP' ? ' everywhere' : ''}: ${sorted.join(', ')}`
}
