import type { ModelVersion } from '@cairn/maturity-models';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './rapid-check.module.css';

type Props = { readonly model: ModelVersion; readonly begun: boolean; readonly onStart: () => void };

const points = ['steps', 'private', 'estimate'] as const;

export const CheckStart = ({ model, begun, onStart }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('rapidCheck.lead', { count: model.indicators.filter(({ optional }) => !optional).length })}</p>
      <ul className={classes['points']}>
        {points.map((point) => (
          <li key={point}>{t(`rapidCheck.point.${point}`)}</li>
        ))}
      </ul>
      <div className={classes['actions']}>
        <Button size="md" onClick={onStart}>
          {begun ? t('rapidCheck.goOn') : t('rapidCheck.start')}
        </Button>
      </div>
    </>
  );
};
