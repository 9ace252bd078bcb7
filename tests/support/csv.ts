/** A CSV text as records of cells, strictly after RFC 4180: CRLF ends every record, quotes are closed and doubled, and all records are as long as the first; throws SyntaxError for anything else. */
export function readCsv(text: string): string[][] {
  const records: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let record: string[] = []
  while (cell.lastIndex < text.length) {
    const from = cell.lastIndex
    const match = cell.exec(text)
    if (!match) throw new SyntaxError(`No cell at ${from}: ${JSON.stringify(text.slice(from, from + 40))}`)
    const [, quoted, plain = '', end] = match
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    records.push(record)
    record = []
  }
  if (record.length > 0) throw new SyntaxError('The last record is not ended')
  const odd = records.find(({ length }) => length !== records[0]?.length)
  if (odd) throw new SyntaxError(`A record has ${odd.length} cells: ${odd.join(' | ')}`)
  return records
}

/** The records below the header, each under the names of its columns. */
export function csvRecords(text: string): Record<string, string>[] {
  const [header = [], ...records] = readCsv(text)
  return records.map((record) => Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])))
}
