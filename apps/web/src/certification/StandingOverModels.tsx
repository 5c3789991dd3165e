import type {
  CertifiedModel,
  FacilityStanding,
  ModelScore,
} from '@cairn/contracts/certification/http/facility-standing.js';
import { Anchor, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOfStage } from '../cairn/cairn-picture.js';
import { useFigureWords } from '../cairn/use-figure-words.js';
import { useFormat } from '../i18n/use-format.js';
import { StandingMark } from './StandingMark.js';
import classes from './standing-over-models.module.css';

/** What a facility holds today on each model, side by side. */
export const StandingOverModels = ({ standing }: { readonly standing: FacilityStanding }) => {
  const { t } = useTranslation();
  const { certified, scores, atHighestStage } = standing;
  if (certified.length + scores.length === 0) return <p>{t('certification.overModels.nothing')}</p>;
  return (
    <>
      {atHighestStage > 1 && (
        <p className={classes['distinction']}>
          {t(
            `certification.overModels.distinction.${atHighestStage === 2 ? 'double' : atHighestStage === 3 ? 'triple' : 'more'}`,
            {
              count: atHighestStage,
            },
          )}
        </p>
      )}
      <ul className={classes['models']}>
        {certified.map((one) => (
          <Certified key={one.number} one={one} />
        ))}
        {scores.map((one) => (
          <Scored key={one.model} one={one} />
        ))}
      </ul>
    </>
  );
};

const Certified = ({ one }: { readonly one: CertifiedModel }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { number, stage, highestStage, branches, standing } = one;
  return (
    <li>
      <Cairn picture={cairnOfStage(stage, highestStage - branches, branches)} size={72} decorative />
      <div>
        <p className={classes['figure']}>{t('cairn.stage', { stage, highest: highestStage })}</p>
        <p>
          <bdi>{t('words.modelVersion', { model: one.modelName, version: one.modelVersion })}</bdi>
        </p>
        <p className={classes['soft']}>
          {standing === 'valid' ? (
            t('certification.overModels.validUntil', { day: format.day(one.expiresOn) })
          ) : (
            <StandingMark standing={standing} />
          )}
        </p>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/verify/$number" params={{ number }} search={{}} {...props} />}
        >
          <bdi>{number}</bdi>
        </Anchor>
      </div>
    </li>
  );
};

const Scored = ({ one }: { readonly one: ModelScore }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFigureWords();
  const { score, highest } = one;
  return (
    <li data-score>
      <div>
        <p className={classes['figure']}>{words({ score, highest })}</p>
        <Progress value={(100 * score) / highest} size="sm" my={6} aria-hidden />
        <p>
          <bdi>{t('words.modelVersion', { model: one.modelName, version: one.modelVersion })}</bdi>
        </p>
        <p className={classes['soft']}>
          {t('certification.overModels.selfReported', { day: format.day(one.submittedAt.slice(0, 10)) })}
        </p>
      </div>
    </li>
  );
};
