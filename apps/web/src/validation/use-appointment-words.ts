import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { dayOf, timesIn, viewerZone, type WallTimes } from './appointment-times.js';

export type AppointmentWords = { readonly site: string; readonly viewer: string | null };

/** "Tue 9 Mar 2027, 09:00 to 16:00 Riyadh" and, where the reader's clock differs, "07:00 to 14:00 for you". */
export const useAppointmentWords = (): ((times: WallTimes & { readonly timeZone: string }) => AppointmentWords) => {
  const { t } = useTranslation();
  const format = useFormat();
  const range = ({ startsAt, endsAt }: WallTimes, knownDay: string | null): string => {
    const from = dayOf(startsAt) === knownDay ? format.time(startsAt) : format.wallTime(startsAt);
    const to = dayOf(endsAt) === dayOf(startsAt) ? format.time(endsAt) : format.wallTime(endsAt);
    return t('validation.range', { from, to });
  };
  return ({ startsAt, endsAt, timeZone }) => {
    const there = timesIn({ startsAt, endsAt }, timeZone, viewerZone());
    const oneDay = dayOf(startsAt) === dayOf(endsAt);
    return {
      site: t('validation.atSite', { range: range({ startsAt, endsAt }, null), zone: format.zone(timeZone) }),
      viewer: there && t('validation.forYou', { range: range(there, oneDay ? dayOf(startsAt) : null) }),
    };
  };
};
