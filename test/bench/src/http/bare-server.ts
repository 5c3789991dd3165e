import fastify from 'fastify';
import pg from 'pg';

/**
 * What a server of a few lines does for an answer: it looks up the session and inserts one row. Named statements, a pool
 * of the default size, no row-level security. Started with DATABASE_URL; sends its port to its parent.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });

const personOf = async (cookie: string | undefined): Promise<string | undefined> => {
  const token = decodeURIComponent(/session_token=([^;]*)/.exec(cookie ?? '')?.[1] ?? '').split('.')[0];
  const { rows } = await pool.query<{ id: string }>({
    name: 'session',
    text: 'SELECT "user"."id" FROM auth."session" JOIN auth."user" ON "user"."id" = "session"."userId" WHERE "token" = $1 AND "expiresAt" > now()',
    values: [token],
  });
  return rows[0]?.id;
};

const insert = async (values: readonly unknown[]): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query({
      name: 'insert',
      text: 'INSERT INTO bare.answers (assessment_id, indicator_id, answer, answered_by) VALUES ($1, $2, $3, $4)',
      values: [...values],
    });
    await client.query('COMMIT');
  } finally {
    client.release();
  }
};

const main = async (): Promise<void> => {
  await pool.query('CREATE SCHEMA bare');
  await pool.query(
    'CREATE TABLE bare.answers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, assessment_id uuid, indicator_id text, answer jsonb, answered_by uuid, answered_at timestamptz DEFAULT now())',
  );
  const app = fastify();
  app.put<{ Params: { assessment: string; indicator: string } }>(
    '/api/surveys/:organization/assessments/:assessment/answers/:unit/:indicator',
    async ({ headers, params, body }, reply) => {
      const person = await personOf(headers.cookie);
      if (!person) return reply.code(401).send();
      await insert([params.assessment, params.indicator, JSON.stringify(body), person]);
      return { version: 1 };
    },
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  process.send?.(typeof address === 'object' ? address?.port : address);
};

void main();
process.once('disconnect', () => process.exit(0));
