import type { Routes } from '@angular/router';

/** Setting up calls, below `coordinate`. */
export const setUpRoutes: Routes = [
  {
    path: 'calls',
    title: () => $localize`:@@setUp.title.calls:Calls`,
    loadComponent: () => import('./list/list').then((m) => m.CallsPage),
  },
  {
    path: 'calls/new',
    title: () => $localize`:@@setUp.title.new:New call`,
    loadComponent: () => import('./list/new-call').then((m) => m.NewCallPage),
  },
  {
    path: 'programmes',
    title: () => $localize`:@@setUp.title.programmes:Programmes`,
    loadComponent: () => import('./programmes/programmes').then((m) => m.ProgrammesPage),
  },
  {
    path: 'calls/:id',
    loadComponent: () => import('./call/frame').then((m) => m.Frame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: () => $localize`:@@setUp.title.call:Set up a call`,
        loadComponent: () => import('./call/tasks').then((m) => m.TasksPage),
      },
      {
        path: 'basics',
        title: () => $localize`:@@setUp.title.basics:Basics`,
        loadComponent: () => import('./steps/basics').then((m) => m.BasicsPage),
      },
      {
        path: 'texts',
        title: () => $localize`:@@setUp.title.texts:Texts`,
        loadComponent: () => import('./steps/texts').then((m) => m.TextsPage),
      },
      {
        path: 'dates',
        title: () => $localize`:@@setUp.title.dates:Dates and places`,
        loadComponent: () => import('./steps/dates').then((m) => m.DatesPage),
      },
      {
        path: 'references',
        title: () => $localize`:@@setUp.title.references:References`,
        loadComponent: () => import('./steps/references').then((m) => m.ReferencesPage),
      },
      {
        path: 'eligibility',
        title: () => $localize`:@@setUp.title.eligibility:Eligibility check`,
        loadComponent: () => import('./eligibility/eligibility').then((m) => m.EligibilityPage),
      },
      {
        path: 'teams',
        title: () => $localize`:@@setUp.title.teams:Teams that take part`,
        loadComponent: () => import('./steps/teams').then((m) => m.TeamsPage),
      },
      {
        path: 'review',
        title: () => $localize`:@@setUp.title.review:Review`,
        loadComponent: () => import('./steps/review').then((m) => m.ReviewPage),
      },
      {
        path: 'preview',
        title: () => $localize`:@@setUp.title.preview:As applicants see it`,
        loadComponent: () => import('./call/preview').then((m) => m.PreviewPage),
      },
      {
        path: 'open',
        title: () => $localize`:@@setUp.title.open:Open the call`,
        loadComponent: () => import('./lifecycle/open').then((m) => m.OpenPage),
      },
      {
        path: 'close',
        title: () => $localize`:@@setUp.title.close:Close the call`,
        loadComponent: () => import('./lifecycle/close').then((m) => m.ClosePage),
      },
      {
        path: 'reopen',
        title: () => $localize`:@@setUp.title.reopen:Open the call again`,
        data: { action: 'reopening' },
        loadComponent: () => import('./lifecycle/extend').then((m) => m.ExtendPage),
      },
      {
        path: 'extend',
        title: () => $localize`:@@setUp.title.extend:More time for everybody`,
        data: { action: 'extension' },
        loadComponent: () => import('./lifecycle/extend').then((m) => m.ExtendPage),
      },
      {
        path: 'extend-one',
        title: () => $localize`:@@setUp.title.extendOne:More time for one person`,
        loadComponent: () => import('./lifecycle/extend-one').then((m) => m.ExtendOnePage),
      },
      {
        path: 'copy',
        title: () => $localize`:@@setUp.title.copy:Copy the call`,
        loadComponent: () => import('./lifecycle/copy').then((m) => m.CopyPage),
      },
    ],
  },
];
