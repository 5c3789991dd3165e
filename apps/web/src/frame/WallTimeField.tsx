import '@mantine/dates/styles.layer.css';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { wallTimeTyped } from '../i18n/day-typed.js';
import { useFormat } from '../i18n/use-format.js';

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'minDate' | 'withTime'> & {
  /** "2027-03-09T09:00", or '' */
  readonly value: string;
  readonly min?: string;
  readonly onTime: (wallTime: string) => void;
};

/** "2027-03-09 09:00:00", as the calendar has it. */
const shown = (wallTime: string): string => `${wallTime.replace('T', ' ')}:00`;
const wallTimeOf = (date: string): string => date.slice(0, 16).replace(' ', 'T');

/** A day, typed or chosen, and a time of it. */
export const WallTimeField = ({ value, min, onTime, ...rest }: Props) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (
    <DateInput
      {...rest}
      withTime
      value={value === '' ? null : shown(value)}
      valueFormat={(date) => format.wallTime(wallTimeOf(date))}
      dateParser={(text) => {
        const typed = wallTimeTyped(text, i18n.language);
        return typed && shown(typed);
      }}
      placeholder={format.wallTime('2027-03-09T09:00')}
      {...(min && { minDate: min.slice(0, 10) })}
      previousLabel={t('words.previousMonth')}
      nextLabel={t('words.nextMonth')}
      firstDayOfWeek={1}
      weekendDays={[]}
      hideOutsideDates
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(date) => onTime(date === null ? '' : wallTimeOf(date))}
    />
  );
};
