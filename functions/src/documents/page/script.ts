import { askScript } from './ask-script.ts'

/**
 * Copy buttons appear where there is a clipboard, and the server is told once
 * the page is really visible. A background tab or a prefetched page reports nothing. A person who is signed in to
 * Covoice is named, so that a member's own look is not counted.
 */
const ownScript = `(() => {
  const said = document.getElementById('said')
  for (const button of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
    const word = button.textContent
    const name = button.ariaLabel
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy)
      button.ariaLabel = null
      button.textContent = said.textContent = said.dataset.copied
      setTimeout(() => {
        button.textContent = word
        button.ariaLabel = name
        said.textContent = ''
      }, 2000)
    })
  }
  // The person who is signed in to the app in this browser, as the app notes it.
  const person = () => {
    try {
      return localStorage.getItem('covoice.person') ?? ''
    } catch {
      return ''
    }
  }
  const seen = () => {
    if (document.visibilityState !== 'visible') return
    document.removeEventListener('visibilitychange', seen)
    const headers = person() ? { 'X-Covoice-Person': person() } : {}
    fetch(location.pathname + '/seen', { method: 'POST', keepalive: true, credentials: 'omit', headers }).catch(() => {})
  }
  document.addEventListener('visibilitychange', seen)
  seen()
})()`

/** The whole script of the page. */
export const script = `${ownScript};${askScript}`
