/** An error that the person at the keyboard can fix: printed as one sentence, without a stack. */
export class Complaint extends Error {
  override name = 'Complaint'
}

/** Runs a script's main function: a complaint is printed as its sentence and ends the process with code 1. */
export async function orComplain(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Complaint)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
