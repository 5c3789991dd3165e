import type { WallTimes } from './appointment-times.js';
import { useAppointmentWords } from './use-appointment-words.js';
import classes from './validation.module.css';

type Props = { readonly times: WallTimes & { readonly timeZone: string }; readonly large?: boolean };

/** Site time, and the reader's own in brackets. */
export const AppointmentTime = ({ times, large = false }: Props) => {
  const { site, viewer } = useAppointmentWords()(times);
  return (
    <span className={classes['time']} data-large={large || undefined}>
      <span>{site}</span> {viewer && <span className={classes['viewer']}>({viewer})</span>}
    </span>
  );
};
