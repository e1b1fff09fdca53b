#!/usr/bin/env node
/** The command line: reads options and sets the exit code. Each command has a file of its own. */
import { isMainThread } from "node:worker_threads";
import { Command, CommanderError } from "commander";
import { version } from "../version.js";
import { compareCommand } from "./compare.js";
import { conformCommand } from "./conform.js";
import { exitCodes, explain } from "./exit.js";
import { mockCommand } from "./mock.js";
import { proxyCommand } from "./proxy.js";
import { rulesCommand } from "./rules.js";
import { complain, complainOfUsage, keepSecretsOf } from "./say.js";
import { sweepCommand } from "./sweep.js";
import { validateCommand } from "./validate.js";

keepSecretsOf(process.argv, process.env);

const program = new Command("sync-maps")
  .description("A conformance suite, a mock and a validator of recordings for Twilio Sync Maps.")
  .version(version)
  .addCommand(conformCommand())
  .addCommand(compareCommand())
  .addCommand(mockCommand())
  .addCommand(proxyCommand())
  .addCommand(validateCommand())
  .addCommand(rulesCommand())
  .addCommand(sweepCommand());

program.hook("preAction", async () => {
  if (!Object.keys(process.env).some((name) => name.startsWith("SYNC_MAPS_"))) return;
  const { complainOfVariables } = await import("./config.js");
  complainOfVariables(program, process.env);
});

for (const command of [program, ...program.commands]) {
  command
    .exitOverride()
    .configureOutput({ writeErr: complainOfUsage })
    .showHelpAfterError(`(sync-maps ${command === program ? "" : `${command.name()} `}--help shows the options)`);
}

// A reader such as head may close the pipe early, which does not change the outcome; other errors, such as a full disk, do.
let isRead = true;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  isRead &&= error.code !== "EPIPE";
  if (!isRead) return;
  complain(`standard output cannot be written to: ${error.message}`);
  process.exit(exitCodes.unfinished);
});

process.stderr.on("error", () => {}); // there is nowhere left to report it

// Worker threads for judging share this bundle, but must not run a command.
if (isMainThread) {
  program.parseAsync().catch((error: unknown) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
    } else {
      const { message, code } = explain(error);
      complain(message);
      process.exitCode = code;
    }
  });
}
