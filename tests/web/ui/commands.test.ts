import { describe, expect, test, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { commandsOf, offeredCommands, useCommands } from '../../../web/src/ui/keyboard/commands.ts'

describe('what the palette offers', () => {
  test("[X15] a menu's entries are commands in its words, without headings and disabled entries", () => {
    const onSelect = vi.fn()
    const commands = commandsOf(
      'status',
      [
        { heading: 'Set status' },
        { label: 'Sent', onSelect },
        { separator: true },
        { label: 'Redo', disabled: true },
        { label: 'Delete', disabledReason: 'It has a number.' },
      ],
      'Set status',
    )
    expect(commands).toEqual([
      { id: 'status:Sent', label: 'Set status: Sent', onSelect },
      { id: 'status:Delete', label: 'Set status: Delete', disabledReason: 'It has a number.' },
    ])
  })

  test('[X15] commands are offered while their page is open, the nearest first', () => {
    const page = { setup: () => (useCommands(() => commandsOf('page', [{ label: 'Print' }])), () => null) }
    const bar = { setup: () => (useCommands(() => commandsOf('bar', [{ label: 'Delete' }])), () => null) }
    const wrappers = [mount(page), mount(bar)]
    expect(offeredCommands().map(({ label }) => label)).toEqual(['Delete', 'Print'])
    for (const wrapper of wrappers) wrapper.unmount()
    expect(offeredCommands()).toEqual([])
  })
})
