import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { TeamworkRow } from '@cairn/contracts/surveys/http/teamwork.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMe } from '../../api/me.js';
import { Unreachable } from '../../api/problem.js';
import { assessmentQuery } from '../../api/surveys.js';
import { putRecorded, useSender } from '../../offline/use-sender.js';
import { type AnswerKey, answerKey, partsOf } from '../answer-key.js';
import { blankRow, type PendingMark } from './row-in-hand.js';

export type Marks<Value> = {
  readonly pending: ReadonlyMap<AnswerKey, PendingMark<Value>>;
  readonly give: (unitId: string, indicatorId: string, value: Value) => void;
  readonly putBack: (unitId: string, indicatorId: string) => void;
};

type RowAddress = {
  readonly organizationId: string;
  readonly assessmentId: string;
  readonly unitId: string;
  readonly indicatorId: string;
};

type Kind<Value> = {
  readonly name: 'flag' | 'assignee';
  readonly send: (row: RowAddress, value: Value) => Promise<CommandResult>;
  readonly on: (row: TeamworkRow, value: Value) => TeamworkRow;
};

/** Something said about rows, where the last word counts: shown at once, sent and kept by a `Sender`. */
export const useMarks = <Value>({ organizationId, id }: Assessment, { name, send, on }: Kind<Value>): Marks<Value> => {
  const queries = useQueryClient();
  const { person } = useMe();
  const [sender, pending] = useSender<AnswerKey, Value, { readonly version: number }>(() => {
    const { queryKey } = assessmentQuery(organizationId, id);
    return {
      keptAs: `cairn.${name}.${person.id}.${id}`,
      send: (key, value) => send({ organizationId, assessmentId: id, ...partsOf(key) }, value),
      theirs: () => Promise.reject(new Unreachable()),
      recorded: (key, value) => {
        putRecorded<Assessment>(queries, queryKey, (before) => {
          if (!before.teamwork) return before;
          const { unitId, indicatorId } = partsOf(key);
          const isIt = (row: TeamworkRow): boolean => row.unitId === unitId && row.indicatorId === indicatorId;
          const row = before.teamwork.find(isIt) ?? blankRow(unitId, indicatorId);
          return { ...before, teamwork: [...before.teamwork.filter((one) => !isIt(one)), on(row, value)] };
        });
      },
    };
  });
  return useMemo(
    () => ({
      pending,
      give: (unitId, indicatorId, value) => sender.give(answerKey(unitId, indicatorId), value, 0),
      putBack: (unitId, indicatorId) => sender.keepTheirs(answerKey(unitId, indicatorId)),
    }),
    [pending, sender],
  );
};
