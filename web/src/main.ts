// First, so that the order of its layers also applies to the components' styles.
import './styles/main.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { trustOwnScripts } from './backend/device/trusted-scripts.ts'
import { wordsKey } from './languages/chosen-language.ts'
import { createWords } from './languages/i18n.ts'
import { createAppRouter } from './router.ts'
import { useSessionStore } from './session/session-store.ts'
import { watchTheme } from './shell/theme.ts'
import { confirming } from './ui/overlays/confirm.ts'

trustOwnScripts()
const pinia = createPinia()
const session = useSessionStore(pinia)

// Firebase starts to load now, in parallel with everything else; the first paint doesn't wait for it.
session.start()
watchTheme()

const words = await createWords()
createApp(App)
  .provide(wordsKey, words)
  .use(pinia)
  .use(words)
  .use(confirming)
  .use(createAppRouter({ session, words }))
  .mount('#app')
