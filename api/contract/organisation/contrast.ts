/** Papers that text in the action colour stands on: `--paper` and `--surface` of the light and of the dark theme (web/src/styles/tokens.css). */
export const papers = { light: ['#faf7f1', '#ffffff'], dark: ['#16130f', '#211d18'] } as const;
/** WCAG 2.2, 1.4.3: text of normal size. */
export const leastContrast = 4.5;

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, each as `#rrggbb`: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The worst contrast of a colour with what it stands on in a theme. */
export function contrastIn(theme: keyof typeof papers, colour: string): number {
  return Math.min(...papers[theme].map((paper) => contrast(colour, paper)));
}
