import { describe, expect, test } from 'vitest'
import { parseShownComment } from '../../../../web/src/collaboration/comments/comment.ts'
import {
  mentionedIn,
  piecesOf,
  searchedName,
  withMention,
} from '../../../../web/src/collaboration/comments/mentions.ts'
import { openByField, threadsOf } from '../../../../web/src/collaboration/comments/threads.ts'

const aComment = (id: string, second: number, known: object = {}) =>
  parseShownComment(id, { text: id, createdBy: 'ann', createdAt: new Date(second * 1000), ...known })

describe('[Z67] comments', () => {
  test('are subjects with their answers, the newest subject first', () => {
    const threads = threadsOf([
      aComment('answer2', 4, { replyTo: 'b' }),
      aComment('b', 2),
      aComment('a', 3),
      aComment('answer1', 3, { replyTo: 'b' }),
    ])
    expect(threads.map(({ id, answers }) => [id, answers.map((one) => one.id)])).toEqual([
      ['a', []],
      ['b', ['answer1', 'answer2']],
    ])
  })

  test('keep the place of a deleted comment that was answered, and no other deleted one', () => {
    const gone = { deleted: true, text: '' }
    const threads = threadsOf([
      aComment('a', 1, gone),
      aComment('b', 2, gone),
      aComment('answer', 3, { replyTo: 'b' }),
      aComment('other', 4, { replyTo: 'b', ...gone }),
    ])
    expect(threads.map(({ id, answers }) => [id, answers.length])).toEqual([['b', 1]])
  })

  test('show an answer whose subject can not be read as a subject', () => {
    expect(threadsOf([aComment('answer', 1, { replyTo: 'gone' })]).map(({ id }) => id)).toEqual(['answer'])
  })

  test('are counted on each field while they are open', () => {
    const field = 'line:l1:description'
    const threads = threadsOf([
      aComment('a', 1, { field }),
      aComment('b', 2, { field }),
      aComment('c', 3, { field, resolved: true }),
      aComment('d', 4),
    ])
    expect([...openByField(threads)]).toEqual([
      ['', 1],
      [field, 2],
    ])
  })
})

const people = [
  { uid: 'b', name: 'Ben', detail: '' },
  { uid: 'bo', name: 'Ben Owen', detail: '' },
]

describe('[Z70] a mention', () => {
  test('is searched behind an @ before the caret', () => {
    expect(searchedName('Hi @Be', 6)).toBe('Be')
    expect(searchedName('@', 1)).toBe('')
    expect(searchedName('ben@example', 11)).toBeNull()
    expect(searchedName('Hi @Be', 3)).toBeNull()
  })

  test('completes the name and leaves the rest', () => {
    expect(withMention('Hi @Be, ok', 6, 'Ben')).toEqual({ text: 'Hi @Ben , ok', caret: 8 })
  })

  test('is of the person with the longest name that stands there', () => {
    expect(mentionedIn('@Ben Owen and @Ben and @Ben, not @Ann', people)).toEqual(['bo', 'b'])
    expect(piecesOf('a @Ben!', people)).toEqual([
      { text: 'a ', uid: null },
      { text: '@Ben', uid: 'b' },
      { text: '!', uid: null },
    ])
  })
})
