import * as z from 'zod';
import { fileType, key } from '../forms/limits.ts';
import { refusalCode } from './refusals.ts';

const instant = z.iso.datetime();

/**
 * `receiving`: bytes are missing; `checking`: all there, being looked into; `kept`: fine; `refused`: see `refusal`, the bytes are
 * gone.
 */
export const documentState = z.enum(['receiving', 'checking', 'kept', 'refused']).meta({ id: 'DocumentState' });
export type DocumentState = z.infer<typeof documentState>;

/** `waiting` until the virus scanner has answered; `not_scanned` where none is configured. */
export const scanState = z.enum(['waiting', 'clean', 'infected', 'not_scanned']).meta({ id: 'ScanState' });
export type ScanState = z.infer<typeof scanState>;

export const refusal = z
  .object({
    code: refusalCode,
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string().meta({ description: "What to do, in the reader's language." }),
  })
  .meta({ id: 'FileRefusal' });

export const document = z
  .object({
    id: z.uuid(),
    applicationId: z.uuid(),
    question: key,
    kind: key.meta({ description: 'What it is wherever it is listed, such as `cv`.' }),
    fileName: z.string(),
    size: z.int().meta({ description: 'Bytes.' }),
    modified: z
      .int()
      .nullable()
      .meta({ description: 'As told by the sender, to know the file again when it is chosen anew.' }),
    received: z.int().meta({ description: 'Bytes that have arrived.' }),
    state: documentState,
    scan: scanState,
    refusal: refusal.nullable(),
    type: fileType.nullable().meta({ description: 'By content, never by name.' }),
    pages: z.int().nullable().meta({ description: 'Counted for PDF only.' }),
    metadataRemoved: z
      .boolean()
      .meta({ description: 'A picture said where, when or with what it was taken; that is not kept.' }),
    sha256: z.string().nullable().meta({ description: 'Hexadecimal, of the bytes as kept.' }),
    submitted: z.boolean().meta({ description: 'Part of something sent: can no longer be removed.' }),
    createdAt: instant,
    completedAt: instant.nullable(),
    expiresAt: instant.nullable().meta({ description: 'When an unfinished upload is thrown away.' }),
  })
  .meta({ id: 'Document' });
export type DocumentView = z.infer<typeof document>;

/** Hours after which an unfinished upload is thrown away. */
export const uploadHours = 24;

/** The media type of bytes on their way (tus 1.0). */
export const uploadMediaType = 'application/offset+octet-stream';
