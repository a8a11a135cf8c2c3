import * as z from 'zod';
import { savedReview } from '../review/schemas.ts';
import { route } from '../route.ts';
import { materialMediaType } from './limits.ts';
import * as schema from './schemas.ts';

const tag = 'recruitment task';
const params = z.object({ id: z.uuid() });
const material = z.object({ id: z.uuid(), material: z.uuid() });
const content = { params: material, produces: 'application/octet-stream' } as const;
const ofCall = z.object({ slug: z.string().max(100) });
const setUp = { tag, permission: 'call.set_up', params } as const;
const sending = { tag, permission: 'task.send' } as const;
const own = { tag, permission: 'task.do', params } as const;
const judging = { tag, permission: 'review.do', params } as const;

export const readTaskRoute = route({
  ...setUp,
  id: 'readTask',
  method: 'GET',
  path: '/set-up/calls/:id/task',
  summary: 'The recruitment task of a call, and what keeps it from being sent.',
  response: schema.taskSetUp,
  errors: [],
});
export const saveTaskRoute = route({
  ...setUp,
  id: 'saveTask',
  method: 'PUT',
  path: '/set-up/calls/:id/task',
  summary:
    'Saves the task, finished or not. Once somebody has it, only its window, its grace and who sees lateness change.',
  body: schema.saveTask,
  response: schema.taskSetUp,
  errors: ['task.changed_meanwhile', 'task.sent_already'],
});

export const addTaskMaterialRoute = route({
  ...setUp,
  id: 'addTaskMaterial',
  method: 'POST',
  path: '/set-up/calls/:id/task/materials',
  summary:
    'Add a file to what the task asks; the body is its bytes. It is checked and scanned before this answers. Not once somebody has the task.',
  query: z.object({ name: z.string().min(1).max(255).meta({ description: 'Of the file.' }) }),
  consumes: materialMediaType,
  headers: { 'Content-Length': 'Size of the file in bytes.' },
  status: 201,
  response: schema.taskMaterials,
  errors: [
    ...(['task.sent_already', 'task.too_many_materials', 'task.material_refused'] as const),
    ...(['document.empty', 'document.too_large', 'unavailable'] as const),
  ],
  limit: 'upload',
});
export const removeTaskMaterialRoute = route({
  ...setUp,
  id: 'removeTaskMaterial',
  method: 'DELETE',
  path: '/set-up/calls/:id/task/materials/:material',
  summary: 'Remove a file of the task. Not once somebody has the task.',
  params: material,
  status: 200,
  response: schema.taskMaterials,
  errors: ['task.sent_already'],
  limit: 'write',
});
export const readTaskMaterialRoute = route({
  ...{ ...setUp, ...content },
  id: 'readTaskMaterial',
  method: 'GET',
  path: '/set-up/calls/:id/task/materials/:material/content',
  summary: 'A file of the task, as an attachment.',
  errors: [],
});

export const listTasksRoute = route({
  ...sending,
  id: 'listTasks',
  method: 'GET',
  path: '/task-calls/:slug',
  summary: 'Who has the task of a call, and what they made of it.',
  params: ofCall,
  response: schema.taskList,
  errors: [],
});
export const previewTaskRoute = route({
  ...sending,
  id: 'previewTask',
  method: 'GET',
  path: '/task-calls/:slug/preview',
  summary:
    'Every mail that sending the task would send now, with its recipient: to those on the shortlist who have not got it.',
  params: ofCall,
  response: schema.taskPreview,
  errors: ['task.not_ready'],
});
export const sendTaskRoute = route({
  ...sending,
  id: 'sendTask',
  method: 'POST',
  path: '/task-calls/:slug/sendings',
  summary: 'Send the task to those of the preview, once.',
  params: ofCall,
  body: schema.sendTask,
  status: 201,
  response: schema.taskSent,
  errors: ['task.not_ready', 'task.nobody_to_send', 'task.send_changed'],
  idempotent: true,
  limit: 'write',
});
export const readTaskAnswerRoute = route({
  ...sending,
  id: 'readTaskAnswer',
  method: 'GET',
  path: '/sent-tasks/:id',
  summary: 'What somebody answered, by their application, and how it was scored.',
  params,
  response: schema.taskAnswer,
  errors: [],
});
export const changeSentTaskRoute = route({
  ...sending,
  id: 'changeSentTask',
  method: 'POST',
  path: '/sent-tasks/:id/extension',
  summary: 'Give one person another end of the window, or more time from the start, with a reason that is kept.',
  params,
  body: schema.changeSent,
  status: 204,
  errors: ['task.not_changeable'],
  limit: 'write',
});
export const withdrawTaskRoute = route({
  ...sending,
  id: 'withdrawTask',
  method: 'POST',
  path: '/sent-tasks/:id/withdrawal',
  summary: 'Take the task back from one person, with a reason that is kept. What was handed in stays.',
  params,
  body: schema.withdrawTask,
  status: 204,
  errors: ['task.not_changeable'],
  limit: 'write',
});

