import { expect, test } from 'vitest'
import { groupedMarks } from '../../../../web/src/editor/comments/mark-groups.ts'

test('[Z67] marks that would cover each other are one mark for all their fields', () => {
  const marks = [
    { field: 'price', n: 2, top: 100 },
    { field: 'notes', n: 1, top: 300 },
    { field: 'description', n: 1, top: 98 },
    { field: 'next line', n: 1, top: 126 },
  ]
  expect(groupedMarks(marks, 28)).toEqual([
    { top: 98, n: 3, fields: ['description', 'price'] },
    { top: 126, n: 1, fields: ['next line'] },
    { top: 300, n: 1, fields: ['notes'] },
  ])
  expect(groupedMarks(marks, 44).map(({ n }) => n)).toEqual([4, 1])
})
