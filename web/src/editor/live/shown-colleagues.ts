import { shallowReactive } from 'vue'
import type { ShownColleagues } from './colleagues.ts'

/** What a sheet shows of colleagues, before anybody does anything. */
export const shownColleagues = (): ShownColleagues => ({
  notices: shallowReactive(new Map()),
  flashes: shallowReactive(new Map()),
})
