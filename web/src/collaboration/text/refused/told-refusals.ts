import { onScopeDispose } from 'vue'

const channelName = 'refused texts'

/** The updates whose refusal some page of this device has heard: that page gives their texts back; until the scope ends. */
export function useToldRefusals() {
  const known = new Set<string>()
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => data.forEach((id) => known.add(id))
  onScopeDispose(() => channel.close())
  return {
    /** Tells the other pages of this device, also after the scope has ended. */
    tell: (ids: readonly string[]): void => {
      const once = new BroadcastChannel(channelName)
      once.postMessage(ids)
      once.close()
    },
    has: (id: string): boolean => known.has(id),
  }
}
