/** The states of a request for review. */
export const reviewStates = ['asked', 'approved', 'sentBack'] as const

/** One of `reviewStates`. */
export type ReviewState = (typeof reviewStates)[number]
