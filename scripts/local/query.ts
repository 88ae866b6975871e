/** Asks Athena. */
import {
  AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  StartQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { setTimeout as pause } from 'node:timers/promises';
import type { Deployment } from './deploy.ts';

/** The rows of an answer, the names of its columns first. Throws with Athena's reason when the query fails. */
export async function query(
  endpoint: string,
  { region, workgroup, database, stateMachine }: Deployment,
  sql: string,
): Promise<readonly (readonly string[])[]> {
  const account = stateMachine.split(':')[4] ?? '';
  const credentials = { accessKeyId: account, secretAccessKey: 'local' };
  const athena = new AthenaClient({ endpoint, region, credentials });
  try {
    const { QueryExecutionId } = await athena.send(
      new StartQueryExecutionCommand({
        QueryString: sql,
        WorkGroup: workgroup,
        QueryExecutionContext: { Database: database },
      }),
    );
    for (let look = 0; look < 100; look++) {
      const { QueryExecution } = await athena.send(new GetQueryExecutionCommand({ QueryExecutionId }));
      const { State, StateChangeReason = '' } = QueryExecution?.Status ?? {};
      if (State === 'SUCCEEDED') {
        const { ResultSet } = await athena.send(new GetQueryResultsCommand({ QueryExecutionId }));
        return (ResultSet?.Rows ?? []).map(({ Data = [] }) =>
          Data.map(({ VarCharValue = '' }) => VarCharValue),
        );
      }
      if (State === 'FAILED' || State === 'CANCELLED')
        throw new Error(`Athena: ${StateChangeReason}\n${sql}`);
      await pause(100);
    }
    throw new Error(`Athena did not answer within 10 seconds\n${sql}`);
  } finally {
    athena.destroy();
  }
}

/** What is open, by account and severity: as each account was last read, whenever that was. */
export const OPEN_BY_ACCOUNT = `
WITH latest AS (SELECT account, max(day) AS day FROM coverage WHERE status = 'ok' GROUP BY account)
SELECT f.account, f.severity, count(*) AS findings
FROM findings f JOIN latest l ON f.account = l.account AND f.day = l.day
WHERE f.open
GROUP BY f.account, f.severity
ORDER BY f.account, findings DESC`;
