/** Limits of customers' questions, apart from those that every page loads. */
export const questionLimits = {
  /** Characters of a question and of an answer: what is longer is a letter. */
  text: 2_000,
  /** Answers to one question: a later one corrects or adds. */
  answers: 20,
  /** Questions on one link: more than an invoice gives rise to, too few to bury a team. */
  perLink: 20,
  /** Questions to an organisation in a day (UTC), on all of its links. */
  perDay: 200,
  /** The same of one network address. */
  perVisitor: 20,
} as const
