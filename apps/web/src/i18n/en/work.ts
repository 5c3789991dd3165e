import cairn from './cairn.json';
import home from './home.json';
import inbox from './inbox.json';
import problems from './problems.json';
import refusals from '@cairn/contracts/problem-sentences.json';
import search from './search.json';
import security from './security.json';
import settings from './settings.json';
import survey from './survey.json';
import teamwork from './teamwork.json';

/** Texts of the frame, the start page and the survey, and of refusals. */
export const work = {
  cairn,
  home,
  inbox,
  problems: { ...problems, ...refusals },
  search,
  security,
  settings,
  survey,
  teamwork,
};
