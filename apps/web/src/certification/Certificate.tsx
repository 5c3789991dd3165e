import type { CertificationDetail } from '@cairn/contracts/certification/http/changes.js';
import type { ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { Anchor, Button } from '@mantine/core';
import { IconFileTypePdf, IconShieldCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { certificatePdfPath } from '../api/certification.js';
import { useMe } from '../api/me.js';
import { Page } from '../frame/Page.js';
import { CertificateChanges } from './CertificateChanges.js';
import { CertificateHistory } from './CertificateHistory.js';
import { CertificateSheet } from './CertificateSheet.js';
import { isOngoing } from './is-ongoing.js';
import { PublicationPanel } from './PublicationPanel.js';
import { ReAssessmentNote } from './ReAssessmentNote.js';

type Props = { readonly certification: CertificationDetail; readonly model: ModelVersion; readonly texts: ModelTexts };

export const Certificate = ({ certification, model, texts }: Props) => {
  const { t } = useTranslation();
  const { number, organizationId, standing } = certification;
  const { programmeRoles, memberships } = useMe();
  const belongs = memberships.some((one) => one.organizationId === organizationId);
  const administers = memberships.some((one) => one.organizationId === organizationId && one.role === 'admin');
  const manages = programmeRoles.includes('manager') && !belongs && isOngoing(standing);
  return (
    <Page
      title={t('certification.of', { number })}
      above={
        <Anchor renderRoot={(props) => <Link to="/certificates" search={(search) => search} {...props} />}>
          {t('certification.title')}
        </Anchor>
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/verify/$number" params={{ number }} search={{}} {...props} />}
          >
            {t('certification.toVerify')}
          </Button>
          {standing !== 'suspended' && standing !== 'revoked' && (
            <Button
              component="a"
              href={certificatePdfPath(number)}
              target="_blank"
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
            >
              {t('certification.pdf')}
            </Button>
          )}
        </>
      }
    >
      <ReAssessmentNote certification={certification} />
      <CertificateSheet certification={certification} model={model} texts={texts} />
      {manages && <CertificateChanges certification={certification} />}
      <PublicationPanel certification={certification} decides={administers} />
      <CertificateHistory history={certification.history} />
    </Page>
  );
};
