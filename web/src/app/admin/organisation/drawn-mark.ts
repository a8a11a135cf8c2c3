/** Pixels of the longer side: three times what the masthead shows, for dense screens. */
const longest = 256;

/**
 * A picture file, drawn anew as a small PNG: only what is seen of it is kept, whatever else was in the file.
 *
 * @returns base64, or null when the browser cannot read it as a picture
 */
export async function drawnMark(file: File, document: Document): Promise<string | null> {
  const url = URL.createObjectURL(file);
  try {
    const image = document.createElement('img');
    image.src = url;
    await image.decode();
    const [width, height] = fitted(image.naturalWidth, image.naturalHeight);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    const drawn = canvas.toDataURL('image/png');
    return drawn.startsWith('data:image/png;base64,') ? drawn.slice(drawn.indexOf(',') + 1) : null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Sides that keep the proportions. An SVG may say no size: it is drawn as a square. */
export function fitted(width: number, height: number): readonly [width: number, height: number] {
  if (width === 0 || height === 0) return [longest, longest];
  const scale = longest / Math.max(width, height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}
