import type { Inspected } from '../domain/judgement.ts';

// pdf.js wants these to draw with, which we never do here; without them it would look for a native canvas.
const names = ['DOMMatrix', 'ImageData', 'Path2D'];
for (const name of names) Reflect.set(globalThis, name, Object);
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** Whether a PDF opens, without a password, and how many pages it has. The first and the last page must be there. */
export async function inspectPdf(bytes: Uint8Array): Promise<Inspected> {
  const pdf = { type: 'pdf', found: 'PDF' } as const;
  const task = getDocument({
    // A copy: pdf.js takes its input away, and refuses Node's own kind of buffer.
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
  });
  try {
    const document = await task.promise;
    const { numPages } = document;
    if (numPages < 1) return { ...pdf, fault: 'broken' };
    await document.getPage(1);
    await document.getPage(numPages);
    return { ...pdf, pages: numPages };
  } catch (error) {
    const needsPassword = error instanceof Error && error.name === 'PasswordException';
    return { ...pdf, fault: needsPassword ? 'encrypted' : 'broken' };
  }
}
