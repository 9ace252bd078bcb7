import { describe, expect, test } from 'vitest'
import { savedState } from '../../../web/src/editor/bar/saved-state.ts'

const calm = { isNew: false, online: true, isKept: true, waiting: 0, failed: 0 }

describe('the saved indicator', () => {
  test('[E11] says saved only when the server has everything', () => {
    expect(savedState(calm)).toEqual({ kind: 'saved' })
    expect(savedState({ ...calm, waiting: 1 })).toEqual({ kind: 'saving' })
  })

  test('[E11] says how many changes wait for the network', () => {
    expect(savedState({ ...calm, online: false, waiting: 3 })).toEqual({ kind: 'offline', n: 3 })
    expect(savedState({ ...calm, online: false })).toEqual({ kind: 'offline', n: 0 })
  })

  test('[E61] says that changes are not saved when they wait where the browser keeps nothing', () => {
    const away = { ...calm, online: false, isKept: false }
    expect(savedState({ ...away, waiting: 3 })).toEqual({ kind: 'unkept', n: 3 })
    expect(savedState(away)).toEqual({ kind: 'offline', n: 0 })
    expect(savedState({ ...away, online: true, waiting: 1 })).toEqual({ kind: 'saving' })
  })

  test('[E11] shows a failure before anything else', () => {
    expect(savedState({ ...calm, isNew: true, online: false, waiting: 3, failed: 2 })).toEqual({
      kind: 'failed',
      n: 2,
    })
  })

  test('[E11] says that a new invoice exists only on this device', () => {
    expect(savedState({ ...calm, isNew: true })).toEqual({ kind: 'local' })
  })
})
