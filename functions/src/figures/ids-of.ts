import type { Query } from 'firebase-admin/firestore'

/** Documents that are listed at once, only by their ids. */
const pageSize = 1_000

/** The ids of all results of a query, page by page; `sorted` is the field that it is ordered by, unless by id. */
export async function* idsOf(query: Query, ...sorted: string[]): AsyncGenerator<string[]> {
  const page = query.select(...sorted).limit(pageSize)
  for (let found = await page.get(); !found.empty; found = await page.startAfter(found.docs.at(-1)).get())
    yield found.docs.map(({ id }) => id)
}
