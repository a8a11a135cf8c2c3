/** Pictures larger than this are no scans of a document, but fill the memory of whoever opens them. */
export const maxMegapixels = 60;

/** What a packed file may unpack to, in bytes. */
export const maxUnpackedBytes = 200_000_000;

/** Parts a packed file may have; a long Word document has some hundred. */
export const maxEntries = 5_000;
