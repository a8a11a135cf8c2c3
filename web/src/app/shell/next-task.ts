/** Lets the browser do what waits: paint, answer to a finger. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
