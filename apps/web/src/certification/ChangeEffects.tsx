import type {
  CertificationChange,
  CertificationDetail,
  ChangePreview,
} from '@cairn/contracts/certification/http/changes.js';
import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useProblemWord } from '../i18n/use-problem-word.js';
import classes from './certification.module.css';

type Props = {
  readonly kind: CertificationChange['change'];
  readonly preview: ChangePreview;
  readonly certification: CertificationDetail;
};

/** What a change will do and who is mailed, or why it would be refused. */
export const ChangeEffects = ({ kind, preview, certification }: Props) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const problemWord = useProblemWord();
  if (preview.refusal)
    return (
      <Alert color="red" variant="outline">
        {problemWord(preview.refusal)}
      </Alert>
    );
  const values = {
    number: certification.number,
    facility: certification.facilityName,
    day: format.day(preview.from),
    expires: format.day(certification.expiresOn),
  };
  const names = new Intl.ListFormat(i18n.language).format(preview.mailed);
  const effects = [
    t(`certification.change.${kind}.will`, values),
    t(`certification.change.${kind}.register`, values),
    preview.mailed.length > 0 ? t('certification.change.mailed', { names }) : t('certification.change.nobodyMailed'),
  ];
  return (
    <>
      <p>{t('certification.change.ask')}</p>
      <ul className={classes['effects']}>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </>
  );
};
