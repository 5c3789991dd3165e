import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, bodyOf, seen } from '../api/api.js';
import { useMe } from '../api/me.js';
import { type Finding, readVisit, type Verdict, visitQuery } from '../api/validation.js';
import { newer } from '../offline/newer.js';
import type { Pending, PendingEntry } from '../device/pending.js';
import type { Keeping } from '../offline/sender.js';
import { putRecorded, useSender } from '../offline/use-sender.js';

type Seen = { readonly verdict: Verdict; readonly note: string };
export type FindingLine = {
  readonly recorded: Finding | undefined;
  readonly pending: PendingEntry<Seen, Finding> | undefined;
  readonly seen: Seen | null;
};

export type Findings = {
  readonly keeping: Keeping;
  readonly pending: Pending<string, Seen, Finding>;
  readonly lineOf: (criterionId: string) => FindingLine;
  readonly record: (criterionId: string, seen: Seen) => void;
  readonly keepTheirs: (criterionId: string) => void;
  readonly useMine: (criterionId: string) => void;
};

const seenIn = ({ verdict, note }: Finding): Seen => ({ verdict, note });

/**
 * The findings of a visit as recorded, with those made here on top, which are kept in this browser until they are sent.
 */
export const useFindings = ({ organizationId, id, findings }: Visit): Findings => {
  const queries = useQueryClient();
  const { person } = useMe();
  const [fromHere] = useState(() => new Map<string, Finding>());
  const [sender, pending, keeping] = useSender<string, Seen, Finding>(() => {
    const { queryKey } = visitQuery(organizationId, id);
    const know = (finding: Finding): void => {
      fromHere.set(finding.criterionId, finding);
      putRecorded<Visit>(queries, queryKey, (before) => ({
        ...before,
        findings: [...before.findings.filter(({ criterionId }) => criterionId !== finding.criterionId), finding],
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
        know({ criterionId, ...seen, version, by: person.name, at: new Date().toISOString() }),
      theirs: async (criterionId) => {
        const found = (await readVisit(organizationId, id)).findings.find((one) => one.criterionId === criterionId);
        if (!found) throw new Error('the visit has no such finding');
        know(found);
        return { recorded: found, value: seenIn(found) };
      },
    };
  });
  return useMemo(() => {
    const recorded = new Map(findings.map((one) => [one.criterionId, one]));
    const lineOf = (criterionId: string): FindingLine => {
      const [mine, theirs] = [pending.get(criterionId), newer(recorded.get(criterionId), fromHere.get(criterionId))];
      return { recorded: theirs, pending: mine, seen: mine ? mine.value : theirs ? seenIn(theirs) : null };
    };
    return {
      keeping,
      pending,
      lineOf,
      record: (criterionId, seen) => sender.give(criterionId, seen, lineOf(criterionId).recorded?.version ?? 0),
      keepTheirs: sender.keepTheirs,
      useMine: sender.useMine,
    };
  }, [keeping, pending, findings, fromHere, sender]);
};
