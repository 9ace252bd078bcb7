/** An organisation's plan: only subscribers send mail. */
export const plans = ['trial', 'subscriber'] as const

/** One of `plans`. */
export type Plan = (typeof plans)[number]
