/** The id of the one email of an answer to a customer's question. */
export function answerMessageId(invoice: string, question: string, answer: string): string {
  return `answer-${invoice}-${question}-${answer}`
}
