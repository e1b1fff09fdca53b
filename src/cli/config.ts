/** Options from the environment and from a configuration file. The command line takes precedence. */
import { existsSync } from "node:fs";
import { type Command, InvalidArgumentError, type Option } from "commander";
import { UsageError } from "./exit.js";
import type { Placed } from "./read-file.js";
import { complain, say } from "./say.js";

/** The names of configuration files, in the current directory. */
const files = ["sync-maps.config.yaml", "sync-maps.config.yml", "sync-maps.config.json"];

/** Options that make sense only on the command line, and one that would be committed with the file. */
const typedOnly = new Set(["config", "printConfig", "help"]);

export interface ConfiguredOptions {
  readonly url?: string;
  readonly config?: string;
  readonly printConfig?: boolean;
}

/** The environment variable for an option. Some options also have a name that is customary elsewhere. */
const variablesOf = (option: Option): readonly string[] => [
  `SYNC_MAPS_${(option.long ?? "")
    .replace(/^--(no-)?/, "")
    .replaceAll("-", "_")
    .toUpperCase()}`,
  ...(known[option.attributeName()] ?? []),
];

const known: Readonly<Record<string, readonly string[]>> = {
  service: ["SYNC_SERVICE_SID"],
  accountSid: ["TWILIO_ACCOUNT_SID"],
  authToken: ["TWILIO_AUTH_TOKEN"],
};

/** Warns of variables that look like options of this tool but belong to no command. */
export function complainOfVariables(program: Command, env: NodeJS.ProcessEnv): void {
  const options = program.commands.flatMap(({ options }) => options);
  const read = new Set([...options.flatMap(variablesOf), "SYNC_MAPS_DEBUG"]);
  for (const name of Object.keys(env)) {
    if (!name.startsWith("SYNC_MAPS_") || read.has(name)) continue;
    complain(`the environment has ${name}, which matches no option and has no effect`);
  }
}

/**
 * Adds options that the command line did not set. Throws {@link UsageError}, which names the variable, or the file and the line, and never
 * repeats a value.
 */
export async function configure(command: Command): Promise<void> {
  const settings = await settingsOf(command);
  for (const option of command.options) {
    const key = option.attributeName();
    if (option.negate || typedOnly.has(key) || command.getOptionValueSource(key) === "cli") continue;
    const variable = variablesOf(option).find((name) => process.env[name]);
    if (variable !== undefined) set(command, option, process.env[variable], `environment ${variable}`);
    else {
      const setting = settings.get(key);
      if (setting) set(command, option, setting.value, setting.place);
    }
  }
}

/** The configuration file; undefined if there is none. Throws UsageError if there are several. */
export function configurationFor({ config = process.env.SYNC_MAPS_CONFIG }: ConfiguredOptions): string | undefined {
  const here = files.filter((file) => existsSync(file));
  if (config === undefined && here.length > 1) {
    throw new UsageError(`${here.join(" and ")} are both here; keep one, or name one with --config`);
  }
  return config ?? here[0];
}

async function settingsOf(command: Command): Promise<ReadonlyMap<string, Placed>> {
  const file = configurationFor(command.opts());
  if (file === undefined) return new Map();
  const { readPlaced } = await import("./read-file.js");
  const placed = readPlaced(file, "the configuration");
  if (typeof placed.value !== "object" || Array.isArray(placed.value)) {
    throw new UsageError(`${placed.place}: a configuration is a mapping, such as "rate: 10"`);
  }
  const options = (command.parent?.commands ?? [command]).flatMap(({ options }) => options);
  const keys = new Set(options.map((option) => option.attributeName()).filter((key) => !typedOnly.has(key)));
  const settings = placed.entries();
  for (const [key, { place }] of settings) {
    if (key === "authToken") {
      throw new UsageError(`${place}: authToken does not belong in a file that is committed; use credentials: FILE`);
    }
    if (!keys.has(key)) throw new UsageError(`${place}: there is no option ${key}; there are ${[...keys].join(", ")}`);
  }
  return settings;
}

function set(command: Command, option: Option, value: unknown, place: string): void {
  const key = option.attributeName();
  command.setOptionValueWithSource(key, parsed(option, value, place), place);
}

function parsed(option: Option, value: unknown, place: string): unknown {
  const name = `${place}: ${option.attributeName()}`;
  if (!option.required && !option.optional) {
    if (value === true || value === "true" || value === "1") return true;
    if (value === false || value === "false" || value === "0" || value === "") return false;
    throw new UsageError(`${name} is true or false`);
  }
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.some((each) => typeof each === "object") || (values.length !== 1 && !isRepeatable(option))) {
    throw new UsageError(`${name} takes ${isRepeatable(option) ? "a text or a list of them" : "one value"}`);
  }
  try {
    return values.reduce<unknown>((before, each) => {
      return option.parseArg ? option.parseArg(String(each), before) : String(each);
    }, undefined);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new UsageError(`${name}: ${error.message}`);
    throw error;
  }
}

const isRepeatable = ({ description }: Option): boolean => /\(repeatable|\(likewise/.test(description);

const hidden = new Set(["authToken", "header"]);

/** Prints every option that has a value, and its origin, in the form of a configuration file. */
export function printConfig(command: Command, defaults: Readonly<Record<string, unknown>>): void {
  const values: Readonly<Record<string, unknown>> = { ...defaults, ...command.opts() };
  for (const option of command.options) {
    const key = option.attributeName();
    const value = values[key];
    if (option.negate || typedOnly.has(key) || value === undefined) continue;
    const source = command.getOptionValueSource(key) ?? (key === "url" ? "argument" : "default");
    const shown = hidden.has(key) ? '"(secret)"' : JSON.stringify(value);
    say(`${hidden.has(key) ? "# " : ""}${key}: ${shown} # ${source === "cli" ? `option ${option.long}` : source}\n`);
  }
}
