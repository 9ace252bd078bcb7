/** Field changes are sent at most once a second: nobody perceives more, and the server counts each write. */
const fieldMs = 1_000

/** Only a field where a person stays is reported, and typed text is sent before the person's position. */
const restMs = 150

/** Reports of the field that a person is on, at most one a second. */
export interface FieldReports {
  /** reports at once, whatever was reported last */
  now: () => void
  /** reports as soon as the pace allows, whatever was reported last */
  soon: () => void
  /** the person went to this field; null is none */
  move: (field: string | null) => void
  end: () => void
}

/** Reports through `write`; after `end` nothing is written. */
export function fieldReports(write: (field: string | null) => Promise<void>): FieldReports {
  let field: string | null = null
  let sentField: string | null = null
  let ended = false
  let lastSentMs = 0
  let soon: ReturnType<typeof setTimeout> | undefined
  let moving: ReturnType<typeof setTimeout> | undefined

  const send = (): void => {
    clearTimeout(soon)
    clearTimeout(moving)
    soon = moving = undefined
    if (ended) return
    lastSentMs = Date.now()
    sentField = field
    void write(field)
  }

  const waitMs = (): number => Math.max(restMs, lastSentMs + fieldMs - Date.now())

  /** A field that a person only passes is not reported. */
  const sendMove = (): void => {
    moving = undefined
    if (field !== sentField) send()
  }

  return {
    now: send,
    soon() {
      soon ??= setTimeout(send, waitMs())
    },
    move(next) {
      if (next === field) return
      field = next
      moving ??= setTimeout(sendMove, waitMs())
    },
    end() {
      ended = true
      clearTimeout(soon)
      clearTimeout(moving)
    },
  }
}
