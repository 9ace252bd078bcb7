/** What an organisation pays for: only a subscriber's mail leaves. */
export const plans = ['trial', 'subscriber'] as const

/** One of `plans`. */
export type Plan = (typeof plans)[number]
