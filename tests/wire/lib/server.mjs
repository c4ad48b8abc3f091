// The built server as a child process, in a temporary folder, and its command line.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { until } from './until.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, '../../../artifacts/bin/AgLive.Server');
const run = promisify(execFile);

async function newestProgram() {
  const found = [];
  for (const configuration of ['release', 'debug']) {
    const path = join(built, configuration, 'AgLive.Server.dll');
    const file = await stat(path).catch(() => null);
    if (file) found.push({ path, at: file.mtimeMs });
  }
  if (found.length === 0) throw new Error(`AgLive.Server is not built under ${built}`);
  return found.sort((a, b) => b.at - a.at)[0].path;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function localTime(instant, timeZone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant);
}

export class Server {
  static async create() {
    const server = new Server();
    server.program = await newestProgram();
    server.folder = await mkdtemp(join(tmpdir(), 'aglive-wire-'));
    server.environment = { ...process.env, Data__Directory: join(server.folder, 'data'), Demonstration__Enabled: 'false' };
    for (const name of ['ConnectionStrings__PostgreSql', 'ConnectionStrings__Redis', 'ASPNETCORE_URLS']) delete server.environment[name];
    return server;
  }

  async command(...words) {
    const { stdout } = await run('dotnet', [this.program, ...words], { env: this.environment, cwd: dirname(this.program) });
    return stdout;
  }

  async addSyndic(email) {
    const said = await this.command('syndic', 'add', '--email', email, '--name', 'Mme Gérard');
    return { identifier: email, password: /Mot de passe : (\S+)/.exec(said)[1] };
  }

  /** Imports a folder of three CSV files; gives the assembly's id and the first passwords by identifier. */
  async importFolder(folder, name) {
    const accounts = join(this.folder, `${folder}-accounts.csv`);
    const start = localTime(new Date(Date.now() + 120 * 60_000), 'Europe/Paris');
    const said = await this.command(
      'import', join(here, '..', folder), '--name', name, '--start', start, '--zone', 'Europe/Paris', '--accounts', accounts);
    const lines = (await readFile(accounts, 'utf8')).trim().split(/\r?\n/).slice(1);
    const passwords = new Map(
      lines.map((line) => line.split(';').map((cell) => cell.replaceAll('"', ''))).map((cells) => [cells[2], cells[3]]));
    return { assemblyId: /assemblée ([0-9a-f-]{36})/.exec(said)[1], passwords };
  }

  async start() {
    this.address = `http://127.0.0.1:${await freePort()}`;
    this.log = '';
    this.child = spawn('dotnet', [this.program, '--urls', this.address], { env: this.environment, cwd: dirname(this.program) });
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on('data', (text) => (this.log += text));
    const answers = () => fetch(`${this.address}/connexion`).then((page) => page.ok, () => false);
    await until(answers, 'the server answers', 40_000).catch((error) => {
      throw new Error(`${error.message}\n${this.log}`);
    });
  }

  async stop() {
    if (this.child && this.child.exitCode === null) {
      const gone = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGTERM');
      const late = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(late);
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}
