import { readdirSync, readFileSync } from 'node:fs';

/** CPU that processes have used, in milliseconds, from /proc: to the nanosecond, all threads. */
export class Processes {
  private readonly pid: number;
  private readonly postmaster: number;

  /** The API or a stand-in for it, and the database server all of whose processes count. */
  constructor(pid: number, postmaster: number) {
    this.pid = pid;
    this.postmaster = postmaster;
  }

  /** What is used while some work is done. */
  async during(work: () => Promise<void>): Promise<number> {
    const before = this.used();
    await work();
    const after = this.used();
    return [...after].reduce((sum, [task, used]) => sum + used - (before.get(task) ?? 0), 0);
  }

  private used(): ReadonlyMap<string, number> {
    const pids = [this.pid, this.postmaster, ...childrenOf(this.postmaster)];
    return new Map(pids.flatMap(tasksOf));
  }
}

/** The server a backend belongs to. */
export function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]);
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => ifThere(() => parentOf(pid)) === parent);
}

function tasksOf(pid: number): [string, number][] {
  const folder = `/proc/${String(pid)}/task`;
  return (ifThere(() => readdirSync(folder)) ?? []).flatMap((task): [string, number][] => {
    const path = `${folder}/${task}`;
    const used = ifThere(() => readFileSync(`${path}/schedstat`, 'utf8').split(' ')[0]);
    return used === undefined ? [] : [[path, Number(used) / 1e6]];
  });
}

/** Processes end while one looks. */
function ifThere<Value>(look: () => Value): Value | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
