import type { CertificationChange, ChangePreview } from '@cairn/contracts/certification/http/changes.js';
import { type CommandMeta, Rejection, decideWith } from '@cairn/event-sourcing';
import { certification } from './certification.js';
import type { CertificationEventData } from './certification-events.js';
import { type Certification, evolveCertification } from './certification-state.js';
import { commandFor } from './command-for-change.js';
import type { Actor } from './staff-change.js';
import { localDateOf } from './validity.js';

/** Who is mailed: administrators of the organization, the managers but the one who acts, or nobody. */
export type Mailed = 'admins' | 'other-managers' | 'nobody';

/** What the change would lead to, by the decider itself; nothing is kept. */
export const previewOf = (
  change: CertificationChange,
  state: Certification & { readonly grant: CertificationEventData<'CertificationGranted'> },
  actor: Actor,
  meta: CommandMeta,
): Omit<ChangePreview, 'mailed'> & { readonly mailed: Mailed } => {
  const from = localDateOf(meta.at, state.grant.timeZone);
  try {
    const command = { ...commandFor(change, actor, state.grant.number), meta };
    const events = decideWith(certification, command, state);
    const after = events.reduce(evolveCertification, state);
    const types = new Set(events.map(({ type }) => type));
    const silent = types.size === 0 || types.has('RevocationDismissed');
    return {
      refusal: null,
      standing: standingAfter(after),
      from,
      reissued: types.has('CertificationCorrected'),
      mailed: silent ? 'nobody' : types.has('RevocationProposed') ? 'other-managers' : 'admins',
    };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { refusal: error.code, standing: standingAfter(state), from, reissued: false, mailed: 'nobody' };
  }
};

/** Of a stream that has a grant. */
const standingAfter = ({ status }: Certification): ChangePreview['standing'] => (status === 'none' ? 'valid' : status);
