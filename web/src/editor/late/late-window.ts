import { shallowRef } from 'vue'

/** Whether the window with the late edits is open. */
export const isLateWindowOpen = shallowRef(false)
