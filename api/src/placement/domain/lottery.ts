/** How many candidates there may be: numbers drawn and their owners fit into one exact number. */
const MOST = 2 ** 20;

/**
 * The one lottery of a call: by candidate, where they stand, from 0. A candidate's number depends on the seed and their own id alone
 * (MurmurHash3 of its UTF-16 units, 32 bits), so that nobody's chance changes by who else applies, and anybody can draw it again.
 *
 * @param ids in their order, each once; of equal numbers the first stands first
 * @throws RangeError for more than 2²⁰ candidates
 */
export function lottery(ids: readonly string[], seed: number): Int32Array {
  if (ids.length > MOST) throw new RangeError('too many candidates');
  const drawn = Float64Array.from(ids, (id, at) => (murmur(id, seed) >>> 0) * MOST + at).sort();
  const stands = new Int32Array(ids.length);
  for (let at = 0; at < drawn.length; at++) stands[drawn[at]! % MOST] = at;
  return stands;
}

/** MurmurHash3 (Appleby, x86, 32 bits) of the UTF-16 units of a text as little-endian bytes. */
export function murmur(text: string, seed: number): number {
  let hash = seed | 0;
  const pairs = text.length & ~1;
  for (let at = 0; at < pairs; at += 2) {
    hash ^= mixed(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16));
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe654_6b64) | 0;
  }
  if (pairs < text.length) hash ^= mixed(text.charCodeAt(pairs));
  hash ^= 2 * text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}

function mixed(block: number): number {
  const word = Math.imul(block, 0xcc9e_2d51);
  return Math.imul((word << 15) | (word >>> 17), 0x1b87_3593);
}
