import { useParams } from '@tanstack/react-router';
import { Visit } from './Visit.js';
import { VisitContext } from './visit-context.js';
import { VisitWithModel } from './VisitWithModel.js';

export const VisitPage = () => {
  const { visitId } = useParams({ from: '/frame/visits/$visitId' });
  return (
    <VisitWithModel visitId={visitId}>
      {(inHand) => (
        <VisitContext value={inHand}>
          <Visit />
        </VisitContext>
      )}
    </VisitWithModel>
  );
};
