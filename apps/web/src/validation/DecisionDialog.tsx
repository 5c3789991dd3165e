import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { certificationsQuery } from '../api/certification.js';
import { useNow } from '../api/demo.js';
import { isOngoing } from '../certification/is-ongoing.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { validUntil } from './valid-until.js';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

type Props = {
  readonly outcome: 'granted' | 'deferred' | 'refused';
  readonly stage: number;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onDecide: () => void;
  readonly onClose: () => void;
};

/** What the decision will do, before it is made. */
export const DecisionDialog = ({ outcome, stage, pending, error, onDecide, onClose }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { visit, model, texts } = useVisit();
  const { organizationId, organizationName: organization, facilityId, facilityName: facility, timeZone } = visit;
  const certifications = useQuery(certificationsQuery(organizationId));
  const former = certifications.data?.find(
    (one) => one.facilityId === facilityId && one.model === visit.model && isOngoing(one.standing),
  );
  const until = validUntil(now, timeZone, model.certification?.validityMonths, visit.appointment?.endsAt.slice(0, 10));
  const of = t('words.modelVersion', { model: texts.title, version: visit.modelVersion });
  const effects =
    outcome === 'granted'
      ? [
          t('validation.will.grant', { stage, model: of, facility }),
          t('validation.will.number'),
          ...(until ? [t('validation.will.valid', { day: format.day(until) })] : []),
          ...(former ? [t('validation.will.replace', { number: former.number, stage: former.stage })] : []),
          t('validation.will.mailBoth', { organization }),
        ]
      : [
          t(`validation.will.${outcome}`, { stage: visit.targetStage, model: of, facility }),
          t('validation.will.none'),
          t('validation.will.reopen', { organization }),
          t('validation.will.mail', { organization }),
        ];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`validation.decideTitle.${outcome}`, { stage })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Stack>
        <Text>{t('validation.decideAsk')}</Text>
        {certifications.isPending ? (
          <Skeleton height={120} />
        ) : (
          <ul className={classes['effects']}>
            {[...effects, t('validation.will.stands')].map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        )}
        <ProblemNote error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('words.cancel')}
          </Button>
          <Button loading={pending} disabled={certifications.isPending} onClick={onDecide}>
            {t(`validation.decideNow.${outcome}`, { stage })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
