import type { Ref } from 'vue'
import { useMediaQuery } from '../ui/page/screen.ts'

/** Whether there is room for a panel beside the sheet. */
export const useBeside = (): Readonly<Ref<boolean>> => useMediaQuery('(width >= 1360px)')
