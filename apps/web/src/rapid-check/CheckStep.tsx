import type { ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { Button, Checkbox, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Statement } from './Statement.js';
import { type Chosen, type Step, stepsOf, unanswered } from './steps.js';
import classes from './rapid-check.module.css';

type Props = {
  readonly step: Step;
  /** How many steps of statements come before this one. */
  readonly before: number;
  readonly model: ModelVersion;
  readonly texts: ModelTexts;
  readonly chosen: Chosen;
  readonly onChoose: (id: string, value: number | boolean) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly last: boolean;
};

export const CheckStep = ({ step, before, model, texts, chosen, onChoose, onBack, onNext, last }: Props) => {
  const { t } = useTranslation();
  const [asked, ask] = useState(false);
  const missing = unanswered(step, chosen);
  const wanted = stepsOf(model).filter(({ optional }) => !optional);
  const first = wanted.slice(0, before).reduce((sum, { indicators }) => sum + indicators.length, 0);
  const count = wanted.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (missing.length === 0) return onNext();
    ask(true);
    event.currentTarget.querySelector<HTMLInputElement>(`input[name="${missing[0]}"]`)?.focus();
  };
  return (
    <form onSubmit={submit} noValidate className={classes['step']}>
      <p dir="auto">{texts.sections[step.id]?.summary}</p>
      {step.optional ? (
        <fieldset className={classes['statement']}>
          <legend>{t('rapidCheck.modelsHint')}</legend>
          <Stack gap="xs" mt="sm">
            {step.indicators.map(({ id }) => (
              <Checkbox
                key={id}
                label={texts.indicators[id]?.text}
                checked={chosen[id] === true}
                onChange={(event) => onChoose(id, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </fieldset>
      ) : (
        step.indicators.map((indicator, i) => (
          <Statement
            key={indicator.id}
            indicator={indicator}
            texts={texts}
            place={t('rapidCheck.statement', { number: first + i + 1, count })}
            value={chosen[indicator.id]}
            missing={asked && missing.includes(indicator.id)}
            onChoose={(value) => onChoose(indicator.id, value)}
          />
        ))
      )}
      <div className={classes['actions']}>
        <Button variant="default" size="md" onClick={onBack}>
          {t('rapidCheck.back')}
        </Button>
        <Button type="submit" size="md">
          {last ? t('rapidCheck.toResult') : t('rapidCheck.next')}
        </Button>
      </div>
    </form>
  );
};
