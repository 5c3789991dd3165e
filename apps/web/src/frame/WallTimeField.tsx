import { TextInput, type TextInputProps } from '@mantine/core';
import { useFormat } from '../i18n/use-format.js';

type Props = Omit<TextInputProps, 'type' | 'value' | 'onChange'> & {
  /** "2027-03-09T09:00", or '' */
  readonly value: string;
  readonly onTime: (wallTime: string) => void;
};

/** A day and a time of it; like DayField it spells under the field what was chosen. */
export const WallTimeField = ({ value, onTime, description, ...rest }: Props) => {
  const format = useFormat();
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      value={value}
      description={
        <>
          {value !== '' && <strong>{format.wallTime(value)}</strong>} {description}
        </>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onTime(event.currentTarget.value)}
    />
  );
};
