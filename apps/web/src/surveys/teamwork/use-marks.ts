import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { TeamworkRow } from '@cairn/contracts/surveys/http/teamwork.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMe } from '../../api/me.js';
import { Unreachable } from '../../api/problem.js';
import { put } from '../../api/request.js';
import { assessmentQuery, rowPath } from '../../api/surveys.js';
import { putRecorded, useSender } from '../../offline/use-sender.js';
import { type AnswerKey, answerKey, partsOf } from '../answer-key.js';
import { blankRow, type PendingMark } from './row-in-hand.js';

export type Marks<Value> = {
  readonly pending: ReadonlyMap<AnswerKey, PendingMark<Value>>;
  readonly give: (unitId: string, indicatorId: string, value: Value) => void;
  readonly putBack: (unitId: string, indicatorId: string) => void;
};

type Kind<Value> = {
  /** The last part of the address. */
  readonly name: 'flag' | 'assignee';
  readonly body: (value: Value) => object;
  readonly on: (row: TeamworkRow, value: Value) => TeamworkRow;
};

/** Something said about rows, where the last word counts: shown at once, sent and kept by a `Sender`. */
export const useMarks = <Value>({ organizationId, id }: Assessment, { name, body, on }: Kind<Value>): Marks<Value> => {
  const queries = useQueryClient();
  const { person } = useMe();
  const [sender, pending] = useSender<AnswerKey, Value, { readonly version: number }>(() => {
    const { queryKey } = assessmentQuery(organizationId, id);
    return {
      keptAs: `cairn.${name}.${person.id}.${id}`,
      send: (key, value) => {
        const { unitId, indicatorId } = partsOf(key);
        return put<CommandResult>(`${rowPath(organizationId, id, unitId, indicatorId)}/${name}`, body(value));
      },
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
