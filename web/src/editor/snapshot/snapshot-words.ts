import { fileNameOf, type Invoice } from '@covoice/domain'
import { useWords } from '../../languages/words.ts'
import type { SnapshotWords } from './marks.ts'

/** A file name that is valid on every system. */
export function snapshotName(draft: string, called: string): string {
  return fileNameOf(`${draft} ${called}`, 'pdf')
}

/**
 * The text on each page of a snapshot, in letters that every PDF reader has: so without the number, which may
 * have others.
 */
export function useSnapshotWords() {
  const { t } = useWords()
  return (now: Date, locale: string, { numberText }: Pick<Invoice, 'numberText'>): SnapshotWords => {
    const draft = t('snapshot.draft')
    const day = now.toLocaleDateString(locale, { dateStyle: 'long' })
    const time = now.toLocaleTimeString(locale, { timeStyle: 'short' })
    const says = t(numberText === null ? 'snapshot.saysUnnumbered' : 'snapshot.saysNumbered', {
      day,
      time,
    })
    return {
      draft,
      says,
      title: `${draft}: ${t('editor.sheet.title')}`,
      language: locale,
      page: (page, pages) => t('snapshot.page', { page: String(page), pages: String(pages) }),
    }
  }
}
