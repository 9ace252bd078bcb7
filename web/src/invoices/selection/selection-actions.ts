import { isOverdue, type Invoice } from '@covoice/domain'
import { BellRing, ClipboardList, FileSpreadsheet, Send, Trash2 } from '@lucide/vue'
import { computed, type Component } from 'vue'
import { online } from '../../backend/device/connection.ts'
import { useWords } from '../../languages/words.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useBooksStore } from '../../settings/books/books-store.ts'
import { useToday } from '../../ui/days/today.ts'

/** The actions that the page with the ticked rows carries out. */
export type AskedOfTicked = 'email' | 'remind' | 'export' | 'review' | 'delete'

/** An action on the ticked invoices, and why it is not possible now. */
export interface SelectionAction {
  id: AskedOfTicked
  label: string
  icon: Component
  whyNot: string | null
}

/** The actions on the ticked invoices, for buttons, menus and the palette. */
export function useSelectionActions(invoices: () => readonly Invoice[]) {
  const { t } = useWords()
  const session = useSessionStore()
  const books = useBooksStore()
  const today = useToday(() => session.timeZone)
  const offline = computed(() => (online.value ? null : t('invoices.selection.offline')))
  const mayEmail = computed(() =>
    session.can('emailInvoices') ? offline.value : t('invoices.selection.mayNotEmail'),
  )
  const anyOverdue = computed(() => invoices().some((invoice) => isOverdue(invoice, today.value)))

  const email = computed<SelectionAction>(() => ({
    id: 'email',
    label: t('invoices.selection.email'),
    icon: Send,
    whyNot: mayEmail.value,
  }))
  const remind = computed<SelectionAction>(() => ({
    id: 'remind',
    label: t('invoices.reminder.send'),
    icon: BellRing,
    whyNot: mayEmail.value ?? (anyOverdue.value ? null : t('invoices.selection.noneOverdue')),
  }))
  const exporting = computed<SelectionAction | null>(
    () =>
      books.chosen && {
        id: 'export',
        label: t('exporting.list.button', { software: t(`exporting.software.${books.chosen.format}`) }),
        icon: FileSpreadsheet,
        whyNot: session.can('setStatus') ? offline.value : t('exporting.list.mayNot'),
      },
  )
  const anyOpen = computed(() => invoices().some(({ content }) => content === 'open'))
  const review = computed<SelectionAction>(() => ({
    id: 'review',
    label: t('reviews.ask'),
    icon: ClipboardList,
    whyNot: !session.can('writeInvoices')
      ? t('invoices.problems.notAllowed')
      : (offline.value ?? (anyOpen.value ? null : t('invoices.problems.notOpen'))),
  }))
  const remove = computed<SelectionAction>(() => ({
    id: 'delete',
    label: t('invoices.selection.delete'),
    icon: Trash2,
    whyNot: session.can('deleteDrafts') ? offline.value : t('invoices.selection.mayNotDeleteAny'),
  }))

  return {
    offline,
    /** Why the status can't be set. */
    whyNoStatus: computed(() =>
      session.can('setStatus') ? offline.value : t('invoices.selection.mayNotSetStatus'),
    ),
    email,
    /** Less frequent actions; on narrow screens they are in a menu. */
    more: computed(() => [remind.value, exporting.value, review.value].filter((action) => action !== null)),
    remove,
  }
}
