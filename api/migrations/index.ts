import { AddPlatform1764000000000 } from './1764000000000-add-platform.ts';
import { AddAccounts1764000001000 } from './1764000001000-add-accounts.ts';
import { AddCalls1764000002000 } from './1764000002000-add-calls.ts';
import { AddApplications1764000003000 } from './1764000003000-add-applications.ts';
import { AddDocumentsAndReferences1764000004000 } from './1764000004000-add-documents-and-references.ts';
import { NarrowStaffAccess1764000006000 } from './1764000006000-narrow-staff-access.ts';
import { AddUploads1764000010000 } from './1764000010000-add-uploads.ts';
import { IndexReceivedApplications1764000013000 } from './1764000013000-index-received-applications.ts';
import { StripPictures1764000016000 } from './1764000016000-strip-pictures.ts';
import { MailDiscreetly1764000017000 } from './1764000017000-mail-discreetly.ts';
import { SetUpCalls1764000018000 } from './1764000018000-set-up-calls.ts';
import { AddFormDesign1764000019000 } from './1764000019000-add-form-design.ts';
import { AddTeamNeeds1764000020000 } from './1764000020000-add-team-needs.ts';
import { AddMailTemplates1764000021000 } from './1764000021000-add-mail-templates.ts';
import { AddScreening1764000022000 } from './1764000022000-add-screening.ts';
import { AddContent1764000023000 } from './1764000023000-add-content.ts';
import { AddRubrics1764000024000 } from './1764000024000-add-rubrics.ts';
import { AddHome1764000025000 } from './1764000025000-add-home.ts';
import { DeactivateAndAct1764000026000 } from './1764000026000-deactivate-and-act.ts';
import { AddOrganisationMark1764000027000 } from './1764000027000-add-organisation-mark.ts';
import { AddReview1764000030000 } from './1764000030000-add-review.ts';
import { AddAssignment1764000031000 } from './1764000031000-add-assignment.ts';
import { AddDecisions1764000032000 } from './1764000032000-add-decisions.ts';
import { AddDiscussion1764000033000 } from './1764000033000-add-discussion.ts';
import { AddRecruitmentTask1764000034000 } from './1764000034000-add-recruitment-task.ts';
import { AddPlacement1764000035000 } from './1764000035000-add-placement.ts';
import { AddPlaces1764000036000 } from './1764000036000-add-places.ts';
import { AddTaskMaterials1764000039000 } from './1764000039000-add-task-materials.ts';

/** In order; a landed migration is never rewritten. */
export const migrations = [
  AddPlatform1764000000000,
  AddAccounts1764000001000,
  AddCalls1764000002000,
  AddApplications1764000003000,
  AddDocumentsAndReferences1764000004000,
  NarrowStaffAccess1764000006000,
  AddUploads1764000010000,
  IndexReceivedApplications1764000013000,
  StripPictures1764000016000,
  MailDiscreetly1764000017000,
  SetUpCalls1764000018000,
  AddFormDesign1764000019000,
  AddTeamNeeds1764000020000,
  AddMailTemplates1764000021000,
  AddScreening1764000022000,
  AddContent1764000023000,
  AddRubrics1764000024000,
  AddHome1764000025000,
  DeactivateAndAct1764000026000,
  AddOrganisationMark1764000027000,
  AddReview1764000030000,
  AddAssignment1764000031000,
  AddDecisions1764000032000,
  AddDiscussion1764000033000,
  AddRecruitmentTask1764000034000,
  AddPlacement1764000035000,
  AddPlaces1764000036000,
  AddTaskMaterials1764000039000,
];
