/** Enlargements in relation to the width that fits. */
const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** The next larger or smaller step; stays at the ends. */
export function zoomed(zoom: number, direction: 1 | -1): number {
  const next = direction === 1 ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom);
  return next ?? zoom;
}

/** Canvases beyond this many pixels fail on phones; the page is drawn coarser then. */
const mostPixels = 12_000_000;

/** How many canvas pixels to draw for one CSS pixel, on a page of that size in CSS pixels. */
export function sharpness(width: number, height: number, devicePixelRatio: number): number {
  return Math.min(devicePixelRatio, Math.sqrt(mostPixels / (width * height)));
}
