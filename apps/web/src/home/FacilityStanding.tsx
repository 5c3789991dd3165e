import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { AssessedStanding } from './AssessedStanding.js';
import { UnassessedStanding } from './UnassessedStanding.js';

type Props = {
  readonly organizationId: string;
  readonly organization: string;
  readonly facility: Facility;
  readonly assessment: AssessmentSummary | undefined;
  readonly first: boolean;
};

/** Your stage, your next step, your deadline: one facility under one model. */
export const FacilityStanding = ({ assessment, ...props }: Props) =>
  assessment ? <AssessedStanding assessment={assessment} {...props} /> : <UnassessedStanding {...props} />;
