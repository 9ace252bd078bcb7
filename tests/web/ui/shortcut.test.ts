import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { useShortcut } from '../../../web/src/ui/keyboard/shortcut.ts'

enableAutoUnmount(afterEach)

const page = `
  <input data-on="field" /><div role="menu" tabindex="-1" data-on="menu"></div><p tabindex="-1" data-on="page"></p>
  <div role="dialog"><input data-on="field of a dialog" /><button data-on="button of a dialog"></button></div>
  <div role="alertdialog"><button data-on="question"></button></div>
`

function aPage() {
  const run = vi.fn<(keys: string) => void>()
  const setup = () => {
    useShortcut('mod+s', () => run('mod+s'), { inFields: true })
    useShortcut('h', () => run('h'))
    return () => null
  }
  mount({ setup })
  const place = document.createElement('div')
  place.innerHTML = page
  document.body.replaceChildren(place)
  return (on: string, key: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true })
    place.querySelector(`[data-on="${on}"]`)?.dispatchEvent(event)
    return { ran: run.mock.calls.flat(), isTheBrowsers: !event.defaultPrevented }
  }
}

const save = { key: 's', ctrlKey: true }

describe("a page's keys", () => {
  test.each(['page', 'field', 'menu'])('[X17] with Ctrl work on its %s', (on) => {
    expect(aPage()(on, save)).toEqual({ ran: ['mod+s'], isTheBrowsers: false })
  })

  test.each(['field of a dialog', 'button of a dialog', 'question'])(
    '[X17] do nothing from the %s over it',
    (on) => {
      const press = aPage()
      expect(press(on, save)).toEqual({ ran: [], isTheBrowsers: true })
      expect(press(on, { key: 'h' })).toEqual({ ran: [], isTheBrowsers: true })
    },
  )

  test('[X14] of one letter do nothing while somebody types', () => {
    const press = aPage()
    expect(press('field', { key: 'h' }).ran).toEqual([])
    expect(press('page', { key: 'h' }).ran).toEqual(['h'])
  })
})
