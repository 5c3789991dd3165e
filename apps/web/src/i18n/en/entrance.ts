import frame from './frame.json';
import problems from './problems.json';
import signIn from './sign-in.json';
import states from './states.json';
import words from './words.json';

/** Texts of the pages that lead in, and those that every page may need. */
export const entrance = {
  frame,
  problems,
  signIn,
  states,
  words,
};
