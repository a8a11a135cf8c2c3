/** Something the person at the keyboard can mend: printed without a stack trace. */
export class Stop extends Error {
  /**
   * @param {string} message what is wrong, in one sentence
   * @param {string[]} advice what to do, one action a line
   * @param {number} exitCode
   */
  constructor(message, advice = [], exitCode = 1) {
    super(message);
    this.advice = advice;
    this.exitCode = exitCode;
  }
}

/** @param {string} line */
export function say(line) {
  console.log(`\u25b8 ${line}`);
}

/**
 * Runs a script's main function and ends the process with its code.
 * @param {() => Promise<number>} main
 */
export async function ending(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.message !== '') {
      console.error(['', error.message, ...error.advice.map((line) => `  - ${line}`), ''].join('\n'));
    }
    process.exitCode = error.exitCode;
  }
}
