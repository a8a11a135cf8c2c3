import * as z from 'zod';
import { route } from '../route.ts';
import {
  addToLibrary,
  designedForm,
  formChanges,
  formPublished,
  formRevision,
  formSaved,
  formVersion,
  formVersions,
  importForm,
  libraryEntry,
  publishForm,
  questionLibrary,
  saveForm,
} from './schemas.ts';

const tag = 'form design';
const permission = 'call.set_up';
const params = z.object({ id: z.uuid() });

export const readDesignedFormRoute = route({
  id: 'readDesignedForm',
  method: 'GET',
  path: '/set-up/calls/:id/form',
  tag,
  summary: 'The form of a call as it is being written.',
  permission,
  params,
  response: designedForm,
  errors: [],
});

export const saveDesignedFormRoute = route({
  id: 'saveDesignedForm',
  method: 'PUT',
  path: '/set-up/calls/:id/form',
  tag,
  summary:
    'Save the draft version, finished or not. Saving over a version one has not seen is refused, with that version.',
  permission,
  params,
  body: saveForm,
  response: formSaved,
  errors: ['form.changed_meanwhile'],
});

export const discardDesignedFormRoute = route({
  id: 'discardDesignedForm',
  method: 'DELETE',
  path: '/set-up/calls/:id/form',
  tag,
  summary: 'Throw the draft version away: the version in force stays as it is.',
  permission,
  params,
  query: formRevision,
  errors: ['form.changed_meanwhile'],
});

export const readFormChangesRoute = route({
  id: 'readFormChanges',
  method: 'GET',
  path: '/set-up/calls/:id/form/changes',
  tag,
  summary: 'What publishing the draft version would change, in plain terms.',
  permission,
  params,
  response: formChanges,
  errors: [],
});

export const publishFormRoute = route({
  id: 'publishForm',
  method: 'POST',
  path: '/set-up/calls/:id/form/publication',
  tag,
  summary:
    'Put the draft version in force. Applications being filled in move to it and lose nothing; those that were sent keep the version they were sent with.',
  permission,
  params,
  body: publishForm,
  status: 200,
  response: formPublished,
  errors: ['form.changed_meanwhile', 'form.not_ready', 'form.nothing_to_publish'],
  limit: 'write',
});

export const listFormVersionsRoute = route({
  id: 'listFormVersions',
  method: 'GET',
  path: '/set-up/calls/:id/form/versions',
  tag,
  summary: 'Every published version of a call’s form, the newest first.',
  permission,
  params,
  response: formVersions,
  errors: [],
});

export const readFormVersionRoute = route({
  id: 'readFormVersion',
  method: 'GET',
  path: '/set-up/form-versions/:id',
  tag,
  summary: 'One published version of a form.',
  permission,
  params,
  response: formVersion,
  errors: [],
});

export const exportFormRoute = route({
  id: 'exportForm',
  method: 'GET',
  path: '/set-up/calls/:id/form.json',
  tag,
  summary: 'The form as it is being written, as a file (`FormDocument`).',
  permission,
  params,
  produces: 'application/json',
  errors: [],
  limit: 'export',
});

export const importFormRoute = route({
  id: 'importForm',
  method: 'POST',
  path: '/set-up/calls/:id/form/import',
  tag,
  summary: 'Replace the draft version by a file. What is wrong with it is said place by place, and nothing is changed.',
  permission,
  params,
  body: importForm,
  status: 200,
  response: formSaved,
  errors: ['form.changed_meanwhile', 'form.import_invalid'],
  limit: 'write',
});

export const readFormSchemaRoute = route({
  id: 'readFormSchema',
  method: 'GET',
  path: '/form-schema.json',
  tag,
  summary: 'JSON Schema (2020-12) of an exported form.',
  permission: 'service.read',
  produces: 'application/schema+json',
  errors: [],
});

export const listQuestionLibraryRoute = route({
  id: 'listQuestionLibrary',
  method: 'GET',
  path: '/set-up/question-library',
  tag,
  summary: 'Questions and sections kept for reuse, the newest first.',
  permission: 'question_library.use',
  response: questionLibrary,
  errors: [],
});

export const addToQuestionLibraryRoute = route({
  id: 'addToQuestionLibrary',
  method: 'POST',
  path: '/set-up/question-library',
  tag,
  summary: 'Keep a question or a section for reuse.',
  permission: 'question_library.use',
  body: addToLibrary,
  status: 201,
  response: libraryEntry,
  errors: ['question_library.full'],
  limit: 'write',
});

export const removeFromQuestionLibraryRoute = route({
  id: 'removeFromQuestionLibrary',
  method: 'DELETE',
  path: '/set-up/question-library/:id',
  tag,
  summary: 'Remove something from the library; forms that hold a copy keep it.',
  permission: 'question_library.use',
  params,
  errors: [],
  limit: 'write',
});

/** What the API promises about writing forms. */
export const formDesignRoutes = [
  readDesignedFormRoute,
  saveDesignedFormRoute,
  discardDesignedFormRoute,
  readFormChangesRoute,
  publishFormRoute,
  listFormVersionsRoute,
  readFormVersionRoute,
  exportFormRoute,
  importFormRoute,
  readFormSchemaRoute,
  listQuestionLibraryRoute,
  addToQuestionLibraryRoute,
  removeFromQuestionLibraryRoute,
] as const;
