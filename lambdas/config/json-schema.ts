/** The schemas of people's files as JSON schemas, for editors. */
import * as z from 'zod';
import type { Known } from './names.ts';
import { configSchema } from './schema.ts';
import { runTimeSchema } from './run-time-schema.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

const draft = (schema: z.ZodType): JsonSchema =>
  // Draft 7 is what editors know best.
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });

/** Of `plumbline.config`. */
export const configJsonSchema = (known: Known): JsonSchema => draft(configSchema(known));

/** Of `config/plumbline.yaml`, for a deployment of all these rules. What is deployed may know fewer names. */
export const runTimeJsonSchema = (known: Known): JsonSchema =>
  draft(
    runTimeSchema({
      config: {
        ...{ rules: known.rules.map(({ id }) => id), params: {}, regions: 'all' },
        ...{ accounts: { organization: true }, routes: {} },
      },
      known,
    }),
  );
