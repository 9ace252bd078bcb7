import { onScopeDispose } from 'vue'

/** The updates whose refusal some page of this device has heard: that page gives their texts back; until the scope ends. */
export function useToldRefusals() {
  const known = new Set<string>()
  const channel = new BroadcastChannel('refused texts')
  channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => data.forEach((id) => known.add(id))
  onScopeDispose(() => channel.close())
  return {
    /** Tells the other pages of this device. */
    tell: (ids: readonly string[]): void => channel.postMessage(ids),
    has: (id: string): boolean => known.has(id),
  }
}
