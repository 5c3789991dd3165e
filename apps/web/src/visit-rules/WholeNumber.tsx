import { TextInput } from '@mantine/core';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly min: number;
  readonly max: number;
  readonly readOnly: boolean;
  readonly value: number;
  readonly onNumber: (value: number) => void;
};

/** A whole number between two bounds. */
export const WholeNumber = ({ onNumber, value, ...field }: Props) => (
  <TextInput
    {...field}
    type="number"
    inputMode="numeric"
    step={1}
    required
    value={Number.isNaN(value) ? '' : value}
    onChange={(event) => onNumber(event.currentTarget.valueAsNumber)}
  />
);
