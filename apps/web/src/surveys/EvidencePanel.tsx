import type { Evidence } from '@cairn/contracts/surveys/http/assessments.js';
import { useTranslation } from 'react-i18next';
import { AttachFile } from './AttachFile.js';
import { AttachLink } from './AttachLink.js';
import { EvidenceItem } from './EvidenceItem.js';
import { useSurvey } from './survey-context.js';
import classes from './survey.module.css';

type Props = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly indicatorId: string;
  readonly evidence: readonly Evidence[];
};

export const EvidencePanel = ({ id, unitId, unitName, indicatorId, evidence }: Props) => {
  const { t } = useTranslation();
  const { texts, editable } = useSurvey();
  return (
    <div
      id={id}
      className={classes['evidencePanel']}
      role="group"
      aria-label={t('survey.evidenceOf', { unit: unitName })}
    >
      <p className={classes['hint']}>{t('survey.evidenceHint', { hint: texts.indicators[indicatorId]?.evidence })}</p>
      {evidence.length > 0 && (
        <ul className={classes['evidenceList']}>
          {evidence.map((one) => (
            <EvidenceItem key={one.id} evidence={one} />
          ))}
        </ul>
      )}
      {editable && (
        <div className={classes['attach']}>
          <AttachFile unitId={unitId} indicatorId={indicatorId} />
          <AttachLink unitId={unitId} indicatorId={indicatorId} />
        </div>
      )}
    </div>
  );
};
