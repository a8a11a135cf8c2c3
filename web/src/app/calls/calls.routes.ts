import type { Routes } from '@angular/router';

/** The site's pages: calls, teams, questions, privacy. Titles that depend on data are set by the page. */
export const callsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: () => $localize`:@@calls.list.title:Internships`,
    loadComponent: () => import('./call-list/call-list').then((m) => m.CallListPage),
  },
  { path: 'calls/:slug', loadComponent: () => import('./call-page/call-page').then((m) => m.CallPage) },
  {
    path: 'calls/:slug/eligibility',
    loadComponent: () => import('./eligibility/eligibility').then((m) => m.Eligibility),
  },
  {
    path: 'teams',
    title: () => $localize`:@@calls.teams.title:Teams`,
    loadComponent: () => import('./teams/team-list').then((m) => m.TeamList),
  },
  { path: 'teams/:slug', loadComponent: () => import('./teams/team-page').then((m) => m.TeamPage) },
  {
    path: 'questions',
    title: () => $localize`:@@calls.questions.title:Questions and answers`,
    loadComponent: () => import('./questions/questions').then((m) => m.Questions),
  },
  {
    path: 'privacy',
    data: { slug: 'privacy' },
    loadComponent: () => import('./privacy/privacy').then((m) => m.Privacy),
  },
  { path: 'pages/:slug', loadComponent: () => import('./privacy/privacy').then((m) => m.Privacy) },
];
