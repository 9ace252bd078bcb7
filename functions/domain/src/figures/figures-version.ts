/** The definition of what is counted: figures that were counted by an earlier one are counted anew. */
export const figuresVersion = 2
