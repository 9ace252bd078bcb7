import { ref, shallowRef, type Ref } from 'vue'
import { problemOf, type BackendProblem } from '../../backend/server/problem.ts'
import { leadToMistake } from '../../ui/fields/mistake.ts'

/** The submission of one form: a second one while the first runs does nothing. */
export interface Submission {
  busy: Readonly<Ref<boolean>>
  problem: Readonly<Ref<BackendProblem | null>>
  /** Runs `act` unless `mistakes` finds one; resolves to whether it succeeded. */
  submit: (act: () => Promise<unknown>, mistakes?: () => boolean) => Promise<boolean>
}

/** Submits a form once at a time, keeps the failure, and leads to the first invalid field. */
export function useSubmission(form: () => HTMLElement | null): Submission {
  const busy = ref(false)
  const problem = shallowRef<BackendProblem | null>(null)

  async function submit(act: () => Promise<unknown>, mistakes = () => false): Promise<boolean> {
    if (busy.value) return false
    problem.value = null
    if (mistakes()) {
      await leadToMistake(form())
      return false
    }
    busy.value = true
    try {
      await act()
      return true
    } catch (error) {
      problem.value = problemOf(error)
      return false
    } finally {
      busy.value = false
      if (problem.value) void leadToMistake(form())
    }
  }

  return { busy, problem, submit }
}
