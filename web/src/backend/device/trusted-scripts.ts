declare global {
  interface Window {
    /** Missing where the browser has no Trusted Types. */
    trustedTypes?: {
      createPolicy: (name: string, rules: { createScriptURL: (url: string) => string | null }) => unknown
    }
  }
}

/** Where scripts come from that Google's window and App Check load; firebase.json's policy names the same. */
const vendors = [
  'https://apis.google.com/',
  'https://www.google.com/recaptcha/',
  'https://www.gstatic.com/recaptcha/',
]

/** Whether a script or a worker may be loaded from an address: from this site, or from Google's. */
export function isTrustedScript(url: string, page: string): boolean {
  const { origin, href } = new URL(url, page)
  return origin === new URL(page).origin || vendors.some((vendor) => href.startsWith(vendor))
}

/**
 * Lets the page run scripts from trusted addresses alone, and parse no markup, where the browser has Trusted Types:
 * firebase.json's policy requires them.
 */
export function trustOwnScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (isTrustedScript(url, location.href) ? url : null),
  })
}
