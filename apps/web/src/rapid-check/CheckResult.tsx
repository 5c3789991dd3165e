import { evaluate, gainsOf, type ModelTexts, type ModelVersion, scaleOf } from '@cairn/maturity-models';
import { Anchor, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { BarsTable } from '../table/BarsTable.js';
import look from '../theme/look.module.css';
import { ChosenAnswers } from './ChosenAnswers.js';
import type { Chosen } from './steps.js';
import classes from './rapid-check.module.css';

type Props = {
  readonly model: ModelVersion;
  readonly texts: ModelTexts;
  readonly chosen: Chosen;
  readonly onChange: () => void;
  readonly onStartAgain: () => void;
};

const gainsShown = 3;

export const CheckResult = ({ model, texts, chosen, onChange, onStartAgain }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const evaluation = useMemo(() => {
    const facility = Object.fromEntries(Object.entries(chosen).map(([id, value]) => [id, { value }]));
    return evaluate(model, { areas: [], answers: { facility } });
  }, [model, chosen]);
  const { highest } = scaleOf(model);
  const gains = gainsOf(model, evaluation).slice(0, gainsShown);
  const held = model.indicators.filter(({ id, optional }) => optional && chosen[id] === true);
  return (
    <>
      <p className={classes['total']} role="status">
        <span className={classes['totalName']}>{t('rapidCheck.total')}</span>
        <strong>{format.number(evaluation.score, 1)}</strong>{' '}
        <span>{t('rapidCheck.of', { highest: format.number(highest) })}</span>
      </p>
      <section aria-labelledby="dimensions">
        <h3 id="dimensions">{t('rapidCheck.dimensions')}</h3>
        <BarsTable
          names={t('rapidCheck.dimension')}
          figures={t('rapidCheck.figure')}
          rows={evaluation.focusAreas.map(({ id, score }) => ({
            id,
            name: texts.focusAreas[id]?.title,
            text: format.number(score, 1),
            width: `${score}%`,
          }))}
        />
      </section>
      {gains.length > 0 && (
        <section aria-labelledby="gains">
          <h3 id="gains">{t('rapidCheck.gains')}</h3>
          <ol className={classes['gains']}>
            {gains.map(({ id, gain }) => (
              <li key={id}>
                <span>
                  <strong>
                    <bdi>{texts.criteria[id]?.title}</bdi>
                  </strong>
                  <bdi>{texts.criteria[id]?.recommendation}</bdi>
                </span>
                <span>{t('rapidCheck.gain', { gain: format.number(gain, 1) })}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {held.length > 0 && (
        <section aria-labelledby="held">
          <h3 id="held">{t('rapidCheck.held')}</h3>
          <ul className={classes['points']}>
            {held.map(({ id }) => (
              <li key={id}>
                <bdi>{texts.indicators[id]?.text}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ChosenAnswers model={model} texts={texts} chosen={chosen} />
      <details className={classes['fold']}>
        <summary>{t('rapidCheck.note')}</summary>
        {texts.notes.map((note) => (
          <p dir="auto" key={note}>
            {note}
          </p>
        ))}
      </details>
      <p className={look['soft']}>{t('rapidCheck.made', { day: format.day(today()) })}</p>
      <p className="screen-only">
        {t('rapidCheck.join')}{' '}
        <Anchor renderRoot={(props) => <Link to="/take-part" search={{}} {...props} />}>
          {t('rapidCheck.toTakePart')}
        </Anchor>
      </p>
      <p className="screen-only">
        {t('rapidCheck.further')}{' '}
        <Anchor renderRoot={(props) => <Link to="/" search={{}} {...props} />}>{t('rapidCheck.toAssessments')}</Anchor>
      </p>
      <div className={`${classes['actions']} screen-only`}>
        <Button variant="subtle" size="md" onClick={onStartAgain}>
          {t('rapidCheck.again')}
        </Button>
        <Button variant="default" size="md" onClick={onChange}>
          {t('rapidCheck.change')}
        </Button>
        <Button size="md" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
          {t('rapidCheck.print')}
        </Button>
      </div>
    </>
  );
};

/** The reader's own day, "2027-03-09". */
const today = (): string => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date());
