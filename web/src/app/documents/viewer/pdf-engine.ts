import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import type { DocumentsApi, DocumentView } from '../documents-api';

type PdfJs = typeof import('pdfjs-dist');

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Where the build puts pdf.js's worker, decoders, character maps and standard fonts (web/tools/finish-build.ts). */
const own = (path: string): string => new URL(`/pdfjs/${path}`, document.baseURI).href;

let engine: Promise<PdfJs> | undefined;

/** pdf.js with its worker, both ours; loaded once, with the first document. The legacy build knows phones of some years ago. */
function load(): Promise<PdfJs> {
  engine ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((pdfjs) => {
    const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
    // The page's content security policy allows this one policy, and it makes this one address.
    const policy = trustedTypes?.createPolicy('placet#worker', { createScriptURL: () => own('pdf.worker.min.mjs') });
    const url = policy?.createScriptURL('') ?? own('pdf.worker.min.mjs');
    pdfjs.GlobalWorkerOptions.workerPort = new Worker(url, { type: 'module' });
    return pdfjs;
  });
  engine.catch(() => {
    // A lost connection: the next document tries again.
    engine = undefined;
  });
  return engine;
}

/** Files up to this size come in one piece. */
const smallBytes = 262_144;
const partBytes = 131_072;

export interface OpenPdf {
  readonly pdfjs: PdfJs;
  readonly task: PDFDocumentLoadingTask;
}

/**
 * Opens a document of ours: small ones whole, larger ones in parts as pages are looked at. Nothing in a document runs, and nothing is fetched
 * for it from anywhere else.
 */
export async function openPdf(document: DocumentView, api: DocumentsApi): Promise<OpenPdf> {
  const pdfjs = await load();
  const { id, size } = document;
  const first = new Uint8Array(await api.part(id, 0, Math.min(size, smallBytes)));
  const source =
    size <= smallBytes
      ? { data: first }
      : { range: transport(pdfjs, document, api, first), rangeChunkSize: partBytes, disableAutoFetch: true };
  const task = pdfjs.getDocument({
    ...source,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    cMapUrl: own('cmaps/'),
    standardFontDataUrl: own('standard_fonts/'),
    wasmUrl: own('wasm/'),
  });
  return { pdfjs, task };
}

function transport(pdfjs: PdfJs, { id, size }: DocumentView, api: DocumentsApi, first: Uint8Array) {
  const range = new pdfjs.PDFDataRangeTransport(size, first);
  range.requestDataRange = (begin: number, end: number): void => {
    void api.part(id, begin, Math.min(end, size)).then(
      (bytes) => {
        range.onDataRange(begin, new Uint8Array(bytes));
      },
      () => {
        // Without this part the page cannot be drawn: pdf.js is told that there is no more.
        range.abort();
      },
    );
  };
  return range;
}
