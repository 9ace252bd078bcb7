import { escapeHtml } from '../email/escape.ts'

/** HTML that is safe in a page: typed text in it is shown and never run. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

/** The values that a template accepts; only texts are escaped. */
export type Filling = string | Markup | readonly Markup[]

/** Writes HTML: the template is ours, values are escaped unless they are markup already. */
export function markup(parts: TemplateStringsArray, ...fillings: Filling[]): Markup {
  return new Markup(
    parts.map((part, index) => (index === 0 ? part : htmlOf(fillings[index - 1] ?? '') + part)).join(''),
  )
}

/** Empty markup, where there is nothing to show. */
export const nothing = new Markup('')

function htmlOf(filling: Filling): string {
  if (typeof filling === 'string') return escapeHtml(filling)
  return filling instanceof Markup ? filling.html : filling.map(({ html }) => html).join('\n')
}
