/** One transaction of an IIF file, each row under the names that its `!` header gave. */
export interface IifTransaction {
  head: Record<string, string>
  splits: Record<string, string>[]
}

/** Reads an IIF file as QuickBooks Desktop does: windows-1252, rows at CRLF, cells at tabs; throws SyntaxError for a row that isn't headed, or out of its place. */
export function readIif(bytes: Uint8Array): IifTransaction[] {
  const text = new TextDecoder('windows-1252').decode(bytes)
  if (!text.endsWith('\r\n')) throw new SyntaxError('The last row is not ended')
  const headers = new Map<string, string[]>()
  const transactions: IifTransaction[] = []
  let open: IifTransaction | null = null
  for (const row of text.slice(0, -2).split('\r\n')) {
    const [keyword = '', ...cells] = row.split('\t')
    if (keyword.startsWith('!')) headers.set(keyword.slice(1), cells)
    else {
      const header = headers.get(keyword)
      if (header?.length !== cells.length)
        throw new SyntaxError(`${cells.length} cells, not as headed: ${row}`)
      const named = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))
      if (keyword === 'TRNS' && !open) open = { head: named, splits: [] }
      else if (keyword === 'SPL' && open) open.splits.push(named)
      else if (keyword === 'ENDTRNS' && open) {
        transactions.push(open)
        open = null
      } else throw new SyntaxError(`Out of its place: ${row}`)
    }
  }
  if (open) throw new SyntaxError('The last transaction is not ended')
  return transactions
}
