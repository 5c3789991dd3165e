import type { Standing } from './next-step.js';

/** `until` is the last day of what takes several, such as a visit. */
export type DeadlineInHand = {
  readonly kind: 'answers' | 'visit' | 'certificate' | 'expired';
  readonly day: string;
  readonly until?: string;
};

/** The next day that matters: the answers', else the visit's, else the last day of the certificate, passed or not. */
export const deadlineOf = ({
  assessment,
  visit,
  certification,
}: Pick<Standing, 'assessment' | 'visit' | 'certification'>): DeadlineInHand | null => {
  if (assessment?.status === 'open' && assessment.dueOn) return { kind: 'answers', day: assessment.dueOn };
  if (visit?.status === 'scheduled' && visit.appointment)
    return {
      kind: 'visit',
      day: visit.appointment.startsAt.slice(0, 10),
      until: visit.appointment.endsAt.slice(0, 10),
    };
  return certification
    ? { kind: certification.standing === 'expired' ? 'expired' : 'certificate', day: certification.expiresOn }
    : null;
};
