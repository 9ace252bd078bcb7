import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What each page of a PDF says, its words with single spaces between them. */
export async function wordsOfPages(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const words = items.flatMap((item) => ('str' in item ? [item.str] : [])).join(' ')
    pages.push(words.replaceAll(/\s+/g, ' '))
  }
  return pages
}
