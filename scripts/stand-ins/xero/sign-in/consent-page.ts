import { ownValue } from '@covoice/domain'
import type { Authorization } from './authorization.ts'
import { DEMO_ORGANISATIONS } from '../demo-organisations.ts'
import { escaped, page } from '../html.ts'
import { SCOPES } from './scopes.ts'

/** Asks a person for consent and for an organisation; the answer is posted to the same address. */
export function consentPage({ scope }: Authorization, query: URLSearchParams): string {
  const wishes = scope.split(' ').map((one) => `<li>${escaped(ownValue(SCOPES, one) ?? one)}</li>`)
  const choices = DEMO_ORGANISATIONS.map(
    ({ tenantId, name, baseCurrency }, index) =>
      `<label><input type="radio" name="organisation" value="${tenantId}"${index === 0 ? ' checked' : ''}> ${escaped(name)} <span class="quiet">${baseCurrency}</span></label>`,
  )
  return page(
    'Xero (stand-in): allow access',
    `<form class="narrow" method="post" action="/identity/connect/authorize?${escaped(query.toString())}">
<h1>Covoice wants access to Xero</h1>
<p class="quiet">It asks to:</p>
<ul>${wishes.join('\n')}</ul>
<fieldset>
<legend>Organisation</legend>
${choices.join('\n')}
</fieldset>
<button class="main" name="answer" value="allow">Allow access</button>
<button name="answer" value="cancel">Cancel</button>
</form>`,
  )
}

/** Shows why no consent is asked for. */
export function faultPage(why: string): string {
  return page(
    'Xero (stand-in): error',
    `<div class="narrow"><h1>Sorry, something went wrong</h1><p>${escaped(why)}</p></div>`,
  )
}
