import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** Whether a media query holds now. */
export function useMediaQuery(query: string): Readonly<Ref<boolean>> {
  const media = matchMedia(query)
  const holds = ref(media.matches)
  const listen = (): void => {
    holds.value = media.matches
  }
  media.addEventListener('change', listen)
  onScopeDispose(() => media.removeEventListener('change', listen))
  return readonly(holds)
}

/** What kind of screen this is; the same limits as the `phone:` and `desktop:` variants. */
export function useScreen() {
  return {
    isPhone: useMediaQuery('(width < 640px)'),
    isTablet: useMediaQuery('(640px <= width < 1024px)'),
    isDesktop: useMediaQuery('(width >= 1024px)'),
    isTouch: useMediaQuery('(pointer: coarse)'),
  }
}
