import { limits } from '@covoice/domain'
import { computed } from 'vue'
import { online } from '../../backend/device/connection.ts'
import { useWords } from '../../languages/words.ts'

/** Why a command is not possible now, as props of a button. */
export function useNotNow(emails: () => number = () => 0) {
  const { t } = useWords()
  return computed(() => {
    if (!online.value) return { disabledReason: t('invoices.selection.offline') }
    return emails() > limits.emailsPerDay ? { disabledReason: t('invoices.selection.tooManyEmails') } : {}
  })
}
