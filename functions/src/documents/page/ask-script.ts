/**
 * The script of the questions on the page: it shows the buttons, which do nothing without it, opens the form, and sends a
 * question. What is typed stays in this tab until the server has it; the same content sent again carries the same id.
 */
export const askScript = `(() => {
  const form = document.getElementById('question')
  if (!form) return
  const [section, button, list, fresh, trouble, said] = ['questions', 'ask', 'asked', 'fresh', 'trouble', 'said'].map(
    (id) => document.getElementById(id),
  )
  const { line, text, email } = form.elements
  const place = 'covoice.question:' + location.pathname
  const keep = () => {
    try {
      sessionStorage.setItem(place, JSON.stringify([line.value, text.value]))
    } catch {}
  }
  try {
    const [kept = '', words = ''] = JSON.parse(sessionStorage.getItem(place) ?? '[]')
    line.value = kept
    text.value = words
  } catch {}
  if (line.selectedIndex < 0) line.value = ''
  const open = (about) => {
    if (about) line.value = about
    form.hidden = false
    button.hidden = true
    text.focus()
  }
  const close = () => {
    form.hidden = true
    button.hidden = false
    trouble.textContent = ''
    button.focus()
  }
  for (const hidden of document.querySelectorAll('[data-asking]')) hidden.hidden = false
  for (const one of document.querySelectorAll('[data-ask]'))
    one.addEventListener('click', () => open(one.dataset.ask))
  button.addEventListener('click', () => open(''))
  document.getElementById('cancel').addEventListener('click', close)
  form.addEventListener('input', keep)

  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => letters[byte % 62]).join('')
  const show = () => {
    const item = fresh.content.firstElementChild.cloneNode(true)
    const [about, words] = item.querySelectorAll('p')
    if (line.value) about.lastElementChild.textContent = line.selectedOptions[0].textContent
    else about.remove()
    words.textContent = text.value.trim()
    list.prepend(item)
    list.hidden = false
  }
  let tried = ''
  let id = ''
  let sending = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (sending) return
    const typed = Object.fromEntries(new FormData(form))
    const content = JSON.stringify(typed)
    if (content !== tried) id = newId()
    tried = content
    trouble.textContent = ''
    event.submitter?.setAttribute('aria-disabled', 'true')
    sending = true
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ id, ...typed })
    const status = await fetch(location.pathname + '/ask', { method: 'POST', credentials: 'omit', headers, body }).then(
      (answer) => answer.status,
      () => 0,
    )
    sending = false
    event.submitter?.removeAttribute('aria-disabled')
    if (status !== 204) {
      trouble.textContent = form.dataset['status' + status] ?? form.dataset.failed
      if (status === 422) email.focus()
      return
    }
    show()
    text.value = line.value = ''
    keep()
    close()
    said.textContent = said.dataset.asked
  })
})()`
