import { useTranslation } from 'react-i18next';
import { useModel } from '../api/models.js';
import { Cairn } from './Cairn.js';
import { cairnOfStageIn } from './cairn-picture.js';
import classes from './cairn.module.css';

type Props = { readonly model: string; readonly modelVersion: string; readonly stage: number | null; readonly size?: number };

/** A small cairn with the stage in words, for tables and lists. */
export const StageBadge = ({ model, modelVersion, stage, size = 32 }: Props) => {
  const { t } = useTranslation();
  const found = useModel(model, modelVersion);
  return (
    <span className={classes['badge']} style={{ minHeight: size }}>
      {found && <Cairn picture={cairnOfStageIn(found.model, stage)} size={size} decorative />}
      {stage === null ? t('cairn.notScored') : t('words.stage', { stage })}
    </span>
  );
};
