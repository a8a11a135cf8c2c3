/* The F distribution, to about 12 digits. */

/** The probability that a number of the F distribution with these degrees of freedom, which need not be whole, is at most `f`. */
export function fProbability(f: number, above: number, below: number): number {
  if (!(f > 0)) return 0;
  return incompleteBeta((above * f) / (above * f + below), above / 2, below / 2);
}

/**
 * The number below which one of the F distribution lies with probability `p`, by halving.
 * @param p from 0 to before 1
 */
export function fQuantile(p: number, above: number, below: number): number {
  if (p <= 0) return 0;
  let [low, high] = [0, 1];
  while (fProbability(high, above, below) < p) {
    low = high;
    high *= 2;
  }
  // Until there is no number between them.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (fProbability(middle, above, below) < p) low = middle;
    else high = middle;
  }
}

/** The regularised incomplete beta function, by its continued fraction (Lentz's method; Press et al., "Numerical Recipes", 6.4). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly below the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  const tiny = 1e-300;
  const nonZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return front * fraction;
}

/** The logarithm of the beta function. */
function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** The logarithm of the gamma function of a positive number: Stirling's series, after moving far enough from 0. */
function logGamma(x: number): number {
  let product = 1;
  let at = x;
  while (at < 15) product *= at++;
  const square = 1 / (at * at);
  const series =
    (1 / 12 -
      square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360_360))))) /
    at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
