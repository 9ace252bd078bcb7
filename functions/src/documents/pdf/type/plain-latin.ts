const plain =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u202F\u20AC\u2212]*$/

/** Whether a text is of Latin letters and signs that the Latin fonts all have and that stand each for itself: nearly all are. */
export const isPlainLatin = (text: string): boolean => plain.test(text)
