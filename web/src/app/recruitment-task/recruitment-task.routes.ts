import type { Routes } from '@angular/router';

/** Below `coordinate/calls/:id/task`. */
export const taskSetUpRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@task.title.setUp:Recruitment task`,
    loadComponent: () => import('./set-up/set-up').then((m) => m.TaskSetUpPage),
  },
];

/** Below `coordinate/tasks`. */
export const sentTaskRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@task.title.sent:Recruitment tasks`,
    loadComponent: () => import('./sent/sent').then((m) => m.SentTasksPage),
  },
  {
    path: ':id',
    title: () => $localize`:@@task.title.answer:Answer to the task`,
    loadComponent: () => import('./sent/answer').then((m) => m.TaskAnswerPage),
  },
];

/** Below `my-applications/:id/task`. */
export const ownTaskRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@task.title.own:Your task`,
    loadComponent: () => import('./own/own').then((m) => m.OwnTaskPage),
  },
];

/** Below `review/tasks`. */
export const judgedTaskRoutes: Routes = [
  {
    path: '',
    title: () => $localize`:@@task.title.queue:Tasks to score`,
    loadComponent: () => import('./judge/queue').then((m) => m.TaskQueuePage),
  },
  {
    path: ':id',
    title: () => $localize`:@@task.title.desk:Score a task`,
    loadComponent: () => import('./judge/desk').then((m) => m.TaskDeskPage),
  },
];
