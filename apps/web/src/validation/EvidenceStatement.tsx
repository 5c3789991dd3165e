import { useTranslation } from 'react-i18next';
import look from '../theme/look.module.css';
import { useWorkbook } from './workbook-context.js';

/** What the hospital says of a criterion in its corrective evidence; nothing without. */
export const EvidenceStatement = ({ criterionId }: { criterionId: string }) => {
  const { t } = useTranslation();
  const { visit } = useWorkbook();
  const said = visit.evidence?.statements.find((one) => one.criterionId === criterionId);
  if (!said) return null;
  return (
    <div>
      <span className={look['soft']}>{t('validation.evidence')}</span>
      <p dir="auto">{said.statement}</p>
    </div>
  );
};
