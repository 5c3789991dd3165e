import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { Assessment, RecordedAnswer } from '@cairn/contracts/surveys/http/assessments.js';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, bodyOf, seen } from '../api/api.js';
import { useMe } from '../api/me.js';
import { assessmentQuery, readAssessment } from '../api/surveys.js';
import { newer } from '../offline/newer.js';
import type { Pending, PendingEntry } from '../device/pending.js';
import type { Keeping } from '../offline/sender.js';
import { putRecorded, useSender } from '../offline/use-sender.js';
import { type AnswerKey, answerKey, partsOf } from './answer-key.js';

type PendingAnswer = PendingEntry<Answer | null, RecordedAnswer>;
type PendingAnswers = Pending<AnswerKey, Answer | null, RecordedAnswer>;

export type AnswerLine = {
  readonly recorded: RecordedAnswer | undefined;
  readonly pending: PendingAnswer | undefined;
  readonly answer: Answer | null;
};

export type Answers = {
  readonly keeping: Keeping;
  readonly pending: PendingAnswers;
  readonly lineOf: (unitId: string, indicatorId: string) => AnswerLine;
  readonly give: (unitId: string, indicatorId: string, answer: Answer | null) => void;
  readonly keepTheirs: (unitId: string, indicatorId: string) => void;
  readonly useMine: (unitId: string, indicatorId: string) => void;
};

/** The answers of an assessment as recorded, with those given here on top, sent and kept by a `Sender`. */
export const useAnswers = (assessment: Assessment): Answers => {
  const queries = useQueryClient();
  const { person } = useMe();
  const { organizationId, id } = assessment;
  const [fromHere] = useState(() => new Map<AnswerKey, RecordedAnswer>());
  const [sender, pending, keeping] = useSender<AnswerKey, Answer | null, RecordedAnswer>(() => {
    const { queryKey } = assessmentQuery(organizationId, id);
    const know = (recorded: RecordedAnswer): void => {
      fromHere.set(answerKey(recorded.unitId, recorded.indicatorId), recorded);
      putRecorded<Assessment>(queries, queryKey, (before) => ({
        ...before,
        answers: [
          ...before.answers.filter(
            ({ unitId, indicatorId }) => unitId !== recorded.unitId || indicatorId !== recorded.indicatorId,
          ),
          ...(recorded.version > 0 ? [recorded] : []),
        ],
      }));
    };
    return {
      keptAs: `cairn.answers.${person.id}.${id}`,
      send: (key, answer, base) => {
        const path = '/api/surveys/{organizationId}/assessments/{assessmentId}/answers/{unitId}/{indicatorId}';
        const params = { path: { organizationId, assessmentId: id, ...partsOf(key) }, header: seen(base) };
        return bodyOf(answer ? api.PUT(path, { params, body: answer }) : api.DELETE(path, { params }));
      },
      theirs: async (key) => {
        const { answers } = await readAssessment(organizationId, id);
        const recorded = answers.find((one) => answerKey(one.unitId, one.indicatorId) === key) ?? {
          ...partsOf(key),
          answer: null,
          version: 0,
          by: '',
          at: '',
        };
        know(recorded);
        return { recorded, value: recorded.answer };
      },
      recorded: (key, answer, version) =>
        know({ ...partsOf(key), answer, version, by: person.name, at: new Date().toISOString() }),
    };
  });
  const recorded = useMemo(
    () =>
      new Map<AnswerKey, RecordedAnswer>(
        assessment.answers.map((one) => [answerKey(one.unitId, one.indicatorId), one]),
      ),
    [assessment.answers],
  );
  return useMemo(() => {
    const lineOf = (unitId: string, indicatorId: string): AnswerLine => {
      const key = answerKey(unitId, indicatorId);
      const [mine, theirs] = [pending.get(key), newer(recorded.get(key), fromHere.get(key))];
      return { recorded: theirs, pending: mine, answer: mine ? mine.value : (theirs?.answer ?? null) };
    };
    return {
      keeping,
      pending,
      lineOf,
      give: (unitId, indicatorId, answer) =>
        sender.give(answerKey(unitId, indicatorId), answer, lineOf(unitId, indicatorId).recorded?.version ?? 0),
      keepTheirs: (unitId, indicatorId) => sender.keepTheirs(answerKey(unitId, indicatorId)),
      useMine: (unitId, indicatorId) => sender.useMine(answerKey(unitId, indicatorId)),
    };
  }, [keeping, pending, recorded, fromHere, sender]);
};
