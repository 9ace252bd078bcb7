import { orgPath } from '../paths.ts'

/** The path of the people of an organisation who have notices. */
export const noticeReadersPath = (org: string): string => `${orgPath(org)}/notices`

/** The path of what one person is to know. */
export const noticesPath = (org: string, uid: string): string => `${noticeReadersPath(org)}/${uid}/received`

/** The path of one notice. */
export const noticePath = (org: string, uid: string, notice: string): string =>
  `${noticesPath(org, uid)}/${notice}`
