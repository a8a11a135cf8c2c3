/** A refusal's sentence; a function of the problem's context where it names a number. */
export type ErrorText = string | ((context: Readonly<Record<string, unknown>>) => string);
