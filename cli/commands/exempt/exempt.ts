import type { Command } from 'commander';
import { commandWith, type Context } from '../command.ts';
import { addCommand } from './add.ts';
import { checkCommand } from './check.ts';
import { importCommand } from './import.ts';
import { listCommand } from './list.ts';

/** `plumbline exempt`: what is accepted, by whom, and until when. */
export const exemptCommand = (context: Context): Command =>
  commandWith('exempt', 'accept findings for a time: add, list, check or import exemptions', [
    'plumbline exempt list',
    'plumbline exempt check exemptions.yaml',
  ])
    .addCommand(addCommand(context))
    .addCommand(listCommand(context))
    .addCommand(checkCommand(context))
    .addCommand(importCommand(context));
