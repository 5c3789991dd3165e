import type { Kysely } from 'kysely';
import { findAnswers } from '../inbox/answers.query.js';
import { modelVersions } from '../inbox/model-versions.query.js';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEventData } from '../visit/visit-events.js';
import { foundStage } from './found-stage.js';

type Assessed = Pick<VisitEventData<'VisitRequested'>, 'assessmentId' | 'model' | 'modelVersion'>;

/** The stage that follows from findings; null while the answers of the assessment are not known. */
export const findFoundStage = async (
  db: Kysely<ValidationTables>,
  tenantId: string,
  { assessmentId, model, modelVersion }: Assessed,
  findings: Parameters<typeof foundStage>[2],
): Promise<number | null> => {
  const [version, answers] = [
    await modelVersions.find(db, model, modelVersion),
    await findAnswers(db, tenantId, assessmentId),
  ];
  return version && answers ? foundStage(version, answers, findings) : null;
};
