import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../frame/DayField.js';

type Grounds = { readonly from: string; readonly reason: string };

type Props = {
  readonly grounds: Grounds;
  readonly onChange: (change: Partial<Grounds>) => void;
  /** Others have seen the former state. */
  readonly reasonNeeded: boolean;
  readonly today: string;
};

/** From which day a correction holds, and why it is made. */
export const CorrectionFields = ({ grounds, onChange, reasonNeeded, today }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <DayField
        label={t('organizations.from')}
        description={t('organizations.fromHint')}
        required
        max={today}
        value={grounds.from}
        onDay={(from) => onChange({ from })}
      />
      <Textarea
        label={t('organizations.reason')}
        {...(reasonNeeded && { description: t('organizations.reasonNeeded') })}
        required={reasonNeeded}
        autosize
        minRows={2}
        maxLength={1000}
        value={grounds.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </>
  );
};
