import type { taskErrors } from '@placet/contract/recruitment-task/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const recruitmentTask = {
  'task.changed_meanwhile': 'Somebody saved this elsewhere meanwhile. Choose which version to keep.',
  'task.sent_already':
    'Somebody has this task already: what it asks, its time and its window stay. Only the window, the grace and who sees lateness can change.',
  'task.not_ready': 'The task is not complete, or its window is over. Complete it in the set-up of the call first.',
  'task.nobody_to_send': 'Everybody on the shortlist has the task already.',
  'task.send_changed':
    'Something changed since the preview: the shortlist, the task or the text of a mail. Look at the preview again.',
  'task.not_changeable': 'It was handed in or taken back, or the application is over. Reload the page.',
  'task.not_open': 'The task can be started once its window opens. The page says when.',
  'task.over': 'The time for this task is over. What you saved is kept. Write to us if something kept you from it.',
  'task.handed_in': 'You have handed your answer in already; it does not change any more.',
  'task.not_started': 'Start the task first: then your answer is kept.',
  'task.incomplete': 'Something is missing in your answer, or it is too long. Correct it, then hand it in.',
  'task.file_not_ready': 'Your file is still being checked. Wait a moment, then hand in your answer.',
  // What is wrong was found by the check, which says it in whole sentences.
  'task.material_refused': ({ message }) =>
    typeof message === 'string' ? message : 'This file cannot be material of the task. Choose another one.',
  'task.too_many_materials': ({ limit }) =>
    `A task has at most ${String(limit)} files. Remove one you no longer need, or put several into one PDF.`,
} satisfies Record<keyof typeof taskErrors, ErrorText>;
