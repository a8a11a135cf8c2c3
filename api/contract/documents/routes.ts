import * as z from 'zod';
import { route } from '../route.ts';
import { key } from '../forms/limits.ts';
import { document, uploadMediaType } from './schemas.ts';

/*
 * Uploads speak tus 1.0.0 (https://tus.io/protocols/resumable-upload) with the extensions creation, creation-with-upload,
 * expiration and termination. An upload's id is its document's id.
 */

const byId = z.object({ id: z.uuid() });
const version = { 'Tus-Resumable': 'Always `1.0.0`.' };

export const describeUploads = route({
  id: 'describeUploads',
  method: 'OPTIONS',
  path: '/uploads',
  tag: 'documents',
  summary: 'What of tus is spoken here, in the headers Tus-Version, Tus-Extension and Tus-Max-Size.',
  permission: 'service.read',
  errors: [],
});

export const createUpload = route({
  id: 'createUpload',
  method: 'POST',
  path: '/uploads',
  tag: 'documents',
  summary: 'Begin an upload for a file question; a body is its first bytes. Location says where to send the rest.',
  permission: 'document.upload',
  status: 201,
  consumes: uploadMediaType,
  headers: {
    ...version,
    'Upload-Length': 'Size of the file in bytes.',
    'Upload-Metadata':
      'tus metadata: `filename`, `question` (key of the file question), unless a referee uploads `application` (id), and optionally `modified` (milliseconds).',
  },
  errors: [
    'upload.version',
    'upload.header_invalid',
    'upload.longer_than_declared',
    'document.empty',
    'document.too_large',
    'document.quota_reached',
    'application.not_editable',
    'application.section_not_returned',
    'application.deadline_passed',
    'application.call_closed',
    'reference.link_unknown',
    'reference.link_ended',
    'reference.not_opened',
    'reference.already_given',
    'reference.already_declined',
    'reference.expired',
  ],
  limit: 'upload',
});

export const readUpload = route({
  id: 'readUpload',
  method: 'HEAD',
  path: '/uploads/:id',
  tag: 'documents',
  summary: 'How much has arrived, in Upload-Offset.',
  permission: 'document.upload',
  params: byId,
  status: 200,
  headers: version,
  errors: ['upload.version'],
});

export const continueUpload = route({
  id: 'continueUpload',
  method: 'PATCH',
  path: '/uploads/:id',
  tag: 'documents',
  summary: 'Send bytes from Upload-Offset on. After the last one the file is checked.',
  permission: 'document.upload',
  params: byId,
  consumes: uploadMediaType,
  headers: { ...version, 'Upload-Offset': 'Where these bytes begin.' },
  errors: [
    'upload.version',
    'upload.header_invalid',
    'upload.offset_wrong',
    'upload.busy',
    'upload.longer_than_declared',
  ],
  limit: 'upload',
});

export const endUpload = route({
  id: 'endUpload',
  method: 'DELETE',
  path: '/uploads/:id',
  tag: 'documents',
  summary: 'Throw the upload away.',
  permission: 'document.delete',
  params: byId,
  headers: version,
  errors: ['upload.version', 'document.submitted'],
  limit: 'write',
});

export const listDocuments = route({
  id: 'listDocuments',
  method: 'GET',
  path: '/documents',
  tag: 'documents',
  summary: 'Documents of an application, oldest first. A referee sees those of their reference.',
  permission: 'document.read',
  query: z.object({ application: z.uuid().optional(), question: key.optional() }),
  response: z.array(document),
  errors: [],
});

export const readDocument = route({
  id: 'readDocument',
  method: 'GET',
  path: '/documents/:id',
  tag: 'documents',
  summary: 'One document: how far its upload, check and scan are.',
  permission: 'document.read',
  params: byId,
  response: document,
  errors: [],
});

export const deleteDocument = route({
  id: 'deleteDocument',
  method: 'DELETE',
  path: '/documents/:id',
  tag: 'documents',
  summary: 'Remove a document that was not sent yet.',
  permission: 'document.delete',
  params: byId,
  errors: ['document.submitted'],
  limit: 'write',
});

export const readDocumentContent = route({
  id: 'readDocumentContent',
  method: 'GET',
  path: '/documents/:id/content',
  tag: 'documents',
  summary:
    'The file, as an attachment; with Range a part of it. The applicant sees when somebody of the organisation opened it.',
  permission: 'document.read',
  params: byId,
  headers: { Range: 'One range of bytes.' },
  produces: 'application/octet-stream',
  errors: ['document.not_ready', 'document.range_invalid'],
});

/** What the API promises about documents. */
export const documentRoutes = [
  describeUploads,
  createUpload,
  readUpload,
  continueUpload,
  endUpload,
  listDocuments,
  readDocument,
  deleteDocument,
  readDocumentContent,
] as const;
