import { isProblem } from './problem.js';

/** What went wrong in a sign-in step: wrong input, too many attempts, or something else. */
export const authProblem = (error: unknown): 'wrong' | 'too-often' | 'other' => {
  if (isProblem(error, 429)) return 'too-often';
  return isProblem(error, 401) || isProblem(error, 400) ? 'wrong' : 'other';
};
