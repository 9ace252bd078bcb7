import { isTextField } from '@covoice/domain'
import { effectScope, onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { MergedTextsOptions } from './merged-texts.ts'
import { ownTexts, type Texts } from './texts.ts'

/**
 * The texts of a saved invoice, which merge by character from the moment that their code and their updates are here.
 * Before, what is typed waits; without them, a text is a field like others.
 */
export function openTexts(options: MergedTextsOptions): Readonly<ShallowRef<Texts>> {
  const texts = shallowRef<Texts>({ ...ownTexts, holds: isTextField })
  const scope = effectScope()
  onScopeDispose(() => scope.stop())
  void import('./merged-texts.ts')
    .then(({ mergedTexts }) => (scope.active ? scope.run(() => mergedTexts(options)) : undefined))
    .then((merged) => (texts.value = merged ?? ownTexts))
    .catch(() => (texts.value = ownTexts))
  return texts
}
