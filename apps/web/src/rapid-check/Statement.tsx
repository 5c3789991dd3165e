import type { Indicator, ModelTexts } from '@cairn/maturity-models';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionPill } from '../surveys/OptionPill.js';
import classes from './rapid-check.module.css';

type Props = {
  readonly indicator: Indicator;
  readonly texts: ModelTexts;
  readonly place: string;
  readonly value: number | boolean | undefined;
  readonly missing: boolean;
  readonly onChoose: (value: number) => void;
};

/** A statement with its example and the steps from "not at all" upward. */
export const Statement = ({ indicator: { id, answer }, texts, place, value, missing, onChoose }: Props) => {
  const { t } = useTranslation();
  const exampleId = useId();
  const missingId = useId();
  if (answer.kind !== 'scale') return null;
  const words = texts.indicators[id];
  const steps = Array.from({ length: answer.to - answer.from + 1 }, (_, i) => answer.from + i);
  return (
    <fieldset
      className={classes['statement']}
      aria-describedby={missing ? `${exampleId} ${missingId}` : exampleId}
      data-missing={missing || undefined}
    >
      <legend>
        <span className={classes['place']}>{place}</span>
        <bdi>{words?.text}</bdi>
      </legend>
      <p dir="auto" id={exampleId} className={classes['example']}>
        {words?.help}
      </p>
      <div className={classes['options']}>
        {steps.map((step) => (
          <OptionPill key={step} name={id} checked={value === step} onChoose={() => onChoose(step)}>
            <bdi>{words?.options?.[step] ?? step}</bdi>
          </OptionPill>
        ))}
      </div>
      {missing && (
        <p id={missingId} className={classes['missing']}>
          {t('rapidCheck.missing')}
        </p>
      )}
    </fieldset>
  );
};
