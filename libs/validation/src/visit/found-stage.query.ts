import type { Kysely } from 'kysely';
import { findAnswers } from '../inbox/answers.query.js';
import { modelVersions } from '../inbox/model-versions.query.js';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEventData } from './visit-events.js';
import type { Visit } from './visit-state.js';
import { type StagesFound, stagesFound } from './found-stage.js';

type Assessed = Pick<VisitEventData<'VisitRequested'>, 'assessmentId' | 'model' | 'modelVersion'>;

/** The stages that follow from findings; null while the answers of the assessment are not known. */
export const findStagesFound = async (
  db: Kysely<ValidationTables>,
  tenantId: string,
  { assessmentId, model, modelVersion }: Assessed,
  findings: Parameters<typeof stagesFound>[2],
): Promise<StagesFound | null> => {
  const [version, answers] = [
    await modelVersions.find(db, model, modelVersion),
    await findAnswers(db, tenantId, assessmentId),
  ];
  return version && answers ? stagesFound(version, answers, findings) : null;
};

/** The stages that follow from what a visit has found by now. */
export const findStagesOf = (
  db: Kysely<ValidationTables>,
  tenantId: string,
  { request, findings }: Pick<Visit, 'request' | 'findings'>,
): Promise<StagesFound | null> =>
  request
    ? findStagesFound(
        db,
        tenantId,
        request,
        [...findings].map(([criterionId, { verdict }]) => ({ criterionId, verdict })),
      )
    : Promise.resolve(null);
