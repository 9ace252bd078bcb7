import { inject, shallowRef, type InjectionKey, type Plugin, type ShallowRef } from 'vue'

export interface Question {
  /** Names the thing: 'Delete INV-0042 for Northwind?' */
  title: string
  text?: string
  confirmLabel: string
  cancelLabel?: string
  danger?: boolean
}

export interface Asked extends Question {
  answer: (yes: boolean) => void
}

const key: InjectionKey<ShallowRef<Asked | null>> = Symbol('confirm')

/** Lets components ask; `ConfirmHost` shows the question. */
export const confirming: Plugin = {
  install: (app) => app.provide(key, shallowRef(null)),
}

/** The question that is open, for the host. */
export function useAsked(): ShallowRef<Asked | null> {
  const asked = inject(key)
  if (!asked) throw new Error('app.use(confirming) is missing')
  return asked
}

/** Asks and waits: true for yes. A question asked while another is open answers that one with no. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const asked = useAsked()
  return (question) =>
    new Promise((resolve) => {
      asked.value?.answer(false)
      asked.value = {
        ...question,
        answer(yes) {
          asked.value = null
          resolve(yes)
        },
      }
    })
}
