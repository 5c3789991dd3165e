import type { DeskElement } from '@cairn/contracts/surveys/http/model-versions.js';
import { type ModelVersion, criteriaOf, textsOf } from '@cairn/maturity-models';
import { Anchor, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { ElementStanding } from './ElementStanding.js';
import { ruleLine } from './rule-lines.js';
import { RuleWords } from './RuleWords.js';
import { useElementTitle } from './use-element-title.js';
import classes from './models.module.css';

type Props = {
  readonly element: DeskElement;
  readonly model: ModelVersion;
  readonly chosen: boolean;
  /** Absent where nothing can be done. */
  readonly onChoose?: (chosen: boolean) => void;
};

/** What is claimed, in words and numbers, why it is open, and where it was confirmed. */
export const ElementRow = ({ element, model, chosen, onChoose }: Props) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const titleOf = useElementTitle(model);
  const { kind, id, stage, note, confirmation } = element;
  const texts = textsOf(model, i18n.language);
  const criterion = criteriaOf(model).find((one) => one.criterion.id === id)?.criterion;
  const gate = model.stages.find((one) => one.stage === stage)?.gate;
  const rule = kind === 'criterion' ? criterion?.rule : kind === 'gate' ? gate : undefined;
  const title = titleOf(element);
  return (
    <li className={classes['element']}>
      {onChoose ? (
        <Checkbox
          label={<bdi>{title}</bdi>}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      ) : (
        <strong>
          <bdi>{title}</bdi>
        </strong>
      )}
      <ElementStanding element={element} />
      {kind === 'criterion' && <p dir="auto">{texts.criteria[id]?.summary}</p>}
      {kind === 'points' && criterion && <p>{t('models.pointsOf', { count: criterion.points })}</p>}
      {rule && <RuleWords line={ruleLine(rule)} texts={texts} />}
      {note && (
        <p dir="auto" className={look['soft']}>
          {note}
        </p>
      )}
      {confirmation && (
        <p className={look['soft']}>
          {t('models.confirmedFrom')} <bdi>{confirmation.source.document}</bdi>
          {confirmation.source.place && (
            <>
              , <bdi>{confirmation.source.place}</bdi>
            </>
          )}
          {confirmation.source.url && (
            <>
              ,{' '}
              <Anchor href={confirmation.source.url} target="_blank" rel="noreferrer">
                {t('models.sourceLink')}
              </Anchor>
            </>
          )}
          . {t('models.confirmedBy', { name: confirmation.by.name ?? '', time: format.moment(confirmation.at) })}
        </p>
      )}
    </li>
  );
};
