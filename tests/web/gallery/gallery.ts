import './gallery.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { wordsKey } from '../../../web/src/languages/chosen-language.ts'
import { createWords } from '../../../web/src/languages/i18n.ts'
import type { Language } from '../../../web/src/languages/language.ts'
import { confirming } from '../../../web/src/ui/overlays/confirm.ts'
import FramePage from './FramePage.vue'
import GalleryPage from './GalleryPage.vue'

const asked = new URLSearchParams(location.search)
const words = await createWords((asked.get('language') ?? 'en') as Language)
const theme = asked.get('theme')
if (theme) document.documentElement.dataset.theme = theme
document.documentElement.dir = asked.get('dir') ?? 'ltr'

const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    ...[
      'billing',
      'customers',
      'admin',
      'new-invoice',
      'company',
      'members',
      'taxes',
      'products',
      'invoice-settings',
    ].map((name) => ({
      path: `/${name}`,
      name,
      component: FramePage,
      meta: { section: 'billing' as const },
    })),
    { path: '/:path(.*)*', name: 'home', component: GalleryPage },
  ],
})
const framed = asked.get('part') === 'frame'
if (framed) await router.push('/billing')
createApp(framed ? FramePage : GalleryPage)
  .provide(wordsKey, words)
  .use(createPinia())
  .use(words)
  .use(confirming)
  .use(router)
  .mount('#app')
