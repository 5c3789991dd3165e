import '@mantine/dates/styles.layer.css';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { dayTyped } from '../i18n/day-typed.js';
import { useFormat } from '../i18n/use-format.js';

type Props = Omit<DateInputProps, 'value' | 'onChange' | 'minDate' | 'maxDate'> & {
  /** "2027-03-09", or '' */
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  readonly onDay: (day: string) => void;
};

/** A day, typed or chosen, and spelled as everywhere in Cairn. */
export const DayField = ({ value, min, max, onDay, ...rest }: Props) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (
    <DateInput
      {...rest}
      value={value || null}
      valueFormat={(day) => format.day(day.slice(0, 10))}
      dateParser={(text) => dayTyped(text, i18n.language)}
      placeholder={format.day('2027-03-09')}
      {...(min && { minDate: min })}
      {...(max && { maxDate: max })}
      clearable={!rest.required}
      clearButtonProps={{ 'aria-label': t('words.remove') }}
      previousLabel={t('words.previousMonth')}
      nextLabel={t('words.nextMonth')}
      firstDayOfWeek={1}
      weekendDays={[]}
      hideOutsideDates
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(day) => onDay(day ?? '')}
    />
  );
};
