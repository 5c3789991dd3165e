import type { DecisionRule } from '@cairn/contracts/validation/visit-rules.js';
import type { VisitEventData } from '../visit/visit-events.js';

type Finding = Pick<VisitEventData<'FindingRecorded'>, 'votes' | 'statedBy'>;

const verbs = {
  confirmed: 'confirmed by',
  contradicted: 'contradicted by',
  'not-seen': 'not seen by',
} as const;

const settled = {
  unanimous: 'All validators agreed on the finding',
  majority: 'The finding follows the majority',
  lead: 'The lead settled the finding',
} as const;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * "Confirmed by Ada and Ben; contradicted by Cleo. The finding follows the majority; stated by Ada." Empty for a finding
 * from before validators recorded verdicts of their own.
 */
export const votesSentence = (
  { votes, statedBy }: Finding,
  names: ReadonlyMap<string, string>,
  rule: DecisionRule,
): string => {
  if (votes.length === 0) return '';
  const nameOf = (personId: string): string => names.get(personId) || 'a validator';
  const parts = (['confirmed', 'contradicted', 'not-seen'] as const).flatMap((verdict) => {
    const those = votes.filter((vote) => vote.verdict === verdict).map(({ personId }) => nameOf(personId));
    return those.length > 0 ? [`${verbs[verdict]} ${list.format(those)}`] : [];
  });
  const [first = '', ...rest] = parts.join('; ');
  const said = `${first.toUpperCase()}${rest.join('')}.`;
  return statedBy === null ? said : `${said} ${settled[rule]}; stated by ${nameOf(statedBy)}.`;
};
