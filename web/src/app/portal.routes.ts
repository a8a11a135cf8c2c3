import type { CanMatchFn, Routes } from '@angular/router';
import { sitePaths } from './paths';
import { Forbidden } from './shell/forbidden';
import { NotFound } from './shell/not-found';
import { leadingOver } from './shell/other-build';
import { signedIn, withRole } from './session/guards';
import { staffStyle } from './ui/late-style';

/** Lets a feature own several first segments without loading its code for the others. */
const firstSegment =
  (...names: readonly string[]): CanMatchFn =>
  (_route, segments) =>
    names.includes(segments[0]?.path ?? '');

/**
 * Every feature of the portal, each loaded on its own. A first segment that is new here belongs into paths.ts too. `title` is a function that returns a `$localize` text.
 */
export const portalRoutes: Routes = [
  ...leadingOver(sitePaths),
  {
    path: '',
    canMatch: [
      firstSegment(
        'sign-in',
        'register',
        'confirm',
        'sign-in-link',
        'reset-password',
        'account',
        'invitation',
        'acting',
      ),
    ],
    loadChildren: () => import('./accounts/accounts.routes').then((m) => m.accountsRoutes),
  },
  {
    path: 'apply',
    loadChildren: () => import('./apply/apply.routes').then((m) => m.applyRoutes),
  },
  {
    path: 'my-applications/resources',
    canActivate: [signedIn],
    data: { base: '/my-applications/resources' },
    loadChildren: () => import('./resources/resources.routes').then((m) => m.resourcesRoutes),
  },
  {
    path: 'my-applications/:id/task',
    canActivate: [signedIn],
    loadChildren: () => import('./recruitment-task/recruitment-task.routes').then((m) => m.ownTaskRoutes),
  },
  {
    path: 'my-applications/:id/wishes',
    canActivate: [signedIn],
    loadChildren: () => import('./wishes/wishes.routes').then((m) => m.ownWishesRoutes),
  },
  {
    path: 'my-applications',
    loadChildren: () => import('./my-applications/my-applications.routes').then((m) => m.myApplicationsRoutes),
  },
  {
    path: 'reference',
    loadChildren: () => import('./reference/reference.routes').then((m) => m.referenceRoutes),
  },
  {
    path: 'coordinate/messages',
    canActivate: [staffStyle, withRole('coordinator', 'administrator')],
    loadComponent: () => import('./coordinate/frame').then((m) => m.Frame),
    loadChildren: () => import('./messages/messages.routes').then((m) => m.messagesRoutes),
  },
  {
    path: 'coordinate/pages',
    canActivate: [staffStyle, withRole('coordinator', 'administrator')],
    loadComponent: () => import('./coordinate/frame').then((m) => m.Frame),
    loadChildren: () => import('./content/content.routes').then((m) => m.contentRoutes),
  },
  {
    path: 'coordinate',
    canActivate: [staffStyle, withRole('coordinator')],
    loadComponent: () => import('./coordinate/frame').then((m) => m.Frame),
    children: [
      // First: what has no path of its own would take the address of Home for one of its own.
      { path: '', loadChildren: () => import('./coordinate/coordinate.routes').then((m) => m.coordinateRoutes) },
      {
        path: 'screening',
        loadChildren: () => import('./screening/screening.routes').then((m) => m.screeningRoutes),
      },
      {
        path: 'review',
        pathMatch: 'full',
        loadChildren: () => import('./assignment/assignment.routes').then((m) => m.assignmentRoutes),
      },
      {
        path: 'review/:call/assignment',
        loadChildren: () => import('./assignment/assignment.routes').then((m) => m.automaticRoutes),
      },
      {
        path: 'review/:call/ranking',
        loadChildren: () => import('./ranking/ranking.routes').then((m) => m.rankingRoutes),
      },
      {
        path: 'decisions',
        loadChildren: () => import('./decisions/decisions.routes').then((m) => m.decisionsRoutes),
      },
      {
        path: 'placement/report',
        title: () => $localize`:@@placement.title.report:Who worked where`,
        loadComponent: () => import('./placement/report/report').then((m) => m.PlacementReportPage),
      },
      // First: plans and places leave the bare address of a call to it.
      { path: 'placement', loadChildren: () => import('./wishes/wishes.routes').then((m) => m.placementRoutes) },
      {
        path: 'placement/:call',
        loadChildren: () => import('./placement/placement.routes').then((m) => m.placementRoutes),
      },
      { path: 'teams', loadChildren: () => import('./teams/teams.routes').then((m) => m.teamsRoutes) },
      { path: 'calls/:callId/needs', loadChildren: () => import('./teams/teams.routes').then((m) => m.needsRoutes) },
      {
        path: 'tasks',
        loadChildren: () => import('./recruitment-task/recruitment-task.routes').then((m) => m.sentTaskRoutes),
      },
      {
        path: 'calls/:id/task',
        loadChildren: () => import('./recruitment-task/recruitment-task.routes').then((m) => m.taskSetUpRoutes),
      },
      {
        path: 'calls/:id/task-rubric',
        data: { for: 'task' },
        loadChildren: () => import('./rubric/rubric.routes').then((m) => m.rubricRoutes),
      },
      {
        path: 'calls/:id/rubric',
        loadChildren: () => import('./rubric/rubric.routes').then((m) => m.rubricRoutes),
      },
      {
        path: 'calls/:id/form',
        loadChildren: () => import('./form-designer/form-designer.routes').then((m) => m.formDesignerRoutes),
      },
      { path: '', loadChildren: () => import('./set-up/set-up.routes').then((m) => m.setUpRoutes) },
    ],
  },
  {
    path: 'my-teams/needs/:id/candidates',
    canActivate: [staffStyle, withRole('supervisor')],
    loadChildren: () => import('./wishes/wishes.routes').then((m) => m.candidatesRoutes),
  },
  {
    path: 'my-teams',
    canActivate: [staffStyle],
    loadChildren: () => import('./teams/teams.routes').then((m) => m.supervisedRoutes),
  },
  {
    path: 'review/tasks',
    canActivate: [staffStyle, withRole('reviewer')],
    loadChildren: () => import('./recruitment-task/recruitment-task.routes').then((m) => m.judgedTaskRoutes),
  },
  {
    path: 'review',
    canActivate: [staffStyle, withRole('reviewer')],
    loadChildren: () => import('./review/review.routes').then((m) => m.reviewRoutes),
  },
  {
    path: 'admin',
    canActivate: [staffStyle],
    loadChildren: () => import('./admin/admin.routes').then((m) => m.adminRoutes),
  },
  { path: 'forbidden', component: Forbidden },
  { path: '**', component: NotFound },
];
