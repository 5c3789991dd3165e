import cairn from './cairn.json';
import certification from './certification.json';
import frame from './frame.json';
import home from './home.json';
import mailbox from './mailbox.json';
import members from './members.json';
import notifications from './notifications.json';
import organizations from './organizations.json';
import problems from './problems.json';
import result from './result.json';
import settings from './settings.json';
import signIn from './sign-in.json';
import staff from './staff.json';
import states from './states.json';
import survey from './survey.json';
import validation from './validation.json';
import wayUp from './way-up.json';
import whatIf from './what-if.json';
import words from './words.json';

/** One file a subject; a key is read as `subject.key`. */
export const en = { cairn, certification, frame, home, mailbox, members, notifications, organizations, problems, result, settings, signIn, staff, states, survey, validation, wayUp, whatIf, words };
