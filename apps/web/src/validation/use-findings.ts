import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api, bodyOf, seen } from '../api/api.js';
import { useMe } from '../api/me.js';
import { type Observation, type OwnVerdict, readVisit, visitQuery } from '../api/validation.js';
import { newer } from '../offline/newer.js';
import type { Pending, PendingEntry } from '../device/pending.js';
import type { Keeping } from '../offline/sender.js';
import { putRecorded, useSender } from '../offline/use-sender.js';

export type FindingLine = {
  readonly recorded: OwnVerdict | undefined;
  readonly pending: PendingEntry<Observation, OwnVerdict> | undefined;
  readonly seen: Observation | null;
};

export type Findings = {
  readonly keeping: Keeping;
  readonly pending: Pending<string, Observation, OwnVerdict>;
  readonly lineOf: (criterionId: string) => FindingLine;
  readonly record: (criterionId: string, seen: Observation) => void;
  readonly keepTheirs: (criterionId: string) => void;
  readonly useMine: (criterionId: string) => void;
};

/** What was kept in this browser before strengths were asked for has none. */
const seenIn = ({ verdict, note, strengths = '', recommendations = '' }: Observation): Observation => ({
  verdict,
  note,
  strengths,
  recommendations,
});

/**
 * The verdicts of the person on a visit as recorded, with those made here on top, which are kept in this browser until
 * they are sent. Nobody else changes them, so they only meet those from another device of the same person.
 */
export const useFindings = ({ organizationId, id, verdicts }: Visit): Findings => {
  const queries = useQueryClient();
  const { person } = useMe();
  const [fromHere] = useState(() => new Map<string, OwnVerdict>());
  const [sender, pending, keeping] = useSender<string, Observation, OwnVerdict>(() => {
    const { queryKey } = visitQuery(organizationId, id);
    const isMine = ({ personId }: OwnVerdict): boolean => personId === person.id;
    const know = (mine: OwnVerdict): void => {
      fromHere.set(mine.criterionId, mine);
      putRecorded<Visit>(queries, queryKey, (before) => ({
        ...before,
        verdicts: [
          ...before.verdicts.filter((one) => one.criterionId !== mine.criterionId || one.personId !== mine.personId),
          mine,
        ],
      }));
    };
    return {
      keptAs: `cairn.findings.${person.id}.${id}`,
      send: (criterionId, body, base) =>
        bodyOf(
          api.PUT('/api/validation/{organizationId}/visits/{visitId}/findings/{criterionId}', {
            params: { path: { organizationId, visitId: id, criterionId }, header: seen(base) },
            body,
          }),
        ),
      recorded: (criterionId, seen, version) =>
        know({
          criterionId,
          ...seenIn(seen),
          version,
          personId: person.id,
          by: person.name,
          blindVerdict: seen.verdict,
          sealed: true,
          at: new Date().toISOString(),
        }),
      theirs: async (criterionId) => {
        const { verdicts: all } = await readVisit(organizationId, id);
        const found = all.find((one) => one.criterionId === criterionId && isMine(one));
        if (!found) throw new Error('the visit has no such verdict');
        know(found);
        return { recorded: found, value: seenIn(found) };
      },
    };
  });
  const allSent = pending.size === 0;
  useEffect(() => {
    if (allSent && fromHere.size > 0)
      void queries.invalidateQueries({ queryKey: visitQuery(organizationId, id).queryKey, exact: true });
  }, [allSent, fromHere, queries, organizationId, id]);
  return useMemo(() => {
    const recorded = new Map(
      verdicts.filter(({ personId }) => personId === person.id).map((one) => [one.criterionId, one]),
    );
    const lineOf = (criterionId: string): FindingLine => {
      const [mine, theirs] = [pending.get(criterionId), newer(recorded.get(criterionId), fromHere.get(criterionId))];
      return { recorded: theirs, pending: mine, seen: mine ? seenIn(mine.value) : theirs ? seenIn(theirs) : null };
    };
    return {
      keeping,
      pending,
      lineOf,
      record: (criterionId, seen) => sender.give(criterionId, seen, lineOf(criterionId).recorded?.version ?? 0),
      keepTheirs: sender.keepTheirs,
      useMine: sender.useMine,
    };
  }, [keeping, pending, verdicts, person.id, fromHere, sender]);
};
