import { type ModelVersion, textsOf } from '@cairn/maturity-models';
import { Progress, Title } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckResult } from './CheckResult.js';
import { CheckStart } from './CheckStart.js';
import { CheckStep } from './CheckStep.js';
import { furthest, stepsOf } from './steps.js';
import { useChosen } from './use-chosen.js';
import classes from './rapid-check.module.css';

/** Start, one step for each section, result. */
export const RapidCheck = ({ model }: { model: ModelVersion }) => {
  const { t, i18n } = useTranslation();
  const texts = textsOf(model, i18n.language);
  const steps = useMemo(() => stepsOf(model), [model]);
  const { step: wanted, chosen, choose, goTo, startAgain } = useChosen();
  const count = steps.length + 2;
  const here = Math.min(wanted, furthest(steps, chosen));
  const heading = useRef<HTMLHeadingElement>(null);
  const entered = useRef(here);
  useEffect(() => {
    if (entered.current === here) return;
    entered.current = here;
    scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [here]);
  const step = steps[here - 1];
  const title = here === 0 ? texts.title : ((step && texts.sections[step.id]?.title) ?? t('rapidCheck.result'));
  return (
    <>
      <div className={classes['progress']}>
        <p>{t('rapidCheck.step', { step: here + 1, count })}</p>
        <Progress
          value={(100 * (here + 1)) / count}
          size="sm"
          aria-label={t('rapidCheck.step', { step: here + 1, count })}
        />
      </div>
      <Title order={2} ref={heading} tabIndex={-1} className={classes['heading'] ?? ''}>
        {title}
      </Title>
      {here === 0 && <CheckStart model={model} begun={Object.keys(chosen).length > 0} onStart={() => goTo(1)} />}
      {step && (
        <CheckStep
          key={step.id}
          step={step}
          before={here - 1}
          model={model}
          texts={texts}
          chosen={chosen}
          onChoose={choose}
          onBack={() => goTo(here - 1)}
          onNext={() => goTo(here + 1)}
          last={here === steps.length}
        />
      )}
      {here === count - 1 && (
        <CheckResult model={model} texts={texts} chosen={chosen} onChange={() => goTo(1)} onStartAgain={startAgain} />
      )}
    </>
  );
};
