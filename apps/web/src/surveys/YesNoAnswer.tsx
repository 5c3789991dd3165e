import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props.js';
import { OptionPill } from './OptionPill.js';

export const YesNoAnswer = ({ name, value, onValue }: ControlProps<'yes-no'>) => {
  const { t } = useTranslation();
  return [true, false].map((one) => (
    <OptionPill key={String(one)} name={name} checked={value === one} onChoose={() => onValue(one)}>
      {one ? t('words.yes') : t('words.no')}
    </OptionPill>
  ));
};
