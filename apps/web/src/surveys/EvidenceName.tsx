import type { Evidence } from '@cairn/contracts/surveys/http/assessments.js';
import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { canBeOpened } from './evidence.js';
import classes from './survey.module.css';

type Props = {
  readonly evidence: Pick<Evidence, 'name' | 'url' | 'scan' | 'malware'>;
  readonly size?: 'xs' | 'sm';
};

/** The name, which opens the evidence where it may be opened; else with the reason in words. */
export const EvidenceName = ({ evidence: { name, url, scan, malware }, size = 'sm' }: Props) => {
  const { t } = useTranslation();
  if (canBeOpened({ scan }))
    return (
      <Anchor href={url} target="_blank" rel="noopener noreferrer" size={size}>
        <bdi>{name}</bdi>
      </Anchor>
    );
  return (
    <>
      <Text span size={size}>
        <bdi>{name}</bdi>
      </Text>
      {scan === 'infected' ? (
        <span className={classes['infected']}>{t('survey.evidenceInfected', { malware })}</span>
      ) : (
        <span className={classes['quarantined']} role="status">
          {t('survey.evidenceQuarantined')}
        </span>
      )}
    </>
  );
};
