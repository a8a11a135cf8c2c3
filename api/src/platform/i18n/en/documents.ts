import type { documentErrors } from '@placet/contract/documents/errors.ts';
import type { ErrorText } from '../error-text.ts';
import { megabytes } from '../megabytes.ts';

export const documents = {
  'upload.version': 'Uploads speak tus 1.0.0 here: send the header “Tus-Resumable: 1.0.0”.',
  'upload.header_invalid': 'A header of the upload is missing or wrong. Reload the page and upload the file again.',
  'upload.offset_wrong': 'This part of the file does not follow what arrived before. Ask how much arrived, then go on.',
  'upload.busy': 'This file is being sent from another tab or device. Wait a moment; it goes on by itself.',
  'upload.longer_than_declared':
    'More was sent than the file’s size. If you changed the file meanwhile, upload it again from the start.',
  'document.empty':
    'This file is empty. Open it on your device to see whether there is anything in it, save it, and upload it again.',
  'document.too_large': ({ size, maxBytes }) =>
    `This file is ${megabytes(size, 'en')}; the limit is ${megabytes(maxBytes, 'en')}. Make it smaller (many programs can “reduce file size” when they save as PDF) and upload it again.`,
  'document.quota_reached': ({ maxBytes }) =>
    `Your files take up too much room together; the limit is ${megabytes(maxBytes, 'en')}. Remove files you no longer need, then try again.`,
  'document.not_ready': 'This file cannot be opened yet: it is still being received or checked. Try again in a moment.',
  'document.submitted':
    'This file was sent with your application and stays part of it. You can choose another in its place.',
  'document.range_invalid': 'This part of the file does not exist.',
} satisfies Record<keyof typeof documentErrors, ErrorText>;
