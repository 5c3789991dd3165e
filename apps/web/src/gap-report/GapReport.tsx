import type { ModelVersion } from '@cairn/maturity-models';
import { Anchor, Button } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type GapReport as Report, gapReportPdfPath } from '../api/gap-report.js';
import { Page } from '../frame/Page.js';
import { useFormat } from '../i18n/use-format.js';
import { ValidatedPanel } from '../scoring/ValidatedPanel.js';
import { BasisPanel } from './BasisPanel.js';
import { BlockersPanel } from './BlockersPanel.js';
import { BranchesPanel } from './BranchesPanel.js';
import { CriteriaPanel } from './CriteriaPanel.js';
import { PeersPanel } from './PeersPanel.js';
import { ReportContext } from './report-context.js';
import { Summary } from './Summary.js';
import { TrendPanel } from './TrendPanel.js';
import { WayUpPanel } from './WayUpPanel.js';
import classes from './gap-report.module.css';

type Props = {
  readonly report: Report;
  readonly model: ModelVersion;
  readonly organizationId: string;
  readonly asOf: string | undefined;
};

export const GapReport = ({ report, model, organizationId, asOf }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { assessmentId, facilityName } = report;
  return (
    <Page
      title={t('gapReport.of', { facility: facilityName })}
      lead={t('gapReport.model', { model: report.model.title, version: report.model.version })}
      above={
        <Anchor
          renderRoot={(props) => (
            <Link
              to="/assessments/$assessmentId/result"
              params={{ assessmentId }}
              search={(search) => search}
              {...props}
            />
          )}
        >
          {t('gapReport.result')}
        </Anchor>
      }
      actions={
        <>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
            {t('gapReport.print')}
          </Button>
          <Button
            component="a"
            href={gapReportPdfPath(organizationId, assessmentId, asOf)}
            target="_blank"
            leftSection={<IconFileTypePdf size={16} aria-hidden />}
          >
            {t('gapReport.pdf')}
          </Button>
        </>
      }
    >
      {asOf && (
        <p className={classes['past']} role="status">
          {t('gapReport.past', { moment: format.moment(asOf) })}
        </p>
      )}
      <ReportContext value={report}>
        <Summary model={model} />
        {asOf === undefined && (
          <ValidatedPanel organizationId={organizationId} assessmentId={assessmentId} model={model} />
        )}
        <BlockersPanel />
        <PeersPanel />
        <CriteriaPanel />
        <BranchesPanel />
        <WayUpPanel />
        <TrendPanel />
        <BasisPanel />
      </ReportContext>
    </Page>
  );
};
