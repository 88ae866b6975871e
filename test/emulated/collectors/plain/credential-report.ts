import {
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { rootCells } from '../moto.ts';

const WORDS: Readonly<Record<string, boolean | null | undefined>> = {
  true: true,
  false: false,
  'N/A': null,
  no_information: null,
  not_supported: null,
};
const ATTEMPTS = 5;

/** User → row. Neither names nor ARNs hold commas here, so that lines may be split by hand. */
export async function credentialRows(
  iam: IAMClient,
  accountId: string,
): Promise<Readonly<Record<string, object>>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { State } = await iam.send(new GenerateCredentialReportCommand({}));
    if (State === 'COMPLETE') break;
  }
  const { Content } = await iam.send(new GetCredentialReportCommand({}));
  const [head = '', ...lines] = Buffer.from(Content ?? [])
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const columns = head.split(',');
  const root = columns.map(
    (name) => rootCells[name] ?? (name === 'arn' ? `arn:aws:iam::${accountId}:root` : 'N/A'),
  );
  const rows = [root, ...lines.map((line) => line.split(','))].map((cells) =>
    Object.fromEntries(
      columns.map((name, index) => {
        const cell = cells[index] ?? '';
        return [name, cell in WORDS ? WORDS[cell] : cell] as const;
      }),
    ),
  );
  return Object.fromEntries(rows.map((row) => [String(row['user']), row] as const));
}
