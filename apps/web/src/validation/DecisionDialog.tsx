import { Alert, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { certificationsQuery } from '../api/certification.js';
import { decisionPreviewQuery, type Ruling } from '../api/validation.js';
import { isOngoing } from '../certification/is-ongoing.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

type Props = {
  readonly ruling: Ruling;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onDecide: () => void;
  readonly onClose: () => void;
};

/** What the decision will do, as the service foresees it, before it is made. */
export const DecisionDialog = ({ ruling, pending, error, onDecide, onClose }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit, texts } = useVisit();
  const { organizationId, organizationName: organization, facilityId, facilityName: facility } = visit;
  const { outcome, stage } = ruling;
  const certifications = useQuery(certificationsQuery(organizationId));
  const { data: preview, error: unforeseen } = useQuery(decisionPreviewQuery(visit, ruling));
  const former = certifications.data?.find(
    (one) => one.facilityId === facilityId && one.model === visit.model && isOngoing(one.standing),
  );
  const of = t('words.modelVersion', { model: texts.title, version: visit.modelVersion });
  const deadline = (key: 'corrective' | 'appeal', until: string | null | undefined): string[] =>
    until ? [t(`validation.will.${key}`, { organization, time: format.moment(until) })] : [];
  const effects =
    outcome === 'granted'
      ? [
          t('validation.will.grant', { stage, model: of, facility }),
          t('validation.will.number'),
          ...(preview?.certificate ? [t('validation.will.valid', { day: format.day(preview.certificate.until) })] : []),
          ...(former ? [t('validation.will.replace', { number: former.number, stage: former.stage })] : []),
          t('validation.will.mailBoth', { organization }),
        ]
      : [
          t(`validation.will.${outcome}`, { stage: visit.targetStage, model: of, facility }),
          t('validation.will.none'),
          ...(preview?.releasesAssessment ? [t('validation.will.reopen', { organization })] : []),
          ...deadline('corrective', preview?.correctiveUntil),
          ...deadline('appeal', preview?.appealUntil),
          ...(preview?.reapplyFrom
            ? [t('validation.will.reapply', { organization, day: format.day(preview.reapplyFrom) })]
            : []),
          t('validation.will.mail', { organization }),
        ];
  const first = preview?.secondPerson ? [t('validation.will.second')] : [];
  const isKnown = !certifications.isPending && preview !== undefined;
  const refusal = preview?.refusal;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`validation.decideTitle.${outcome}`, { stage })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Stack>
        <Text>{t('validation.decideAsk')}</Text>
        {!isKnown ? (
          <Skeleton height={120} />
        ) : (
          <ul className={classes['effects']}>
            {[...first, ...effects, t('validation.will.stands')].map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        )}
        {refusal && <Alert color="red">{t([`problems.${refusal}`, 'problems.fallback'] as never)}</Alert>}
        <ProblemNote error={error ?? unforeseen} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('words.cancel')}
          </Button>
          <Button loading={pending} disabled={!isKnown || refusal !== null} onClick={onDecide}>
            {preview?.secondPerson ? t('validation.proposeDecision') : t(`validation.decideNow.${outcome}`, { stage })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
