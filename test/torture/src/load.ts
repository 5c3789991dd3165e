import { randomUUID } from 'node:crypto';
import { bodyOf } from '@cairn/api-client/api-client.js';
import { ApiProblem } from '@cairn/api-client/api-problem.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { lineOf } from '../../journeys/line.js';
import type { Team } from '../../journeys/people.js';
import type { Visitor } from '../../../apps/standalone/src/demo/visitor.js';
import type { Chance } from './chance.js';
import type { Ledger } from './ledger.js';
import type { PersistentVisitor } from './persistent-visitor.js';
import type { Question } from './tenants.js';

export type Problems = (problem: string) => void;
export type Going = () => boolean;

const surveyOf = ({ organizationId, assessmentId }: Question): string =>
  `/api/surveys/${organizationId}/assessments/${assessmentId}`;

const json = { 'Content-Type': 'application/json' };

const changed = (value: unknown, chance: Chance): unknown => {
  if (typeof value === 'boolean') return !value;
  if (value && typeof value === 'object' && 'percent' in value) return { ...value, percent: chance.between(0, 101) };
  return value;
};

/** A member of the organization who answers, notes, flags and attaches without a pause. */
export const answerWithoutPause = async (
  visitor: PersistentVisitor,
  questions: readonly Question[],
  ledger: Ledger,
  chance: Chance,
  going: Going,
  problem: Problems,
): Promise<void> => {
  const known = new Map<Question, { version: number; value: unknown }>();
  const full = new Set<string>();

  const refused = async (response: Response, what: string, question: Question): Promise<void> => {
    const { code } = (await response.json()) as { code: string };
    if (/limit|too-many/.test(code)) full.add(`${what} ${question.unitId} ${question.indicatorId}`);
    else problem(`${what} refused: ${response.status} ${code}`);
  };
  const post = (path: string, body: object): Promise<{ response: Response }> =>
    visitor.ask('POST', path, {
      headers: { 'Idempotency-Key': randomUUID(), ...(!(body instanceof FormData) && json) },
      body: body instanceof FormData ? body : JSON.stringify(body),
    });

  const acts: Record<string, (question: Question) => Promise<void>> = {
    answer: async (question) => {
      const { example, ...place } = question;
      const before = known.get(question);
      const value = before ? changed(before.value, chance) : example.value;
      const { response, tries } = await visitor.ask(
        'PUT',
        `${surveyOf(question)}/answers/${question.unitId}/${question.indicatorId}`,
        {
          headers: { ...json, 'If-Match': `"${before?.version ?? 0}"` },
          body: JSON.stringify(before ? { value } : example),
        },
      );
      if (response.ok) {
        const { version } = (await response.json()) as CommandResult;
        known.set(question, { version, value });
        return ledger.keep({ kind: 'answer', ...place, value, version });
      }
      if (response.status !== 412 || tries === 1) return refused(response, 'answer', question);
      // The answer to an earlier try got lost: what stands there is this one.
      const { answers } = await bodyOf(
        visitor.api.GET('/api/surveys/{organizationId}/assessments/{assessmentId}', { params: { path: question } }),
      );
      const stands = answers.find(
        (one) => one.unitId === question.unitId && one.indicatorId === question.indicatorId,
      ) as unknown as { version: number; answer: { value?: unknown } } | undefined;
      if (!stands || stands.version !== (before?.version ?? 0) + 1)
        return problem(`answer neither recorded nor refused: ${JSON.stringify({ place, stands, before })}`);
      known.set(question, { version: stands.version, value });
      ledger.keep({ kind: 'answer', ...place, value, version: stands.version });
    },
    note: async (question) => {
      const { example: _, ...place } = question;
      const text = `Note ${randomUUID()}`;
      const { response } = await post(
        `${surveyOf(question)}/indicators/${question.unitId}/${question.indicatorId}/notes`,
        { text },
      );
      if (response.ok) ledger.keep({ kind: 'note', ...place, text });
      else await refused(response, 'note', question);
    },
    link: async (question) => {
      const { example: _, ...place } = question;
      const name = `Link ${randomUUID()}`;
      const { response } = await post(`${surveyOf(question)}/evidence/links`, {
        unitId: question.unitId,
        indicatorId: question.indicatorId,
        name,
        url: 'https://example.org/policy',
      });
      if (response.ok) ledger.keep({ kind: 'link', ...place, name });
      else await refused(response, 'link', question);
    },
    file: async (question) => {
      const { example: _, ...place } = question;
      const name = `file-${randomUUID()}.txt`;
      const text = `${name} ${'evidence '.repeat(200)}`;
      const form = new FormData();
      form.set('unitId', question.unitId);
      form.set('indicatorId', question.indicatorId);
      form.set('file', new Blob([text], { type: 'text/plain' }), name);
      const { response } = await post(`${surveyOf(question)}/evidence/files`, form);
      if (response.ok) {
        const { id } = (await response.json()) as CommandResult;
        ledger.keep({ kind: 'file', ...place, id, name, text });
      } else await refused(response, 'file', question);
    },
  };
  const often = [...Array<string>(14).fill('answer'), 'note', 'note', 'note', 'note', 'link', 'file'];

  const flippable = questions.filter(({ example: { value } }) => changed(value, chance) !== value);
  while (going()) {
    const name = chance.pick(often);
    const question = chance.pick(name === 'answer' ? flippable : questions);
    if (full.has(`${name} ${question.unitId} ${question.indicatorId}`)) continue;
    await acts[name]?.(question).catch((error: unknown) => problem(`${name}: ${String(error)}`));
  }
};

/** Refusals that are right after the clock has jumped in the midst of the way. */
const overtakenByTheClock = new Set(['invitation-expired', 'window-in-the-past', 'visit-in-the-past']);

/** One facility after the other goes the way from its registration to the certificate, the last one to its end. */
export const certifyWithoutPause = async (
  people: Team<Visitor>,
  ledger: Ledger,
  going: Going,
  problem: Problems,
): Promise<void> => {
  for (let count = 1; going(); count += 1) {
    const line = lineOf(people, `Certified ${count}`);
    try {
      for (const { name, take } of line.steps) {
        await take();
        ledger.keep({ kind: 'step', facility: line.facilityName, name });
      }
      ledger.keep({
        kind: 'certificate',
        organizationId: line.told.organization,
        facility: line.facilityName,
        number: line.told.certification.number,
      });
    } catch (error) {
      if (error instanceof ApiProblem && overtakenByTheClock.has(error.problem.code)) continue;
      problem(`${line.facilityName} after ${ledger.of('step').at(-1)?.name}: ${String(error)}`);
    }
  }
};
