/** Refusals of documents and uploads: code → HTTP status. What the check finds in a file is no error but a `refusal` of the document. */
export const documentErrors = {
  'upload.version': 412,
  'upload.header_invalid': 400,
  'upload.offset_wrong': 409,
  'upload.busy': 423,
  'upload.longer_than_declared': 413,
  'document.empty': 422,
  'document.too_large': 413,
  'document.quota_reached': 413,
  'document.not_ready': 409,
  'document.submitted': 409,
  'document.range_invalid': 416,
} as const;
