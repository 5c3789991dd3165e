import { rebuild } from '@cairn/platform/process/rebuild.js';
import { otherTenant, RunningServices, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import type { SurveyEvent } from './survey/survey-events.js';
import { type Survey, surveyId } from './survey/survey-state.js';
import type { SurveyCommand } from './survey/survey.js';
import { surveyStream } from './surveys.publications.js';
import { surveys } from './surveys.service.js';
import { type SurveysService, anAssessment, answerIn } from './testing/an-assessment.js';

const knowsTogether = surveys.projections.filter(({ together }) => together);

describe('projections that take events together', () => {
  let running: RunningServices;
  let service: SurveysService;
  beforeAll(async () => {
    running = await RunningServices.prepare(surveys);
    service = running.service(surveys);
    for (const tenantId of [someTenant, someTenant, otherTenant]) await tellAnAssessment(tenantId);
  });
  afterAll(() => running.stop());

  /** Answered, answered again, marked not applicable, withdrawn, and withdrawn and answered again. */
  const tellAnAssessment = async (tenantId: string): Promise<void> => {
    const { assessmentId, areas } = await anAssessment(service, tenantId);
    const answer = (indicatorId: string, value: boolean | number, seen: number, unit = 'facility') =>
      answerIn(service, assessmentId, unit, indicatorId, value, seen, tenantId);
    const execute = (
      unit: string,
      command: Parameters<typeof service.execute<SurveyCommand, Survey, SurveyEvent>>[3],
    ) =>
      service.execute<SurveyCommand, Survey, SurveyEvent>(
        scopeOf(tenantId),
        surveyStream,
        surveyId(assessmentId, unit),
        command,
      );
    const withdraw = (indicatorId: string, seenVersion: number) =>
      execute('facility', { type: 'WithdrawAnswer', data: { indicatorId, seenVersion } });
    await answer('emr-in-use', true, 0);
    await answer('emr-in-use', false, 1);
    await answer('registry-count', 3, 0);
    await withdraw('registry-count', 1);
    await answer('referrer-access', true, 0);
    await withdraw('referrer-access', 1);
    await answer('referrer-access', false, 2);
    await answer('area-archive', true, 0, areas[0]);
    await execute(areas[0] ?? '', {
      type: 'MarkNotApplicable',
      data: { indicatorId: 'area-archive', seenVersion: 1, reason: 'We have none.' },
    });
  };

  const rowsOf = async (table: string): Promise<string[]> =>
    (await running.owner.query<{ row: string }>(`SELECT t::text AS row FROM surveys.${table} t ORDER BY 1`)).rows.map(
      ({ row }) => row,
    );

  it('are the answers and the progress', () =>
    expect(knowsTogether.map(({ name }) => name)).toEqual(['answers', 'assessment-progress']));

  it.each(knowsTogether)('$name comes to the same as one by one', async (projection) => {
    const before = await Promise.all(projection.tables.map(rowsOf));
    expect(before.flat().length).toBeGreaterThan(2);
    for (const { together, ...rest } of [projection, { ...projection, together: undefined }]) {
      await rebuild(running.owner, surveys, { ...rest, ...(together && { together }) });
      expect(await Promise.all(projection.tables.map(rowsOf))).toEqual(before);
    }
  });
});
