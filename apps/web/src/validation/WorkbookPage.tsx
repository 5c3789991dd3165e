import { useParams } from '@tanstack/react-router';
import { VisitWithModel } from './VisitWithModel.js';
import { Workbook } from './Workbook.js';

export const WorkbookPage = () => {
  const { visitId } = useParams({ from: '/frame/visits/$visitId/workbook' });
  return (
    <VisitWithModel visitId={visitId}>{(inHand) => <Workbook key={inHand.visit.id} inHand={inHand} />}</VisitWithModel>
  );
};
