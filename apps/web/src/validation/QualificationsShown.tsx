import type { ValidatorProfile } from '@cairn/contracts/validation/http/validators.js';
import { useTranslation } from 'react-i18next';
import { useModelName } from '../api/models.js';
import { Facts } from '../frame/Facts.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';

/** What the programme says of a validator, for that person to read. */
export const QualificationsShown = ({ validator }: { validator: ValidatorProfile }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useModelName();
  const { qualifications, trainings, mentors, inTraining } = validator;
  return (
    <Panel title={t('profiles.qualifications')} aside={t('profiles.byProgramme')}>
      <Facts
        facts={[
          [
            t('profiles.mayValidate'),
            qualifications.length === 0
              ? t('profiles.none')
              : qualifications.map(({ model, highestStage, from, until }) => (
                  <div key={`${model} ${from}`}>
                    {t(until ? 'profiles.upToUntil' : 'profiles.upTo', {
                      model: nameOf(model),
                      stage: highestStage,
                      from: format.day(from),
                      until: until ? format.day(until) : '',
                    })}
                  </div>
                )),
          ],
          [
            t('profiles.trainings'),
            trainings.length === 0
              ? null
              : trainings.map(({ title, completedOn }) => (
                  <div key={title}>
                    <bdi>{title}</bdi>, {format.day(completedOn)}
                  </div>
                )),
          ],
          [t('profiles.role'), mentors ? t('profiles.mentors') : inTraining ? t('profiles.inTraining') : null],
        ]}
      />
    </Panel>
  );
};
