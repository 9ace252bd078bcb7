import type { Day, Revision } from '@covoice/domain'
import type { Picture } from '../document.ts'
import { localeOf } from '../locale-of.ts'
import { figuresOf } from '../pdf/blocks/figures.ts'
import type { Said } from '../pdf/printing.ts'
import { filled, wordsOf } from '../words/words-of.ts'
import { framed } from './frame.ts'
import { markup, nothing, type Markup } from './markup.ts'
import { paymentOf } from './payment.ts'
import { questionsOf, wayToQuestions, type Questions } from './questions.ts'
import { sheetOf } from './sheet.ts'
import type { PageWords } from './words/en.ts'
import { pageWordsOf } from './words/page-words.ts'

/** The later state of the invoice: whether there is anything left to pay for this revision. */
export type Standing =
  { kind: 'open' } | { kind: 'replaced' } | { kind: 'paid' | 'refunded'; day: Day | null }

/** The content of a page beside the revision itself. */
export interface PageOptions {
  logo: Picture | null
  standing: Standing
  /** The address of its PDF, relative to the page. */
  pdf: string
  questions: Questions
}

/**
 * One revision as a page for the customer: the amount due, its due day and how to pay, and the sheet as
 * printed.
 */
export function invoicePage(revision: Revision, { logo, standing, pdf, questions }: PageOptions): string {
  const { content, language } = revision
  const { words, lang } = wordsOf(language)
  const locale = localeOf(lang, content.from.address.country)
  const figures = figuresOf(content.currency, locale, words)
  const said: Said = { document: revision, words, locale, figures, reference: '' }
  const own = pageWordsOf(lang)
  const body = markup`<main>
${panel(said, own, { standing, pdf, questions })}
${sheetOf(said, logo, questions.taken ? own : null)}
${questionsOf(said, own, questions)}
<p id="said" class="visually-hidden" role="status" data-copied="${own.copied}" data-asked="${own.asked}"></p>
</main>`
  const title = filled(own.pageOf, {
    title: words.title,
    number: revision.numberText,
    name: content.from.name,
  })
  return framed({ lang, title, body, running: true })
}

function panel(said: Said, own: PageWords, { standing, pdf, questions }: Omit<PageOptions, 'logo'>): Markup {
  const { document, words, figures } = said
  const { from } = document.content
  const { dueMinor, totalMinor } = document.totals
  const isSettled = standing.kind === 'paid' || standing.kind === 'refunded'
  const isOwed = dueMinor > 0 && !isSettled
  const [label, minor] = isSettled
    ? [words.total, totalMinor]
    : [dueMinor < 0 ? words.creditDue : words.due, dueMinor]
  return markup`<div class="panel">
<h1>${words.title} <bdi>${document.numberText ?? ''}</bdi></h1>
<p class="sender" dir="auto">${from.name}</p>
<p class="amount"><span class="muted">${label}</span> <strong>${figures.money(minor)}</strong></p>
${isOwed ? due(said, own) : nothing}
${note(said, own, standing)}
<p class="acts"><a class="button" href="${pdf}" download>${own.download}</a></p>
${wayToQuestions(own, questions)}
${isOwed && standing.kind === 'open' ? paymentOf(said, own) : nothing}
</div>`
}

function due({ document, figures }: Said, own: PageWords): Markup {
  const { dueDay, termsDays } = document.content
  if (dueDay !== null) return markup`<p class="due">${filled(own.dueOn, { day: figures.day(dueDay) })}</p>`
  return termsDays === 0 ? markup`<p class="due">${own.onReceipt}</p>` : nothing
}

function note({ document, figures }: Said, own: PageWords, standing: Standing): Markup {
  switch (standing.kind) {
    case 'open':
      return nothing
    case 'replaced':
      return markup`<p class="note" dir="auto">${filled(own.replaced, { name: document.content.from.name })}</p>`
    case 'paid':
    case 'refunded': {
      const { kind, day } = standing
      const sentence = day === null ? own[kind] : filled(own[`${kind}On`], { day: figures.day(day) })
      return markup`<p class="note done">${sentence}</p>`
    }
  }
}
