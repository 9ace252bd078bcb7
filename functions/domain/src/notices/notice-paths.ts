import { orgPath } from '../paths.ts'

/** The path of what one person is to know. */
export const noticesPath = (org: string, uid: string): string => `${orgPath(org)}/notices/${uid}/received`

/** The path of one notice. */
export const noticePath = (org: string, uid: string, notice: string): string =>
  `${noticesPath(org, uid)}/${notice}`
