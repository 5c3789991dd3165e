import { oneLine } from '../one-line.js';
import type { AgendaEntry } from './agenda.js';

/** What a calendar entry of a visit says, in one language. `{name}` is replaced by a value. */
export type CalendarTexts = {
  readonly summary: string;
  readonly onSite: string;
  readonly remote: string;
  readonly validators: string;
  readonly details: string;
};

export const englishCalendarTexts: CalendarTexts = {
  summary: 'Validation visit: {facility}',
  onSite: '{facility}, {organization}',
  remote: 'Remote',
  validators: 'Validators: {names}',
  details: 'Details: {url}',
};

export type VisitFacts = {
  readonly facilityName: string;
  readonly organizationName: string;
  /** Undefined where it is not known, for dates that were given up before it was recorded. */
  readonly mode: 'on-site' | 'remote' | undefined;
  /** Names of the team. */
  readonly validators: readonly string[];
  readonly url: string;
};

export type EntryWords = {
  readonly summary: string;
  readonly place: string | undefined;
  readonly description: string;
};

/** The words of a visit's calendar entry: the same in the mail and in the download. */
export const entryWords = (
  { facilityName, organizationName, mode, validators, url }: VisitFacts,
  texts: CalendarTexts = englishCalendarTexts,
): EntryWords => {
  const values: Readonly<Record<string, string>> = {
    facility: facilityName,
    organization: organizationName,
    names: validators.map(oneLine).filter(Boolean).toSorted().join(', '),
    url,
  };
  const say = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return {
    summary: say(texts.summary),
    place: mode && say(mode === 'on-site' ? texts.onSite : texts.remote),
    description: [...(values['names'] ? [say(texts.validators)] : []), say(texts.details)].join('\n'),
  };
};

/** The agenda of a day, a line for each entry: "09:30–10:30 Visit of the service area, Radiology (Building B)". */
export const agendaLines = (entries: readonly AgendaEntry[], day: number): readonly string[] =>
  entries
    .filter((one) => one.day === day)
    .map(({ from, until, title, serviceArea, place }) => {
      const what = [title, ...(serviceArea === null ? [] : [serviceArea])].map(oneLine).join(', ');
      return `${from}–${until} ${what}${place === null ? '' : ` (${oneLine(place)})`}`;
    });
