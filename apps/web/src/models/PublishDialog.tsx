import type { Rehearsal } from '@cairn/contracts/scoring/http/rehearsals.js';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WholeVersion } from '../api/model-versions.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import classes from './models.module.css';

type Props = {
  readonly version: WholeVersion;
  readonly former: WholeVersion | undefined;
  readonly effectiveFrom: string;
  readonly formerUntil: string;
  readonly corrects: boolean;
  /** The latest rehearsal of what is published, if there is one. */
  readonly rehearsal: Rehearsal | undefined;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onPublish: () => void;
  readonly onClose: () => void;
};

/** What publishing will do, before it is done. */
export const PublishDialog = (props: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { version, former, effectiveFrom, formerUntil, corrects, rehearsal } = props;
  const effects = [
    t('models.will.open', { version: version.version, day: format.day(effectiveFrom) }),
    ...(former
      ? [
          formerUntil
            ? t('models.will.overlap', { former: former.version, day: format.day(formerUntil) })
            : t('models.will.end', { former: former.version }),
          t('models.will.keep'),
        ]
      : []),
    ...(former && corrects ? [t('models.will.correct', { former: former.version })] : []),
    ...(former ? [rehearsal ? t('models.will.concern', { count: rehearsal.total }) : t('models.will.unknown')] : []),
    version.openElements === 0
      ? t('models.will.certify')
      : t('models.will.notCertify', { count: version.openElements }),
    t('models.will.freeze'),
  ];
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('models.publishTitle', { version: version.version })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Stack>
        <Text>{t('models.publishAsk')}</Text>
        <ul className={classes['notes']}>
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        <ProblemNote error={props.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('words.cancel')}
          </Button>
          <Button loading={props.pending} onClick={props.onPublish}>
            {t('models.publishNow')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
