import { dayOf } from '@covoice/domain'
import { DOMWrapper, enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import StatusQuestion from '../../../web/src/ui/overlays/StatusQuestion.vue'
import { mountApp } from '../mounting.ts'
import { eventually, until } from '../../support/waiting.ts'

enableAutoUnmount(afterEach)

// The machinery of windows comes with the first one.
beforeAll(() => import('../../../web/src/ui/overlays/DialogPanel.vue'))

const today = dayOf('2026-11-22')

async function aQuestion(asked: { asksDay: boolean; asksReason: boolean }) {
  const { wrapper } = await mountApp(StatusQuestion, {
    props: {
      open: true,
      title: 'Set it to Paid?',
      status: 'paid',
      reasonHint: '',
      day: today,
      today,
      ...asked,
    },
  })
  const dialog = new DOMWrapper(document.body)
  await until(() => dialog.find('form').exists())
  const confirm = async () => {
    await dialog.get('form').trigger('submit')
    await flushPromises()
  }
  return { dialog, confirm, confirmed: () => wrapper.emitted('confirm') ?? [] }
}

describe('a change of status', () => {
  test('[S23] asks for the day on which money moved, today at the latest', async () => {
    const { dialog, confirm, confirmed } = await aQuestion({ asksDay: true, asksReason: false })
    const day = dialog.get<HTMLInputElement>('input')
    await day.setValue('11/2')
    await day.setValue('11/23/2026')
    await confirm()
    expect(confirmed()).toEqual([])
    expect(document.activeElement).toBe(day.element)
    await day.setValue('11/20/2026')
    await confirm()
    expect(confirmed()).toEqual([['2026-11-20', '']])
  })

  test('[S22] is not confirmed without the reason of a step back, which gets the cursor', async () => {
    const { dialog, confirm, confirmed } = await aQuestion({ asksDay: false, asksReason: true })
    const reason = dialog.get<HTMLTextAreaElement>('textarea')
    await confirm()
    expect(confirmed()).toEqual([])
    expect(document.activeElement).toBe(reason.element)
    await reason.setValue('The money came back ')
    await confirm()
    expect(confirmed()).toEqual([[null, 'The money came back']])
  })

  test('[S22] without questions is confirmed with Enter', async () => {
    const { dialog } = await aQuestion({ asksDay: false, asksReason: false })
    await eventually(() => expect(document.activeElement).toBe(dialog.get('[type=submit]').element))
  })
})
