import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import type { Edit } from '@covoice/domain'
import { defineComponent, ref, shallowRef } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RefusalReason } from '../../../../web/src/editor/edits/refused-edits.ts'
import type { SheetDocument } from '../../../../web/src/editor/live/sheet-document.ts'
import { ownTexts, type Texts } from '../../../../web/src/editor/texts/texts.ts'
import { handRestoration } from '../../../../web/src/editor/versions/restoration.ts'
import { useRestoring } from '../../../../web/src/editor/versions/restoring.ts'
import { mountApp } from '../../mounting.ts'
import { aDocument } from '../a-document.ts'

const said = vi.hoisted((): string[] => [])

vi.mock('../../../../web/src/ui/overlays/toast.ts', () => {
  const say = (text: string) => void said.push(text)
  return { useToast: () => ({ failure: say, show: say, success: say }) }
})
enableAutoUnmount(afterEach)

const then = aDocument([], { notes: 'Thanks' })
const version = { content: then.invoice, lines: [] }
beforeEach(() => said.splice(0))

async function opened(now: SheetDocument, reason: RefusalReason | null = null) {
  const edits: (readonly Edit[])[] = []
  const texts = shallowRef<Texts>({ ...ownTexts, holds: () => true })
  const opened = {
    locked: ref(reason),
    editor: {
      written: shallowRef<SheetDocument | null>(now),
      texts,
      edit: (some: readonly Edit[]) => edits.push(some) > 0,
    },
  }
  handRestoration({ invoice: 'invoice', at: '14:32', content: version })
  await mountApp(defineComponent(() => (useRestoring(opened as never), () => null)))
  const merge = async () => {
    texts.value = ownTexts
    await flushPromises()
  }
  return { edits, merge }
}

test('[S39] a chosen version is restored as one edit, not before texts merge, and once', async () => {
  const { edits, merge } = await opened(aDocument([], { notes: 'Other' }))
  expect(edits).toEqual([])
  await merge()
  expect(edits).toEqual([[{ kind: 'setField', field: 'notes', value: 'Thanks' }]])
  expect(said).toEqual(['The version of 14:32 is restored.'])
})

test('[S39] a version that the invoice already says, and one of an invoice that takes no edit, change nothing', async () => {
  const same = await opened(then)
  await same.merge()
  const locked = await opened(aDocument([], { notes: 'Other' }), 'frozen')
  await locked.merge()
  expect([same.edits, locked.edits]).toEqual([[], []])
  expect(said).toEqual([
    'The invoice already says what this version says.',
    "This invoice can't be edited now. Open it for editing first, then restore the version.",
  ])
})
