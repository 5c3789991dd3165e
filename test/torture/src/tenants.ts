import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { exampleAnswers } from '../../../apps/standalone/src/demo/example-answers.js';
import * as story from '../../../apps/standalone/src/demo/story.js';
import { imagingAreas, teachingHospital } from '../../../apps/standalone/src/demo/teaching-hospital.js';
import type { Visitor } from '../../../apps/standalone/src/demo/visitor.js';

/** A question of a survey. */
export type Place = {
  readonly organizationId: string;
  readonly assessmentId: string;
  readonly unitId: string;
  readonly indicatorId: string;
};

export type Question = Place & { readonly example: { readonly value?: unknown } };

export const keyOf = ({ assessmentId, unitId, indicatorId }: Place): string =>
  `${assessmentId} ${unitId} ${indicatorId}`;

/** Opens a survey in an organization of its own and lists its questions. */
export const openSurvey = async (admin: Visitor, name: string): Promise<readonly Question[]> => {
  const organizationId = await story.registerOrganization(admin, `${name} Health`, 'SA');
  const facility = await story.addFacility(admin, organizationId, teachingHospital(`${name} Hospital`), imagingAreas);
  const assessment = await story.openAssessment(admin, organizationId, facility);
  return questionsOf(assessment, organizationId);
};

const questionsOf = (assessment: Assessment, organizationId: string): Question[] => {
  const { areas, answers } = exampleAnswers('stage-6-without-analytics');
  const unitOf = (unit: string): string | undefined => {
    const kind = areas.find(({ id }) => id === unit)?.kind;
    return unit === 'facility' ? unit : assessment.serviceAreas.find((area) => area.kind === kind)?.id;
  };
  return Object.entries(answers).flatMap(([unit, ofUnit]) => {
    const unitId = unitOf(unit);
    if (!unitId) return [];
    return Object.entries(ofUnit).map(([indicatorId, example]) => ({
      organizationId,
      assessmentId: assessment.id,
      unitId,
      indicatorId,
      example: example as Question['example'],
    }));
  });
};
