import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'

type ShellDialog = 'palette' | 'shortcuts'

interface ShellDialogs {
  shown: ShallowRef<ShellDialog | null>
  open: (dialog: ShellDialog) => void
}

const key: InjectionKey<ShellDialogs> = Symbol('shell dialogs')

/** The frame's own windows; at most one is open. */
export function provideShellDialogs(): ShellDialogs {
  const shown = shallowRef<ShellDialog | null>(null)
  const dialogs = { shown, open: (dialog: ShellDialog) => (shown.value = dialog) }
  provide(key, dialogs)
  return dialogs
}

/** Opens one of the frame's windows from anywhere inside it. */
export function useShellDialogs(): ShellDialogs {
  const dialogs = inject(key)
  if (!dialogs) throw new Error('only inside AppFrame')
  return dialogs
}
