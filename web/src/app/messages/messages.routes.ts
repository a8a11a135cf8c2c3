import type { Routes } from '@angular/router';

/** Mails and their texts, below `coordinate/messages`. */
export const messagesRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: () => $localize`:@@messages.title.outbox:Messages`,
    loadComponent: () => import('./outbox/outbox').then((m) => m.Outbox),
  },
  {
    path: 'templates',
    title: () => $localize`:@@messages.title.templates:Texts of mails`,
    loadComponent: () => import('./templates/templates').then((m) => m.Templates),
  },
  {
    path: 'templates/:name/:language',
    loadComponent: () => import('./template/template').then((m) => m.Template),
  },
  {
    path: ':id',
    title: () => $localize`:@@messages.title.message:Message`,
    loadComponent: () => import('./message/message').then((m) => m.Message),
  },
];
