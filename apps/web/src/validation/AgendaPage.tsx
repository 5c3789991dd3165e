import { useParams } from '@tanstack/react-router';
import { AgendaEditor } from './AgendaEditor.js';
import { VisitWithModel } from './VisitWithModel.js';
import { VisitContext } from './visit-context.js';

export const AgendaPage = () => {
  const { visitId } = useParams({ from: '/frame/visits/$visitId/agenda' });
  return (
    <VisitWithModel visitId={visitId}>
      {(inHand) => (
        <VisitContext value={inHand}>
          <AgendaEditor key={inHand.visit.id} />
        </VisitContext>
      )}
    </VisitWithModel>
  );
};
