/**
 * Pseudo-random numbers from a seed, the same on every machine: a plan or an estimate can be computed again from what was stored
 * with it. Not for secrets.
 *
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021); its state is filled from the
 * seed by the finaliser of MurmurHash3 over a Weyl sequence, as its authors advise, so that near seeds give unlike sequences.
 */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** @param seed its lower 32 bits count */
  constructor(seed: number) {
    this.a = scrambled(seed, 1);
    this.b = scrambled(seed, 2);
    this.c = scrambled(seed, 3);
    this.d = scrambled(seed, 4);
    // The one state that it never leaves.
    if ((this.a | this.b | this.c | this.d) === 0) this.a = 1;
  }

  /** From four words of state, to compare with other implementations. At least one of them is not zero. */
  static ofState(a: number, b: number, c: number, d: number): SeededRandom {
    const random = new SeededRandom(0);
    [random.a, random.b, random.c, random.d] = [a | 0, b | 0, c | 0, d | 0];
    return random;
  }

  /** A whole number from 0 to 2³² − 1, each as likely. */
  nextUint32(): number {
    const result = Math.imul(rotated(Math.imul(this.b, 5), 7), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = rotated(this.d, 11);
    return result;
  }

  /** A number from 0 up to, not including, 1, in steps of 2⁻⁵³. Takes two draws. */
  nextFloat(): number {
    const high = this.nextUint32() >>> 5;
    const low = this.nextUint32() >>> 6;
    return (high * 0x400_0000 + low) / 0x20_0000_0000_0000;
  }

  /**
   * A whole number from 0 to `bound` − 1, each exactly as likely.
   * @throws RangeError unless `bound` is a whole number from 1 to 2³²
   */
  nextBelow(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > 0x1_0000_0000) throw new RangeError('bound out of range');
    // Draws from the incomplete last round are thrown away.
    const whole = 0x1_0000_0000 - (0x1_0000_0000 % bound);
    let drawn = this.nextUint32();
    while (drawn >= whole) drawn = this.nextUint32();
    return drawn % bound;
  }

  /** Brings the items into an order in which each order is as likely (Fisher and Yates), in place; returns them. */
  shuffle<List extends { length: number; [index: number]: unknown }>(items: List): List {
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.nextBelow(last + 1);
      const item = items[last];
      (items as Record<number, unknown>)[last] = items[other];
      (items as Record<number, unknown>)[other] = item;
    }
    return items;
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function scrambled(seed: number, position: number): number {
  let word = (seed + Math.imul(position, 0x9e37_79b9)) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85eb_ca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2_ae35);
  return word ^ (word >>> 16);
}
