import { ref, shallowRef, type Ref } from 'vue'
import { problemOf, type BackendProblem } from '../../backend/server/problem.ts'
import { leadToMistake } from '../../ui/fields/mistake.ts'

/** One form being sent: a second send while the first is under way does nothing. */
export interface Submission {
  busy: Readonly<Ref<boolean>>
  problem: Readonly<Ref<BackendProblem | null>>
  /** Runs `act` unless `mistakes` finds something; resolves to whether it succeeded. */
  submit: (act: () => Promise<unknown>, mistakes?: () => boolean) => Promise<boolean>
}

/** Sends a form once at a time, keeps what went wrong, and leads to the first field that needs a look. */
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
