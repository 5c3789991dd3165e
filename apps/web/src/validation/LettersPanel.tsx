import { Anchor, Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { decisionLetterPath } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

/** The letter on the latest decision, and those on the decisions before it. */
export const LettersPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
  // A visit that was kept in this browser before letters came has none.
  const { letters = [] } = visit;
  const latest = letters.at(-1);
  if (!latest) return null;
  const earlier = letters.slice(0, -1).toReversed();
  const addressOf = (decision: number) => decisionLetterPath(visit.organizationId, visit.id, decision);
  return (
    <Panel title={t(earlier.length > 0 ? 'validation.letters.titleMany' : 'validation.letters.title')}>
      <p className={look['soft']}>{t('validation.letters.lead')}</p>
      <Button
        component="a"
        mt="sm"
        variant="default"
        href={addressOf(latest.decision)}
        target="_blank"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
      >
        {t('validation.letters.open')}
      </Button>
      {earlier.length > 0 && (
        <ul className={classes['letters']}>
          {earlier.map(({ decision, outcome, at }) => (
            <li key={decision}>
              <Anchor href={addressOf(decision)} target="_blank">
                {t('validation.letters.of', {
                  day: format.moment(at),
                  outcome: t(`validation.letters.outcomes.${outcome}`),
                })}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
