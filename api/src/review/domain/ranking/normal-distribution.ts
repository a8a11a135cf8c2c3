/* The standard normal distribution: its probabilities and quantiles to the precision of a double, and draws from it. */

/* Coefficients of rational functions, the highest power first. */
const bodyAbove = [
  ...[3.526_249_659_989_11e-2, 0.700_383_064_443_688, 6.373_962_203_531_65, 33.912_866_078_383],
  ...[112.079_291_497_871, 221.213_596_169_931, 220.206_867_912_376],
];
const bodyBelow = [
  ...[8.838_834_764_831_84e-2, 1.755_667_163_182_64, 16.064_177_579_207, 86.780_732_202_946_1],
  ...[296.564_248_779_674, 637.333_633_378_831, 793.826_512_519_948, 440.413_735_824_752],
];
const middleAbove = [
  ...[-39.696_830_286_653_76, 220.946_098_424_520_5, -275.928_510_446_968_7],
  ...[138.357_751_867_269, -30.664_798_066_147_16, 2.506_628_277_459_239],
];
const middleBelow = [
  ...[-54.476_098_798_224_06, 161.585_836_858_040_9, -155.698_979_859_886_6],
  ...[66.801_311_887_719_72, -13.280_681_552_885_72, 1],
];
const tailAbove = [
  ...[-7.784_894_002_430_293e-3, -0.322_396_458_041_136_5, -2.400_758_277_161_838],
  ...[-2.549_732_539_343_734, 4.374_664_141_464_968, 2.938_163_982_698_783],
];
const tailBelow = [7.784_695_709_041_462e-3, 0.322_467_129_070_039_8, 2.445_134_137_142_996, 3.754_408_661_907_416, 1];

/** The probability that a standard normal number is at most `x` (Hart 1968, algorithm 5666, as given by West 2005). */
export function normalProbability(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const density = Math.exp((-size * size) / 2);
  let tail: number;
  if (size < 5) {
    tail = (density * polynomial(size, bodyAbove)) / polynomial(size, bodyBelow);
  } else {
    let fraction = size;
    for (let term = 60; term > 0; term--) fraction = size + term / fraction;
    tail = density / (fraction * Math.sqrt(2 * Math.PI));
  }
  return x > 0 ? 1 - tail : tail;
}

/**
 * The number below which a standard normal one lies with probability `p`: Acklam's rational approximation, then two steps of Halley's
 * method.
 * @returns ±Infinity for 0 and 1
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  let x: number;
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    x = -approximateTail(q);
  } else {
    const q = p - 0.5;
    const r = q * q;
    x = (q * polynomial(r, middleAbove)) / polynomial(r, middleBelow);
  }
  for (let step = 0; step < 2; step++) {
    const off = (normalProbability(x) - p) * Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2);
    x -= off / (1 + (x * off) / 2);
  }
  return x;
}

/** Independent standard normal numbers from uniform ones in [0, 1) (Box and Muller 1958). */
export function normalDraws(uniform: () => number): () => number {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const value = kept;
      kept = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** How far below the mean a small probability lies, from the root of −2 times its logarithm. */
function approximateTail(q: number): number {
  return -polynomial(q, tailAbove) / polynomial(q, tailBelow);
}

/** A polynomial by its coefficients, the highest power first. */
function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
