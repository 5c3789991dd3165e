import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import {
  type AgendaProblem,
  agendaDays,
  agendaProblems,
  inOrder,
  moveEntry,
} from '@cairn/contracts/validation/agenda-times.js';
import { useMemo, useState } from 'react';
import type { Appointment } from '../api/validation.js';

export type AgendaDraft = {
  readonly entries: readonly AgendaEntry[];
  readonly problems: readonly AgendaProblem[];
  /** Entries differ from those that are recorded. */
  readonly changed: boolean;
  readonly replace: (entries: readonly AgendaEntry[]) => void;
  readonly change: (entryId: string, part: Partial<AgendaEntry>) => void;
  /** Returns the entries after the move. */
  readonly move: (
    entryId: string,
    to: { readonly day: number; readonly before: string | null },
  ) => readonly AgendaEntry[];
};

/** The agenda as it is being edited. */
export const useAgendaDraft = (recorded: readonly AgendaEntry[], appointment: Appointment): AgendaDraft => {
  const [entries, setEntries] = useState(recorded);
  const problems = useMemo(
    () =>
      agendaProblems(
        entries,
        appointment,
        appointment.validators.map(({ personId }) => personId),
      ),
    [entries, appointment],
  );
  return {
    entries: inOrder(entries, agendaDays(appointment)),
    problems,
    changed: JSON.stringify(entries) !== JSON.stringify(recorded),
    replace: setEntries,
    change: (entryId, part) => setEntries(entries.map((one) => (one.id === entryId ? { ...one, ...part } : one))),
    move: (entryId, to) => {
      const moved = moveEntry(entries, appointment, entryId, to);
      setEntries(moved);
      return moved;
    },
  };
};
