import type { Routes } from '@angular/router';

/** What the organisation writes for others to read, below `coordinate/pages`. */
export const contentRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./parts/content-frame').then((m) => m.ContentFrame),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'questions' },
      ...(['question', 'resource'] as const).map((kind) => ({
        path: `${kind}s`,
        data: { kind },
        title: () =>
          kind === 'question'
            ? $localize`:@@content.title.questions:Questions and answers`
            : $localize`:@@content.title.resources:Resources`,
        loadComponent: () => import('./entries/entries').then((m) => m.Entries),
      })),
      {
        path: 'pages',
        title: () => $localize`:@@content.title.pages:Pages`,
        loadComponent: () => import('./page/page-list').then((m) => m.PageList),
      },
    ],
  },
  {
    path: 'questions/new',
    title: () => $localize`:@@content.title.newQuestion:New question`,
    loadComponent: () => import('./question/question').then((m) => m.QuestionPage),
  },
  {
    path: 'questions/:id',
    title: () => $localize`:@@content.title.question:Question`,
    loadComponent: () => import('./question/question').then((m) => m.QuestionPage),
  },
  {
    path: 'resources/new',
    title: () => $localize`:@@content.title.newResource:New resource`,
    loadComponent: () => import('./resource/resource').then((m) => m.ResourcePage),
  },
  {
    path: 'resources/:id',
    title: () => $localize`:@@content.title.resource:Resource`,
    loadComponent: () => import('./resource/resource').then((m) => m.ResourcePage),
  },
  {
    path: 'pages/new',
    title: () => $localize`:@@content.title.newPage:New page`,
    loadComponent: () => import('./page/page').then((m) => m.PagePage),
  },
  {
    path: 'pages/:id',
    title: () => $localize`:@@content.title.page:Page`,
    loadComponent: () => import('./page/page').then((m) => m.PagePage),
  },
  {
    path: 'categories/:kind/:id',
    title: () => $localize`:@@content.title.category:Category`,
    loadComponent: () => import('./entries/category').then((m) => m.CategoryPage),
  },
];
