import { rebased } from '../../collaboration/text/rebased.ts'
import { basisOf } from '../edits/bases.ts'
import type { Step } from '../edits/undo-stack.ts'
import type { StepsApart, Texts } from './texts.ts'

/** Makes the steps that change merged texts, and gives back the others; steps of one run are undone as one. */
export function mergedSteps({ merges, change }: Pick<Texts, 'merges' | 'change'>): Texts['apart'] {
  let count = 0
  return (steps: readonly Step[], run: string | null): StepsApart => {
    const merged = steps
      .filter(({ key }) => merges(key))
      .flatMap((step) => change(step.key, nextText(step), run ?? `step ${(count += 1)}`) ?? [])
    return { plain: steps.filter(({ key }) => !merges(key)), merged }
  }
}

/** The text after a step: what colleagues changed since its writer saw the text stays. */
function nextText({ edit, before, after }: Step): string {
  const seen = basisOf(edit)?.value
  const isRebased = typeof seen === 'string' && typeof before === 'string'
  return isRebased ? rebased(seen, String(after), before) : String(after)
}
