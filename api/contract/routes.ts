import { accountRoutes } from './accounts/routes.ts';
import { applicationRoutes } from './applications/routes.ts';
import { assignmentRoutes } from './assignment/routes.ts';
import { assignmentRunRoutes } from './assignment/runs.ts';
import { callRoutes } from './calls/routes.ts';
import { contentRoutes } from './content/routes.ts';
import { coordinationRoutes } from './coordination/routes.ts';
import { decisionRoutes } from './decisions/routes.ts';
import { discussionRoutes } from './discussion/routes.ts';
import { documentRoutes } from './documents/routes.ts';
import { formDesignRoutes } from './form-design/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { noteRoutes } from './notes/routes.ts';
import { messageRoutes } from './messages/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { placementRoutes } from './placement/placement-routes.ts';
import { placementPlanRoutes } from './placement/plan-routes.ts';
import { platformRoutes } from './platform/routes.ts';
import { referenceRoutes } from './references/routes.ts';
import { reviewRoutes } from './review/routes.ts';
import { rankingRoutes } from './review/ranking.ts';
import { taskRoutes } from './recruitment-task/routes.ts';
import { rubricRoutes } from './rubric/routes.ts';
import { setUpRoutes } from './set-up/routes.ts';
import type { Route } from './route.ts';
import { screeningRoutes } from './screening/routes.ts';
import { teamRoutes } from './teams/routes.ts';
import { wishRoutes } from './wishes/routes.ts';

/** Every route of the API. */
export const routes: readonly Route[] = [
  ...platformRoutes,
  ...organisationRoutes,
  ...accountRoutes,
  ...callRoutes,
  ...applicationRoutes,
  ...coordinationRoutes,
  ...screeningRoutes,
  ...decisionRoutes,
  ...documentRoutes,
  ...referenceRoutes,
  ...teamRoutes,
  ...messageRoutes,
  ...formDesignRoutes,
  ...setUpRoutes,
  ...noteRoutes,
  ...homeRoutes,
  ...contentRoutes,
  ...rubricRoutes,
  ...reviewRoutes,
  ...rankingRoutes,
  ...discussionRoutes,
  ...assignmentRoutes,
  ...taskRoutes,
  ...assignmentRunRoutes,
  ...placementPlanRoutes,
  ...wishRoutes,
  ...placementRoutes,
];
