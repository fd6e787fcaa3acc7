import manifest from '../package.json' with { type: 'json' };

const help = `cairn ${manifest.version}: competency frameworks as text

Usage: cairn [--help | --version]
`;

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  const [first = '--help'] = args;
  switch (first) {
    case '--help':
    case '-h':
      process.stdout.write(help);
      return 0;
    case '--version':
    case '-v':
      process.stdout.write(`${manifest.version}\n`);
      return 0;
    default:
      process.stderr.write(`There is no command \`${first}\`. See \`cairn --help\`.\n`);
      return 2;
  }
}
