import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore'

/** Documents that are listed at once, only by their ids and few fields. */
const pageSize = 1_000

/** The ids of all results of a query, page by page; `sorted` is the field that it is ordered by, unless by id. */
export async function* idsOf(query: Query, ...sorted: string[]): AsyncGenerator<string[]> {
  for await (const docs of pagesOf(query, ...sorted)) yield docs.map(({ id }) => id)
}

/** All results of a query with these fields, page by page. */
export async function* pagesOf(query: Query, ...fields: string[]): AsyncGenerator<QueryDocumentSnapshot[]> {
  const page = query.select(...fields).limit(pageSize)
  for (let found = await page.get(); !found.empty; found = await page.startAfter(found.docs.at(-1)).get())
    yield found.docs
}
