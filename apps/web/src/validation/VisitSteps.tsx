import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './validation.module.css';

const steps = ['requested', 'scheduled', 'concluded', 'decided'] as const;
const doneWhen = {
  requested: 1,
  proposed: 1,
  scheduled: 2,
  concluded: 3,
  deferred: 3,
  appealed: 3,
  're-review': 3,
  decided: 4,
  cancelled: 0,
} as const;

/** From request to decision: what is done, and whose turn it is now. */
export const VisitSteps = ({ status }: { status: VisitSummary['status'] }) => {
  const { t } = useTranslation();
  const done = doneWhen[status];
  return (
    <section className={classes['steps']} aria-label={t('validation.statusColumn')}>
      {status !== 'cancelled' && (
        <ol>
          {steps.map((step, i) => (
            <li key={step} data-done={i < done || undefined} aria-current={i === done ? 'step' : undefined}>
              <span className={classes['stepMark']} aria-hidden>
                {i < done && <IconCheck size={14} stroke={3} />}
              </span>
              {t(`validation.steps.${step}`)}
              {i < done && <VisuallyHidden>({t('validation.stepDone')})</VisuallyHidden>}
            </li>
          ))}
        </ol>
      )}
      <p role="status">{t(`validation.now.${status}`)}</p>
    </section>
  );
};
