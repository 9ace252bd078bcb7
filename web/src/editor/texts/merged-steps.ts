import type { Ref } from 'vue'
import { rebased } from '../../collaboration/text/splice.ts'
import type { TextStep } from '../../collaboration/text/text-document.ts'
import { basisOf } from '../edits/bases.ts'
import type { Step } from '../edits/undo-stack.ts'
import type { Texts } from './texts.ts'

/** Steps that are yet to be sent, and those of merged texts, which are made. */
interface StepsApart {
  plain: readonly Step[]
  merged: readonly TextStep[]
}

/** Makes the steps that change merged texts, and gives back the others; steps of one run are undone as one. */
export function useMergedSteps(texts: Readonly<Ref<Texts>>) {
  let count = 0
  return (steps: readonly Step[], run: string | null): StepsApart => {
    const { merges, change } = texts.value
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
