import { scaleOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/models.js';
import { Cairn } from './Cairn.js';
import { cairnOfStageIn } from './cairn-picture.js';
import { useFigureWords } from './use-figure-words.js';
import classes from './cairn.module.css';

type Props = {
  readonly model: string;
  readonly modelVersion: string;
  readonly stage: number | null;
  readonly score?: number | null;
  readonly size?: number;
};

/**
 * A small cairn with the stage in words and the model version it is a stage of, for tables and lists; the score where the
 * model has no stages.
 */
export const StageBadge = ({ model, modelVersion, stage, score = null, size = 32 }: Props) => {
  const { t } = useTranslation();
  const words = useFigureWords();
  const found = useModel(model, modelVersion);
  const scale = found && scaleOf(found.model);
  const isStage = !scale || scale.kind === 'stage';
  return (
    <span className={classes['badge']} style={{ minHeight: isStage ? size : undefined }}>
      {found && isStage && <Cairn picture={cairnOfStageIn(found.model, stage)} size={size} decorative />}
      <span>
        {isStage
          ? stage === null
            ? t('cairn.notScored')
            : t('words.stage', { stage })
          : words({ score, highest: scale.highest })}
        <span className={classes['version']}>
          {found ? (
            <bdi>{t('words.modelVersion', { model: found.texts.title, version: modelVersion })}</bdi>
          ) : (
            t('words.version', { version: modelVersion })
          )}
        </span>
      </span>
    </span>
  );
};