export const readOwnTaskRoute = route({
  ...own,
  id: 'readOwnTask',
  method: 'GET',
  path: '/my-tasks/:id',
  summary: 'The task I was sent, by my application; what it asks from the start on.',
  response: schema.ownTask,
  errors: [],
});
export const startTaskRoute = route({
  ...own,
  id: 'startTask',
  method: 'POST',
  path: '/my-tasks/:id/start',
  summary: 'Start: from now on my time runs. Starting again changes nothing.',
  body: schema.startTask,
  status: 200,
  response: schema.ownTask,
  errors: ['task.not_open', 'task.over'],
  limit: 'write',
});
export const readOwnTaskMaterialRoute = route({
  ...{ ...own, ...content },
  id: 'readOwnTaskMaterial',
  method: 'GET',
  path: '/my-tasks/:id/materials/:material/content',
  summary: 'A file of the task I have started, as an attachment.',
  errors: [],
});
export const saveTaskAnswerRoute = route({
  ...own,
  id: 'saveTaskAnswer',
  method: 'PUT',
  path: '/my-tasks/:id/answer',
  summary: 'Keep what I have written so far; `context.stored` of a refused save is the answer as stored.',
  body: schema.saveTaskAnswer,
  status: 200,
  response: schema.savedTaskAnswer,
  errors: ['task.changed_meanwhile', 'task.not_started', 'task.over', 'task.handed_in'],
});
export const handInTaskRoute = route({
  ...own,
  id: 'handInTask',
  method: 'POST',
  path: '/my-tasks/:id/submission',
  summary: 'Hand in what was saved, for good. Late it is taken and marked.',
  body: schema.handInTask,
  status: 200,
  response: schema.ownTask,
  errors: [
    ...(['task.changed_meanwhile', 'task.not_started', 'task.over', 'task.handed_in'] as const),
    ...(['task.incomplete', 'task.file_not_ready'] as const),
  ],
  limit: 'write',
});

export const readTaskQueueRoute = route({
  id: 'readTaskQueue',
  method: 'GET',
  path: '/task-reviews',
  tag,
  summary: 'Answers to tasks that I am to score, by call.',
  permission: 'review.do',
  response: schema.taskQueue,
  errors: [],
});
export const readTaskDeskRoute = route({
  ...judging,
  id: 'readTaskDesk',
  method: 'GET',
  path: '/task-reviews/:id',
  summary: 'One answer to score, blind, by my assignment: task, answer, rubric, my scores.',
  response: schema.taskDesk,
  errors: ['review.declare_first'],
});
export const readTaskFileRoute = route({
  ...judging,
  id: 'readTaskFile',
  method: 'GET',
  path: '/task-reviews/:id/file',
  summary: 'The file of an answer, under no name of the applicant’s and without what it says of its author.',
  produces: 'application/octet-stream',
  errors: ['review.declare_first', 'review.document_withheld', 'document.not_ready'],
});
export const readJudgedTaskMaterialRoute = route({
  ...{ ...judging, ...content },
  id: 'readJudgedTaskMaterial',
  method: 'GET',
  path: '/task-reviews/:id/materials/:material/content',
  summary: 'A file of the task whose answer I score, as an attachment.',
  errors: ['review.declare_first'],
});
export const saveTaskScoreRoute = route({
  ...judging,
  id: 'saveTaskScore',
  method: 'PUT',
  path: '/task-reviews/:id/draft',
  summary: 'Keep my scores so far, complete or not.',
  body: schema.saveTaskScore,
  status: 200,
  response: savedReview,
  errors: ['review.declare_first', 'review.closed', 'review.changed_meanwhile', 'review.no_rubric'],
});
export const submitTaskScoreRoute = route({
  ...judging,
  id: 'submitTaskScore',
  method: 'POST',
  path: '/task-reviews/:id/submission',
  summary: 'Submit the scores as saved. Each time makes a version; the newest counts.',
  body: schema.submitTaskScore,
  status: 200,
  response: schema.taskDesk,
  errors: [
    ...(['review.declare_first', 'review.closed', 'review.changed_meanwhile'] as const),
    ...(['review.incomplete', 'review.no_rubric'] as const),
  ],
  limit: 'write',
});

/** What the API promises of the recruitment task. */
export const taskRoutes = [
  readTaskRoute,
  saveTaskRoute,
  addTaskMaterialRoute,
  removeTaskMaterialRoute,
  readTaskMaterialRoute,
  listTasksRoute,
  previewTaskRoute,
  sendTaskRoute,
  readTaskAnswerRoute,
  changeSentTaskRoute,
  withdrawTaskRoute,
  readOwnTaskRoute,
  startTaskRoute,
  readOwnTaskMaterialRoute,
  saveTaskAnswerRoute,
  handInTaskRoute,
  readTaskQueueRoute,
  readTaskDeskRoute,
  readTaskFileRoute,
  readJudgedTaskMaterialRoute,
  saveTaskScoreRoute,
  submitTaskScoreRoute,
] as const;
