import * as z from 'zod';

/** What the check can find wrong with a file, and the facts its sentence names. Codes are stable: they are part of the API. */
export interface RefusalParams {
  empty: object;
  /** Bytes. */
  too_large: { size: number; maxBytes: number };
  /** `found` names the kind of file in capitals, as in "HEIC"; empty when it is not known. */
  type_not_accepted: { found: string; accept: string };
  mislabelled: { extension: string; found: string; accept: string };
  encrypted: object;
  broken: object;
  too_many_pages: { pages: number; maxPages: number };
  too_many_pixels: { width: number; height: number; maxMegapixels: number };
  /** Two kinds of file in one. */
  ambiguous: object;
  unpacks_too_large: { maxBytes: number };
  /** The check did not come to an end within its time or memory. */
  too_complex: object;
  infected: object;
}

export type RefusalCode = keyof RefusalParams;

/** One thing wrong with a file, with what its sentence needs. */
export type FileRefusal = {
  [Code in RefusalCode]: { readonly code: Code; readonly params: Readonly<RefusalParams[Code]> };
}[RefusalCode];

export function refusalOf<Code extends RefusalCode>(code: Code, params: RefusalParams[Code]): FileRefusal {
  // The pair belongs together by this function's own types, which the union cannot follow.
  return { code, params } as unknown as FileRefusal;
}

const codes: Record<RefusalCode, true> = {
  empty: true,
  too_large: true,
  type_not_accepted: true,
  mislabelled: true,
  encrypted: true,
  broken: true,
  too_many_pages: true,
  too_many_pixels: true,
  ambiguous: true,
  unpacks_too_large: true,
  too_complex: true,
  infected: true,
};
export const refusalCodes = Object.keys(codes) as RefusalCode[];
export const refusalCode = z.enum(refusalCodes).meta({ id: 'RefusalCode' });
