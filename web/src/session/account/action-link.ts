import type { LocationQuery } from 'vue-router'

/** The code in a link of one of our emails; null when the link is cut short. */
export function actionCode(query: LocationQuery): string | null {
  const { oobCode } = query
  return typeof oobCode === 'string' && oobCode !== '' ? oobCode : null
}

/** The page of this app that a link leads back to; null for none, and for any external address. */
export function returnPath(query: LocationQuery, origin = location.origin): string | null {
  const { continueUrl } = query
  if (typeof continueUrl !== 'string' || !URL.canParse(continueUrl, origin)) return null
  const url = new URL(continueUrl, origin)
  return url.origin === origin ? `${url.pathname}${url.search}` : null
}
