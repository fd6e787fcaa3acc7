/** The process: hands the command line to `run` and leaves with its exit code. */
import { unwritable } from './files/write.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';
import { tell } from './tell.ts';
import { exit } from './trouble.ts';

// Whoever reads our output may stop early, as `| head` does; nobody is left to tell.
process.stdout.on('error', endOfReading);
process.stderr.on('error', endOfReading);

try {
  process.exitCode = await run(process.argv.slice(2), processIo());
} catch (error) {
  process.exitCode = exit.trouble;
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `cairn: This is a mistake in Cairn, not in your files. Please report it with these lines:\n${said}\n`,
  );
}

function endOfReading(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    tell(unwritable(error, 'the output'), processIo().err);
    process.exit(exit.trouble);
  }
  process.exit();
}
