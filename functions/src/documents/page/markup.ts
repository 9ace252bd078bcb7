import { escapeHtml } from '../email/escape.ts'

/** HTML that may stand in a page: whatever people typed in it is shown and never run. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

/** What a template may be filled with; texts are escaped, nothing else is. */
export type Filling = string | Markup | readonly Markup[]

/** Writes HTML: the template is ours, what fills it is escaped unless it is markup already. */
export function markup(parts: TemplateStringsArray, ...fillings: Filling[]): Markup {
  return new Markup(
    parts.map((part, index) => (index === 0 ? part : htmlOf(fillings[index - 1] ?? '') + part)).join(''),
  )
}

/** No markup at all, where there is nothing to show. */
export const nothing = new Markup('')

function htmlOf(filling: Filling): string {
  if (typeof filling === 'string') return escapeHtml(filling)
  return filling instanceof Markup ? filling.html : filling.map(({ html }) => html).join('\n')
}
