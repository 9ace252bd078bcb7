import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  role?: string
  alt?: string
  children?: Node[]
  type?: string
  id?: string
}

/** An element of a PDF's structure: its role, what it says in place of a picture, and the text that it marks. */
export interface Element {
  role: string
  alt: string | undefined
  text: string
}

/** The elements of a PDF's structure that mark something on a page, in the order of reading, page by page. */
export async function structureOf(pdf: Uint8Array): Promise<Element[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const found: Element[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = new Map<string, string>()
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) open.forEach((id) => texts.set(id, `${texts.get(id) ?? ''}${item.str} `))
      else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id)
    }
    const visit = (node: Node): void => {
      const ids = (node.children ?? []).flatMap(({ type, id }) => (type === 'content' && id ? [id] : []))
      const text = ids.map((id) => texts.get(id) ?? '').join('')
      if (node.role !== undefined)
        found.push({ role: node.role, alt: node.alt, text: text.replaceAll(/\s+/g, ' ').trim() })
      node.children?.forEach(visit)
    }
    visit(await page.getStructTree())
  }
  return found
}
