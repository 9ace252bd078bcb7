import { onBeforeUnmount, shallowReactive, type Component } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { isMenuItem, type MenuEntry } from '../overlays/menu.ts'

/** Something that the command palette can do. */
export interface Command {
  id: string
  label: string
  detail?: string
  icon?: Component
  /** Found by these words too. */
  keywords?: string
  shortcut?: string
  disabledReason?: string
  /** Where it leads, for a command that goes somewhere. */
  to?: RouteLocationRaw
  onSelect?: () => void
}

const sources = shallowReactive(new Set<() => Command[]>())

/** Offers commands in the palette for as long as the component lives. */
export function useCommands(source: () => Command[]): void {
  sources.add(source)
  onBeforeUnmount(() => sources.delete(source))
}

/** A menu's entries as commands, with the menu's name where theirs alone says too little; those that can't be chosen, for no stated reason, are left out. */
export function commandsOf(menu: string, entries: readonly MenuEntry[], name?: string): Command[] {
  return entries
    .filter(isMenuItem)
    .filter(({ disabled, disabledReason }) => !disabled || disabledReason !== undefined)
    .map(({ label, disabledReason, icon, shortcut, onSelect }) => ({
      id: `${menu}:${label}`,
      label: name === undefined ? label : `${name}: ${label}`,
      ...(icon && { icon }),
      ...(shortcut !== undefined && { shortcut }),
      ...(disabledReason !== undefined && { disabledReason }),
      ...(onSelect && { onSelect }),
    }))
}

/** What can be done on the page now; what came last, nearest to the person, first. */
export function offeredCommands(): Command[] {
  return [...sources].reverse().flatMap((source) => source())
}
