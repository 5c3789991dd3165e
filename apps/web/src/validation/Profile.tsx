import type { ValidatorProfile } from '@cairn/contracts/validation/http/validators.js';
import { useState } from 'react';
import { useMe } from '../api/me.js';
import { AbsencesPanel } from './AbsencesPanel.js';
import { QualificationsForm } from './QualificationsForm.js';
import { QualificationsShown } from './QualificationsShown.js';
import { WorkForm } from './WorkForm.js';

/** What is known of a validator for planning; everybody edits what they may. A form begins anew with what is recorded. */
export const Profile = ({ validator }: { validator: ValidatorProfile }) => {
  const { programmeRoles } = useMe();
  const qualifies = programmeRoles.includes('manager') || programmeRoles.includes('scheduler');
  const { profile, qualifications, trainings, mentors, inTraining } = validator;
  const standing = JSON.stringify([qualifications, trainings, mentors, inTraining]);
  const [saved, setSaved] = useState<'work' | 'qualifications' | null>(null);
  return (
    <>
      <WorkForm
        key={JSON.stringify(profile)}
        validator={validator}
        saved={saved === 'work'}
        onSaved={() => setSaved('work')}
      />
      <AbsencesPanel validator={validator} />
      {qualifies ? (
        <QualificationsForm
          key={standing}
          validator={validator}
          saved={saved === 'qualifications'}
          onSaved={() => setSaved('qualifications')}
        />
      ) : (
        <QualificationsShown validator={validator} />
      )}
    </>
  );
};
