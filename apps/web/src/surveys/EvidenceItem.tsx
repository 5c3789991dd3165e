import type { Evidence } from '@cairn/contracts/surveys/http/assessments.js';
import { ActionIcon } from '@mantine/core';
import { IconFile, IconLink, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { EvidenceName } from './EvidenceName.js';
import { useSurvey } from './survey-context.js';
import classes from './survey.module.css';

export const EvidenceItem = ({ evidence }: { evidence: Evidence }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { assessment, editable } = useSurvey();
  const removal = useCommand(
    () =>
      api.DELETE('/api/surveys/{organizationId}/assessments/{assessmentId}/evidence/{evidenceId}', {
        params: {
          path: { organizationId: assessment.organizationId, assessmentId: assessment.id, evidenceId: evidence.id },
        },
      }),
    {
      refresh: [['assessments', assessment.organizationId, assessment.id]],
    },
  );
  const Icon = evidence.kind === 'file' ? IconFile : IconLink;
  const details = [
    ...(evidence.bytes === null ? [] : [format.bytes(evidence.bytes)]),
    evidence.attachedBy,
    format.lately(evidence.attachedAt),
  ];
  return (
    <li>
      <Icon size={16} aria-hidden />
      <span>
        <EvidenceName evidence={evidence} />
        <span className={classes['by']}>{details.join(', ')}</span>
        <ProblemNote error={removal.error} />
      </span>
      {editable && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('survey.removeEvidence', { name: evidence.name })}
          loading={removal.isPending}
          onClick={() => removal.mutate()}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
};
