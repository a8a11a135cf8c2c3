/** Ratings in the form the estimation works on: parallel arrays, one entry for each rating. */
export interface Ratings {
  /** How many applications and reviewers there are, with ratings or without. */
  readonly applications: number;
  readonly reviewers: number;
  /** Of each rating: which application, from 0. */
  readonly application: Int32Array;
  /** Of each rating: which reviewer, from 0. */
  readonly reviewer: Int32Array;
  /** Of each rating: its value, in any unit. A rating that was not given has no entry. */
  readonly value: Float64Array;
}

/** @throws RangeError when the arrays do not fit each other, an index is out of range or a value is not finite */
export function checkRatings({ applications, reviewers, application, reviewer, value }: Ratings): void {
  if (application.length !== value.length || reviewer.length !== value.length)
    throw new RangeError('the arrays of ratings have different lengths');
  for (let at = 0; at < value.length; at++) {
    if (!Number.isFinite(value[at])) throw new RangeError(`rating ${String(at)} is not a finite number`);
    if (!(application[at]! >= 0 && application[at]! < applications))
      throw new RangeError(`rating ${String(at)} is of an application that does not exist`);
    if (!(reviewer[at]! >= 0 && reviewer[at]! < reviewers))
      throw new RangeError(`rating ${String(at)} is by a reviewer who does not exist`);
  }
}

/** How often each index from 0 to before `size` is in `indices`. */
export function countEach(indices: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const index of indices) counts[index]!++;
  return counts;
}
