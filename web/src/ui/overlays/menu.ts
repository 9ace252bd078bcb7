import type { Component } from 'vue'
import type { RouteLocationRaw } from 'vue-router'

export interface MenuItem {
  label: string
  icon?: Component
  shortcut?: string
  danger?: boolean
  disabled?: boolean
  /** Why it can't be chosen now, said under its label. */
  disabledReason?: string
  /** One of several: a tick says which. */
  checked?: boolean
  detail?: string
  to?: RouteLocationRaw
  onSelect?: () => void
}

export type MenuEntry = MenuItem | { separator: true } | { heading: string }

/** Whether the entry can be chosen, unlike separators and headings. */
export function isMenuItem(entry: MenuEntry): entry is MenuItem {
  return 'label' in entry
}
