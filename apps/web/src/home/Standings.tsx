import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { byUrgency } from './by-urgency.js';
import { FacilityStanding } from './FacilityStanding.js';
import { HomeSummary } from './HomeSummary.js';
import { MyWork } from './MyWork.js';
import { presentAssessments } from './present-assessments.js';

/** A page of cards; whatever is due later is in the list of assessments. */
const cardsShown = 6;

type Props = {
  readonly organizationId: string;
  readonly organization: string;
  readonly facilities: readonly Facility[];
  readonly assessments: readonly AssessmentSummary[];
  readonly visits: readonly VisitSummary[];
  readonly certifications: readonly Certification[];
};

/** The organization in a row of counts, one's own work, and a card for each facility and model, the most urgent first. */
export const Standings = ({ facilities, assessments, visits, certifications, ...of }: Props) => {
  const { t } = useTranslation();
  const rows = facilities.flatMap((facility) =>
    presentAssessments(facility.id, assessments).map((assessment) => ({ facility, assessment })),
  );
  const ordered = byUrgency(rows, visits, certifications);
  const rest = ordered.slice(cardsShown).length;
  return (
    <>
      {facilities.length > 1 && (
        <HomeSummary
          facilities={facilities.length}
          assessments={assessments}
          visits={visits}
          certifications={certifications}
        />
      )}
      <MyWork assessments={assessments} />
      {ordered.slice(0, cardsShown).map(({ facility, assessment }, i) => (
        <FacilityStanding
          key={assessment?.id ?? facility.id}
          facility={facility}
          assessment={assessment}
          first={i === 0}
          {...of}
        />
      ))}
      {rest > 0 && (
        <p>
          <Link to="/assessments" search={{}}>
            {t('home.rest', { count: rest })}
          </Link>
        </p>
      )}
    </>
  );
};
