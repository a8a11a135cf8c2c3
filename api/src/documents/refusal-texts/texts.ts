import type { RefusalParams } from '@placet/contract/documents/refusals.ts';

/** One sentence or two for each refusal of a file: what is wrong, with the number, and what to do. */
export type RefusalTexts = { [Code in keyof RefusalParams]: (params: RefusalParams[Code]) => string };
