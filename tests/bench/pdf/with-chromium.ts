import type { Browser } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Printed } from './as-table.ts'

const { resolve } = createRequire(new URL('../../../functions/package.json', import.meta.url))
const font = (cut: string) =>
  readFileSync(resolve(`@expo-google-fonts/noto-sans/${cut}/NotoSans_${cut}.ttf`)).toString('base64')

/**
 * The same invoice by a Chromium that is warm: its page has the fonts and the style, and gets new content each time, as a
 * service that prints with it would do it.
 */
export async function chromiumMaker(browser: Browser) {
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><html lang="en"><head><style>
    @font-face { font-family: Noto; font-weight: 400; src: url(data:font/ttf;base64,${font('400Regular')}) }
    @font-face { font-family: Noto; font-weight: 600; src: url(data:font/ttf;base64,${font('600SemiBold')}) }
    @page { size: A4; margin: 17mm }
    body { font: 9pt/1.45 Noto; color: #1f1d1a; margin: 0 }
    h1 { font-size: 22pt; text-align: right; margin: 0 } b { font-weight: 600 }
    .parties { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 24pt; margin: 24pt 0 }
    table { width: 100%; border-collapse: collapse } thead { display: table-header-group }
    tr { break-inside: avoid } td, th { padding: 4pt 0; text-align: right; border-bottom: 0.5pt solid #d8d4cb }
    :is(td, th):first-child { text-align: left }
    .totals { width: 236pt; margin: 14pt 0 14pt auto; break-inside: avoid }
  </style></head><body></body></html>`)
  await page.evaluate(() => document.fonts.ready)
  return {
    make: async (printed: Printed): Promise<Uint8Array> => {
      await page.evaluate((html) => (document.body.innerHTML = html), htmlOf(printed))
      return page.pdf({
        preferCSSPageSize: true,
        tagged: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate:
          '<span style="font-size:8px">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
      })
    },
    close: () => page.close(),
  }
}

function htmlOf({ parties, head, rows, totals, notes, payment }: Printed): string {
  const row = (tag: string) => (cells: string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<h1>Invoice</h1>
    <div class="parties">${parties.map((lines) => `<div>${lines.join('<br>')}</div>`).join('')}</div>
    <table><thead>${row('th')(head)}</thead><tbody>${rows.map(row('td')).join('')}</tbody></table>
    <table class="totals">${totals.map(row('td')).join('')}</table>
    <p>${notes}</p><p>${payment}</p>`
}
