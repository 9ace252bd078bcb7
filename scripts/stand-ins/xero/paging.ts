/** The records of one page of a list, and the paging details when a page was asked for. */
export function pageOf<T>(
  all: readonly T[],
  query: URLSearchParams,
): { page: readonly T[]; pagination: object } {
  const asked = Number(query.get('page') ?? '0')
  if (!(asked >= 1)) return { page: all, pagination: {} }
  const size = Math.min(Math.max(Number(query.get('pageSize') ?? '100') || 100, 1), 1000)
  return {
    page: all.slice((asked - 1) * size, asked * size),
    pagination: {
      pagination: {
        page: asked,
        pageSize: size,
        pageCount: Math.ceil(all.length / size),
        itemCount: all.length,
      },
    },
  }
}
