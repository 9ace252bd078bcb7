import { onBeforeUnmount, shallowReactive, type Component } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { isMenuItem, type MenuEntry } from '../overlays/menu.ts'

/** A command of the command palette. */
export interface Command {
  id: string
  label: string
  detail?: string
  icon?: Component
  /** Further search words. */
  keywords?: string
  shortcut?: string
  disabledReason?: string
  /** The target of a command that navigates. */
  to?: RouteLocationRaw
  onSelect?: () => void
}

const sources = shallowReactive(new Set<() => Command[]>())

/** Offers commands in the palette as long as the component lives. */
export function useCommands(source: () => Command[]): void {
  sources.add(source)
  onBeforeUnmount(() => sources.delete(source))
}

/**
 * A menu's entries as commands, with the menu's name where theirs alone is unclear; disabled entries without
 * a reason are left out.
 */
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

/** The commands of the current page; the latest registered, nearest to the person, come first. */
export function offeredCommands(): Command[] {
  return [...sources].reverse().flatMap((source) => source())
}
