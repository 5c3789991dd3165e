import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { TeamworkRow } from '@cairn/contracts/surveys/http/teamwork.js';
import { useMemo } from 'react';
import { api, bodyOf } from '../../api/api.js';
import { useMe } from '../../api/me.js';
import { type AnswerKey, answerKey } from '../answer-key.js';
import { type Assignee, blankRow, type RowInHand, rowInHand } from './row-in-hand.js';
import { useLastVisit } from './use-last-visit.js';
import { useMarks } from './use-marks.js';

export type Teamwork = {
  readonly rowOf: (unitId: string, indicatorId: string) => RowInHand;
  readonly flag: (unitId: string, indicatorId: string, flagged: boolean) => void;
  readonly assign: (unitId: string, indicatorId: string, assignee: Assignee) => void;
  /** Gives up what was refused. */
  readonly putBack: (unitId: string, indicatorId: string) => void;
};

/** What colleagues have agreed about the rows of an assessment; undefined for who is no member of the organization. */
export const useTeamwork = (assessment: Assessment): Teamwork | undefined => {
  const { person } = useMe();
  const recorded = assessment.teamwork;
  const flags = useMarks<boolean>(assessment, {
    name: 'flag',
    send: (path, flagged) =>
      bodyOf(
        api.PUT('/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/flag', {
          params: { path },
          body: { flagged },
        }),
      ),
    on: (row, flagged) => ({ ...row, flagged }),
  });
  const assignees = useMarks<Assignee>(assessment, {
    name: 'assignee',
    send: (path, one) =>
      bodyOf(
        api.PUT('/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/assignee', {
          params: { path },
          body: { personId: one?.personId ?? null },
        }),
      ),
    on: (row, assignee) => ({ ...row, assignee }),
  });
  const seen = useLastVisit(`${person.id}.${assessment.id}`, recorded);
  const rows = useMemo(
    () => new Map<AnswerKey, TeamworkRow>(recorded?.map((row) => [answerKey(row.unitId, row.indicatorId), row])),
    [recorded],
  );
  const known = recorded !== undefined;
  return useMemo(() => {
    if (!known) return undefined;
    const reader = { personId: person.id, seen };
    return {
      rowOf: (unitId, indicatorId) => {
        const key = answerKey(unitId, indicatorId);
        return rowInHand(
          rows.get(key) ?? blankRow(unitId, indicatorId),
          { flag: flags.pending.get(key), assignee: assignees.pending.get(key) },
          reader,
        );
      },
      flag: flags.give,
      assign: assignees.give,
      putBack: (unitId, indicatorId) => {
        const key = answerKey(unitId, indicatorId);
        for (const marks of [flags, assignees])
          if (marks.pending.get(key)?.state === 'refused') marks.putBack(unitId, indicatorId);
      },
    };
  }, [known, rows, flags, assignees, seen, person.id]);
};
