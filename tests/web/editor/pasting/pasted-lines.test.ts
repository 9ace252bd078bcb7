import { describe, expect, test } from 'vitest'
import { pastedLines } from '../../../../web/src/editor/pasting/pasted-lines.ts'
import { tableIn } from '../../../../web/src/editor/pasting/table.ts'
import { aLine } from '../../../domain/builders.ts'

const paste = (text: string, known: Partial<Parameters<typeof pastedLines>[1]> = {}) => {
  let made = 0
  return pastedLines(tableIn(text, 'en') ?? [], {
    ...{ lines: [], into: null, isEmpty: false, taxes: [], locale: 'en' },
    newId: () => `new${++made}`,
    ...known,
  })
}

describe('a table in the clipboard', () => {
  test('[E73] three columns and three rows of a spreadsheet are three lines', () => {
    const { edits, unread } = paste('Support\t1.5\t$95.50\r\nTravel\t2\t30\r\n"Two\nrows"\t(1)\t1,000\r\n')
    expect(unread).toEqual([])
    expect(edits).toMatchObject([
      { line: { description: 'Support', quantityThousandths: 1500, unitPriceMillionths: 95_500_000 } },
      { line: { description: 'Travel', quantityThousandths: 2000, unitPriceMillionths: 30_000_000 } },
      { line: { description: 'Two\nrows', quantityThousandths: -1000, unitPriceMillionths: 1_000_000_000 } },
    ])
    const positions = edits.map((edit) => (edit.kind === 'addLine' ? edit.line.position : ''))
    expect(positions.toSorted()).toEqual(positions)
    expect(new Set(positions).size).toBe(3)
  })

  test('[E73] a CSV text without a header is a table only when every row is a text and two numbers', () => {
    expect(tableIn('A;1,5;20\nB;2;30', 'de')).toEqual([
      ['A', '1,5', '20'],
      ['B', '2', '30'],
    ])
    expect(tableIn('"A, b",1,20\nB,2,30', 'en')).toEqual([
      ['A, b', '1', '20'],
      ['B', '2', '30'],
    ])
    for (const text of ['Plan, build, run\nTest, ship, rest', 'Setup', 'One\nTwo', 'A,1,20', 'A;1\nB;2'])
      expect(tableIn(text, 'en'), text).toBeNull()
    expect(tableIn('6" pipe\t2\t3', 'en')).toEqual([['6" pipe', '2', '3']])
  })

  test.each<[string, string, string[][]]>([
    ['en', 'Work,Quantity,Price\nSupport,1.5,95.50', [['Support', '1.5', '95.50']]],
    [
      'en',
      'Work,Quantity,Price\r\n"Plan; build, run",2,"1,000.00"\r\n',
      [['Plan; build, run', '2', '1,000.00']],
    ],
    ['de', 'Leistung;Menge;Preis\nSupport;1,5;95,50', [['Support', '1,5', '95,50']]],
    [
      'de',
      '"Leistung","Menge","Preis"\n"Support ""vor Ort""","1,5","1.000,00"',
      [['Support "vor Ort"', '1,5', '1.000,00']],
    ],
    [
      'en',
      'Work,Hours,Price,Day\nSupport,two,95.50,1 May\nTravel,2,,2 May',
      [
        ['Support', 'two', '95.50', '1 May'],
        ['Travel', '2', '', '2 May'],
      ],
    ],
  ])(
    '[E73] a CSV text may have a header, quoted cells and decimal commas (%s): %j',
    (locale, text, below) => {
      expect(tableIn(text, locale)?.slice(1)).toEqual(below)
    },
  )

  test.each([
    'Dear Ann, Bob, Cy\nWe meet at, 5, sharp',
    'Dear Ann, Bob, Cy\nSupport,2,95.50,net',
    'Work,Hours\nSupport,2',
    'Work,Quantity,Price',
    'Work,Quantity,Price\nSupport,two,95.50',
  ])('[E73] below a first row without numbers, other lines with commas are no table: %j', (text) => {
    expect(tableIn(text, 'en')).toBeNull()
  })

  test('[E73] the header of a CSV text is marked as that of a spreadsheet is, and nothing is guessed', () => {
    const csv = paste('Work,Quantity,Price\nSupport,2,95.50')
    expect(csv).toEqual(paste('Work\tQuantity\tPrice\nSupport\t2\t95.50'))
    expect(csv.unread.map(({ text }) => text)).toEqual(['Quantity', 'Price'])
    expect(csv.edits).toHaveLength(2)
  })

  test('[E73] a cell that is no number is named, and no value is made of it', () => {
    const { edits, unread } = paste('Support\ttwo\t95.50\nTravel\t\tn/a')
    expect(unread).toEqual([
      { line: 'new1', field: 'quantityThousandths', text: 'two' },
      { line: 'new2', field: 'unitPriceMillionths', text: 'n/a' },
    ])
    expect(edits).toMatchObject([
      { line: { quantityThousandths: 1000, unitPriceMillionths: 95_500_000 } },
      { line: { quantityThousandths: 1000, unitPriceMillionths: 0 } },
    ])
    expect(edits).toMatchObject([
      { line: { description: 'Support\ntwo' } },
      { line: { description: 'Travel\nn/a' } },
    ])
  })

  test.each([
    '·\tFirst item\n·\tSecond item',
    '·\t15\n·\t20',
    '1.\tPlan\n2.\tBuild',
    'if (ready)\n\treturn 1\n\t\t2',
    'Name\tAnn\nCity\tBerlin',
    'Support\t',
  ])('[E73] a text with tabs but no column of numbers is no table: %j', (text) => {
    expect(tableIn(text, 'en')).toBeNull()
  })

  test('[E73] a header above the numbers, and a cell without one, leave it a table', () => {
    expect(tableIn('Work\tHours\nSupport\t2', 'en')).toHaveLength(2)
    expect(tableIn('Work\tQuantity\tPrice\nSupport\ttwo\t95.50\nTravel\t\t30', 'en')).toHaveLength(3)
  })

  test.each([',', ';', ';\n', '",', 'a,b\n'])('[E73] thousands of %j are read at once', (part) => {
    const started = performance.now()
    tableIn(part.repeat(20_000), 'en')
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('[E73] the first row goes into an empty line, the others below it and above the next line', () => {
    const [first, next] = [aLine({ id: 'a', position: 'a0' }), aLine({ id: 'b', position: 'a1' })]
    const { edits, ids } = paste('One\t1\t2\nTwo\t3\t4', { lines: [first, next], into: first, isEmpty: true })
    expect(ids).toEqual(['a', 'new1'])
    expect(edits[0]).toMatchObject({ kind: 'setLineFields', line: 'a', values: { description: 'One' } })
    const [, added] = edits
    if (added?.kind !== 'addLine') throw new Error('nothing was added')
    expect(added.line.position > 'a0' && added.line.position < 'a1').toBe(true)
  })

  test('[E73] further columns are kept in the description', () => {
    expect(paste('Support\t1\t2\tJune\t2.00').edits).toMatchObject([
      { line: { description: 'Support\nJune\n2.00', quantityThousandths: 1000 } },
    ])
  })
})
