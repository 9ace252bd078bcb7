import { filled } from '../words/words-of.ts'
import { calledBy, type Printing } from './printing.ts'
import { styles } from './style.ts'

/**
 * At the bottom of each page: the invoice's name and the page number; decoration that readers of the text
 * skip.
 */
export function drawPageNumbers(printing: Printing): void {
  const { document, words, sheet } = printing
  const { left, right, bottom } = sheet.paper
  const pages = sheet.pages()
  const y = bottom + 20
  const whose = [calledBy(printing), document.content.from.name].filter((part) => part !== '').join(' · ')
  for (let page = 0; page < pages; page++) {
    const which = filled(words.page, { page: String(page + 1), pages: String(pages) })
    const number = sheet.type.line(which, styles.small)
    const name = sheet.type.line(whose, styles.small, right - left - number.width - 24)
    sheet.draw({ page, y }, null, () => {
      sheet.text(name, left, y)
      sheet.text(number, right, y, 'end')
    })
  }
}
