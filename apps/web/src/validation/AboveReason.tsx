import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly size?: 'md';
  readonly stage: number;
  readonly foundStage: number | null;
  readonly value: string;
  readonly onChange: (reason: string) => void;
};

/** Asked for where a stage is above the one that the findings give. */
export const AboveReason = ({ size, stage, foundStage, value, onChange }: Props) => {
  const { t } = useTranslation();
  if (foundStage === null || stage <= foundStage) return null;
  return (
    <Textarea
      {...(size && { size })}
      label={t('validation.aboveReason', { stage })}
      description={t('validation.aboveReasonHint', { stage: foundStage })}
      required
      autosize
      minRows={2}
      maxLength={4000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};
