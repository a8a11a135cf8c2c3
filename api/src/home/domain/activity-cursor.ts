/** Where a page of the feed goes on. */
export interface ActivityPlace {
  readonly at: string;
  readonly subjectId: string;
  readonly seq: number;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

/** Opaque to clients. Nothing in it is secret or trusted: it says where to go on, the reader's rights say in what. */
export function encodePlace({ at, subjectId, seq }: ActivityPlace): string {
  return Buffer.from(JSON.stringify([at, subjectId, seq])).toString('base64url');
}

/** The place, or null when it is none. */
export function decodePlace(text: string): ActivityPlace | null {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(decoded) || decoded.length !== 3) return null;
    const [at, subjectId, seq] = decoded as unknown[];
    const sound =
      typeof at === 'string' &&
      instant.test(at) &&
      !Number.isNaN(Date.parse(`${at}:00`)) &&
      typeof subjectId === 'string' &&
      uuid.test(subjectId) &&
      typeof seq === 'number' &&
      Number.isInteger(seq) &&
      seq > 0 &&
      seq < 2_000_000_000;
    return sound ? { at, subjectId, seq } : null;
  } catch {
    return null;
  }
}
