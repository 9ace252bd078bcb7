import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { Printed } from './as-table.ts'

const { resolve } = createRequire(new URL('../../../functions/package.json', import.meta.url))
const file = (cut: string) => resolve(`@expo-google-fonts/noto-sans/${cut}/NotoSans_${cut}.ttf`)

/** The same invoice by pdfmake, with the same fonts. */
export function pdfmakeMaker() {
  const [normal, bold] = [file('400Regular'), file('600SemiBold')]
  pdfmake.addFonts({ Noto: { normal, bold, italics: normal, bolditalics: bold } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold)
  const rules = {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0,
    hLineColor: () => '#d8d4cb',
    paddingLeft: () => 0,
    paddingRight: () => 0,
  }
  return {
    make: (printed: Printed): Promise<Uint8Array> =>
      pdfmake
        .createPdf({
          pageSize: 'A4',
          pageMargins: [50, 50, 50, 64],
          defaultStyle: { font: 'Noto', fontSize: 9 },
          content: [
            { text: 'Invoice', fontSize: 22, bold: true, alignment: 'right' },
            { columns: printed.parties.map((lines) => ({ stack: lines })), columnGap: 24, margin: [0, 24] },
            {
              table: {
                headerRows: 1,
                dontBreakRows: true,
                widths: ['*', 60, 60, 40, 70],
                body: [printed.head, ...printed.rows].map(aligned),
              },
              layout: rules,
            },
            {
              columns: [
                { text: printed.notes },
                {
                  table: { widths: ['*', 80], body: printed.totals.map(aligned) },
                  layout: rules,
                  width: 236,
                  unbreakable: true,
                },
              ],
              margin: [0, 14],
            },
            printed.payment,
          ],
          footer: (page: number, pages: number) => ({ text: `Page ${page} of ${pages}`, margin: [50, 20] }),
        })
        .getBuffer(),
  }
}

const aligned = (cells: string[]) =>
  cells.map((text, index) => ({ text, alignment: index === 0 ? ('left' as const) : ('right' as const) }))
