import { TextInput, type TextInputProps } from '@mantine/core';
import { useFormat } from '../i18n/use-format.js';

type Props = Omit<TextInputProps, 'type' | 'value' | 'onChange'> & {
  /** "2027-03-09", or '' */
  readonly value: string;
  readonly onDay: (day: string) => void;
};

/** A browser spells the field as its own settings say; the chosen day is spelled under it as everywhere in Cairn. */
export const DayField = ({ value, onDay, description, ...rest }: Props) => {
  const format = useFormat();
  const chosen = /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : undefined;
  return (
    <TextInput
      {...rest}
      type="date"
      value={value}
      description={
        <>
          {description} {chosen && <strong>{chosen}</strong>}
        </>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onDay(event.currentTarget.value)}
    />
  );
};
