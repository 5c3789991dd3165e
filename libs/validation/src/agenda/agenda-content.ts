import { agendaDays, agendaProblems } from '@cairn/contracts/validation/agenda-times.js';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { type ModelVersion, textsOf } from '@cairn/maturity-models';
import { Temporal } from 'temporal-polyfill';

export type AgendaOnPaper = {
  readonly visit: Visit & {
    readonly agenda: NonNullable<Visit['agenda']>;
    readonly appointment: NonNullable<Visit['appointment']>;
  };
  /** Undefined where it is not known; criteria then go by their ids. */
  readonly model: ModelVersion | undefined;
};

/** Tuesday, 20 April 2027 */
const longDate = (day: string): string => {
  const date = Temporal.PlainDate.from(day);
  const weekday = date.toLocaleString('en-GB', { weekday: 'long' });
  return `${weekday}, ${date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`;
};

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** What the agenda on paper says, day by day. Times are those of the facility. */
export const agendaContent = ({ visit, model }: AgendaOnPaper) => {
  const { agenda, appointment, facilityName, organizationName, country } = visit;
  const texts = model && textsOf(model, 'en');
  const team = appointment.validators;
  const nameOf = (personId: string): string => team.find((one) => one.personId === personId)?.name || 'A validator';
  const outside = new Set(
    agendaProblems(
      agenda.entries,
      appointment,
      team.map(({ personId }) => personId),
    ).flatMap(({ code, entryId }) => (code === 'outside-hours' ? [entryId] : [])),
  );
  const rowOf = (entry: (typeof agenda.entries)[number]) => ({
    time: `${entry.from} – ${entry.until}`,
    title: entry.title,
    area: entry.serviceArea,
    criteria: entry.criteria.map((criterionId) => texts?.criteria[criterionId]?.title ?? criterionId),
    place: entry.place,
    people: entry.people,
    team: entry.validators.map(nameOf),
  });
  const title = `Agenda of the validation visit: ${facilityName}`;
  return {
    title,
    kicker: 'Agenda of the validation visit',
    facility: facilityName,
    organization: organizationName,
    place: countryNames.of(country) ?? country,
    about: `Stage ${visit.targetStage} of ${texts?.title ?? visit.model}, version ${visit.modelVersion}; ${appointment.mode === 'on-site' ? 'on site' : 'remote'}. Times are those of the facility (${visit.timeZone}).`,
    teamLabel: 'Team',
    team: team.map(({ personId, name }) => `${name}${personId === appointment.lead ? ' (lead)' : ''}`),
    columns: ['Time', 'What', 'Where', 'Whom to meet', 'Team'],
    criteriaLabel: 'Criteria',
    wholeTeam: 'Whole team',
    days: [
      ...agendaDays(appointment).map(({ day, date }) => ({
        title: `Day ${day}: ${longDate(date)}`,
        rows: agenda.entries.filter((one) => one.day === day && !outside.has(one.id)).map(rowOf),
      })),
      ...(outside.size > 0
        ? [
            {
              title: 'Outside the hours of the visit',
              rows: agenda.entries
                .filter((one) => outside.has(one.id))
                .map((one) => ({ ...rowOf(one), time: `Day ${one.day}, ${one.from} – ${one.until}` })),
            },
          ]
        : []),
    ],
    nothing: 'Nothing is planned.',
    page: 'Page {page} of {pages}',
  };
};
