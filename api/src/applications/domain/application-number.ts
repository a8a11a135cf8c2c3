/** Crockford's base 32: no I, L, O or U, so that a number read aloud or copied by hand stays itself. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A random number of 40 bits as `XXXX-XXXX`: it tells nobody how many applications there are. */
export function newApplicationNumber(): string {
  // 256 is a multiple of 32, so taking each byte's remainder favours no letter.
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => alphabet.charAt(byte % 32)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
