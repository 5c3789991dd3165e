import { visitsShifted } from '@cairn/contracts/validation/events/visits-shifted.v1.js';
import { requestedEntry } from '../calendar/visit-entry.js';
import { mailTemplate } from './mail-template.js';
import { visitsPath } from './routes.js';

/** Of the visits of one person alone: each with its former and its new date. */
export const visitsShiftedMail = mailTemplate('visits-shifted', visitsShifted, {
  variant: ({ restored }) => (restored ? 'restored' : undefined),
  values: ({ visits }, { wording }) => ({
    visits: wording.visits(visits.length),
    facilities: wording.list([...new Set(visits.map(({ facilityName }) => facilityName))]),
    dates: visits
      .map(({ facilityName, before, held, ...visit }) => {
        const mark = held ? ` ${wording.texts.held}` : '';
        return `${facilityName}: ${wording.visitTime(visit)}${mark} (${wording.day(before.slice(0, 10))})`;
      })
      .join('; '),
  }),
  quotation: ({ reason }) => reason,
  path: () => visitsPath,
  calendars: ({ visits }) =>
    visits.flatMap(({ sequence, organizationName, ...visit }) =>
      sequence === null ? [] : [{ ...requestedEntry({ ...visit, sequence }), organizationName }],
    ),
});
