/**
 * `npm run bench -- editor [--all] [SIZE…]`: what an editor waits for. The server bundle, spoken to over stdio, beside a
 * server of Langium's default services in the same run: from a keystroke to the diagnostics of the file, in a file that
 * all others use and in a leaf; completion, references, rename, symbols; the start; memory. Medians in milliseconds.
 * Ours checks with all its checks and tells what changed in other files too; Langium's default has none.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LanguageServer, positionIn } from '../support/languageServer.ts';
import { everyRequest } from '../support/requests.ts';
import { serverBundle } from '../support/serverBundle.ts';
import { machine } from './machine.ts';
import { printTable } from './table.ts';
import { makeWorkspace } from './workspace.ts';

/** Langium's default services take minutes and gigabytes beyond this; `--all` measures them all the same. */
const mostForLangium = 10_000;
const usualSizes = [1_000, 10_000, 100_000];
/** How often each thing is done; the first time is left out, as the engine has yet to compile what it runs. */
const times = 7;
/** What takes longer than this altogether, in milliseconds, is not done again. */
const longest = 15_000;

/** What was measured, by what it is. Milliseconds, but for `memory`, which is megabytes. */
type Figures = Readonly<Record<string, number>>;

/** Measures workspaces of so many competencies, and prints. `all`: Langium's services at every size. */
export async function benchEditor(asked: readonly number[], all: boolean): Promise<void> {
  const sizes = asked.length > 0 ? asked : usualSizes;
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const [cairn, langium] = [await serverBundle(), await serverBundle('test/bench/defaultServer.ts')];
  console.log(machine());
  try {
    await everywhere(cairn);
    for (const size of sizes) {
      const here = join(folder, String(size));
      mkdirSync(here);
      for (const [path, text] of makeWorkspace(size)) writeFileSync(join(here, path), text);
      const ours = await measure(cairn, here);
      const theirs = all || size <= mostForLangium ? await measure(langium, here) : {};
      print(size, ours, theirs);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** No request at any place of a file of everyday size may take longer: what a person takes for at once. */
const bound = 100;

/** Every request at every offset of an example, one after the other. */
async function everywhere(program: string): Promise<void> {
  const folder = join(import.meta.dirname, '../../examples');
  const path = join(folder, 'nh-biology.cairn');
  const [uri, text] = [pathToFileURL(path).toString(), readFileSync(path, 'utf8')];
  const server = new LanguageServer(program);
  await server.begin(folder);
  await server.open(uri, text);
  await server.diagnosed(uri);
  const rows: string[][] = [];
  for (const [method, paramsAt] of Object.entries(everyRequest)) {
    const waits: number[] = [];
    for (let offset = 0; offset <= text.length; offset++) {
      const started = performance.now();
      await server.ask(method, paramsAt(uri, positionIn(text, offset)));
      waits.push(performance.now() - started);
    }
    const over = waits.filter((wait) => wait > bound).length;
    rows.push([method, figured(median(waits)), figured(Math.max(...waits)), over.toString()]);
  }
  server.process.kill();
  console.log(`\nEvery request at every offset of nh-biology.cairn, ${text.length + 1} of them, milliseconds`);
  printTable([['', 'median', 'longest', `over ${bound}`], ...rows], 1);
}

function print(size: number, ours: Figures, theirs: Figures): void {
  const rows = Object.entries(ours).map(([name, figure]) => {
    const other = theirs[name];
    return [name, figured(figure), other === undefined ? '' : figured(other), ratio(figure, other)];
  });
  console.log(`\n${size.toLocaleString('en')} competencies`);
  printTable([['', 'Cairn', 'Langium', 'Langium : Cairn'], ...rows], 1);
}

function figured(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toPrecision(2);
}

function ratio(ours: number, theirs: number | undefined): string {
  return theirs === undefined ? '' : figured(theirs / ours);
}

async function measure(program: string, folder: string): Promise<Figures> {
  const server = new LanguageServer('--max-old-space-size=12000', program);
  const session = new Session(server, folder);
  try {
    return await session.run();
  } finally {
    server.process.kill();
  }
}

/** One server at work in one folder. */
class Session {
  private readonly server: LanguageServer;
  private readonly folder: string;
  private readonly figures: Record<string, number> = {};

  constructor(server: LanguageServer, folder: string) {
    this.server = server;
    this.folder = folder;
  }

  async run(): Promise<Figures> {
    const { server } = this;
    // The files name things in those before them: nobody names anything in the last.
    const last = readdirSync(this.folder)
      .filter((name) => name.startsWith('part-'))
      .toSorted()
      .at(-1)!;
    const [hub, leaf] = ['main.cairn', last].map((name) => pathToFileURL(join(this.folder, name)).toString());
    const started = performance.now();
    await server.begin(this.folder);
    for (const uri of [hub!, leaf!]) await server.open(uri, readFileSync(new URL(uri), 'utf8'));
    await server.diagnosed(hub!);
    this.figures['start → diagnostics of an open file'] = performance.now() - started;
    await this.settled();
    this.figures['start → everything told'] = performance.now() - started;
    for (const [where, uri] of [
      ['hub', hub!],
      ['leaf', leaf!],
    ] as const) {
      await this.keystrokes(`${where}: a letter in a text`, uri, 'keep to the plan|to the|give my reasons');
      await this.keystrokes(`${where}: a letter in a title`, uri, '(?<=competency [^"]*"[^"]*)[a-z](?=[^"]*")');
      await this.keystrokes(`${where}: a letter in a code`, uri, '(?<=competency [A-Z]+\\d*)\\.3\\b');
      await this.keystrokes(`${where}: a new line`, uri, '\\n(?=  competency)', '\n    # a remark');
      await this.keystrokes(`${where}: a mistake`, uri, 'statement: ');
    }
    await this.requests(hub!, leaf!);
    this.figures['memory, MB'] = this.megabytes();
    return this.figures;
  }

  /** Types and takes back, and waits each time for what is said of the file; then for the rest. */
  private async keystrokes(name: string, uri: string, pattern: string, typed = 'x'): Promise<void> {
    const at = this.server.text(uri).search(new RegExp(pattern));
    if (at < 0) throw new Error(`There is no place for “${name}”.`);
    const waits: number[] = [];
    let work = 0;
    const began = performance.now();
    for (let count = 0; count < times && (count < 2 || performance.now() - began < longest); count++) {
      for (const [end, text] of [
        [at + 1, typed],
        [at + 1 + typed.length, ''],
      ] as const) {
        const before = this.cpuMilliseconds();
        const told = this.server.times.get(uri) ?? 0;
        const started = performance.now();
        await (text === '' ? this.server.change(uri, at + 1, end, '') : this.server.change(uri, at + 1, at + 1, text));
        await this.server.diagnosed(uri, () => this.server.times.get(uri)! > told);
        if (count > 0) waits.push(performance.now() - started);
        await this.settled();
        if (count > 0) work += this.cpuMilliseconds() - before;
      }
    }
    this.figures[name] = median(waits);
    // Linux counts in steps of ten milliseconds: only the mean says less than that.
    this.figures[`${name}: CPU until all is told`] = work / waits.length;
  }

  private async requests(hub: string, leaf: string): Promise<void> {
    const text = this.server.text(leaf);
    const mention = text.indexOf('relates to: ') + 'relates to: '.length;
    const hubCode = this.server.text(hub).indexOf('competency HUB.7 ') + 'competency HUB.'.length;
    const at = (uri: string, offset: number) => ({
      textDocument: { uri },
      position: positionIn(this.server.text(uri), offset),
    });
    await this.asked('completion, nothing typed', 'textDocument/completion', at(leaf, mention));
    await this.asked('completion, two letters typed', 'textDocument/completion', at(leaf, mention + 2));
    await this.asked('references', 'textDocument/references', {
      ...at(hub, hubCode),
      context: { includeDeclaration: true },
    });
    await this.asked('rename', 'textDocument/rename', { ...at(hub, hubCode), newName: 'HUB.7x' });
    await this.asked('hover', 'textDocument/hover', at(leaf, mention + 1));
    await this.asked('definition', 'textDocument/definition', at(leaf, mention + 1));
    await this.asked('symbols of the workspace', 'workspace/symbol', { query: 'habit' });
    await this.asked('symbols of a file', 'textDocument/documentSymbol', { textDocument: { uri: leaf } });
    await this.asked('colours of a file', 'textDocument/semanticTokens/full', { textDocument: { uri: leaf } });
  }

  private async asked(name: string, method: string, params: unknown): Promise<void> {
    const waits: number[] = [];
    for (let count = 0; count < times; count++) {
      const started = performance.now();
      // Langium's default has no answer to some of them.
      const answer = await this.server.ask(method, params).catch(() => undefined);
      if (isNothing(answer)) return;
      if (count > 0) waits.push(performance.now() - started);
    }
    this.figures[name] = median(waits);
  }

  /** Waits until the server has done nothing for a while. */
  private async settled(): Promise<void> {
    for (let before = -1, now = this.cpuMilliseconds(); now - before > 5; now = this.cpuMilliseconds()) {
      before = now;
      await new Promise((done) => setTimeout(done, 60));
    }
  }

  /** What the server has worked so far, all threads together. Linux says it in hundredths of a second. */
  private cpuMilliseconds(): number {
    const fields = readFileSync(`/proc/${this.server.process.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  private megabytes(): number {
    const status = readFileSync(`/proc/${this.server.process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
  }
}

/** Whether an answer holds nothing that an editor could show: it says nothing of what such an answer takes. */
function isNothing(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  const list = Array.isArray(answer) ? answer : Object.values(answer).find(Array.isArray);
  return list?.length === 0;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
