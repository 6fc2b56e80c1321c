#!/usr/bin/env python3
"""Kill builds of the release program at random moments, and see that nothing but whole articles is ever left.

  check-kills.py --program .build/release/liaison --articles FILE.jsonl --folder FOLDER [--kills 100] [--seed 1]

An undisturbed build gives what is expected. Then builds into another store are killed (SIGKILL) at moments spread evenly
over the time that the undisturbed one took, each going on where the last one was stopped; a store that is complete is
thrown away and begun anew. After every kill: SQLite's integrity_check, `liaison check`, and every exported article against
those of the undisturbed build. At the end a run completes the store, and its exports must be the same bytes in every
format. Exit status 1 where anything differs.
"""
import argparse, os, random, signal, sqlite3, subprocess, sys, time

FORMATS = ["jsonl", "json", "graphml", "csv"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--articles", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    os.makedirs(a.folder, exist_ok=True)
    reference, store = (os.path.join(a.folder, name) for name in ("undisturbed.sqlite", "killed.sqlite"))
    moments = random.Random(a.seed)

    def remove(path):
        for suffix in ("", "-wal", "-shm"):
            if os.path.exists(path + suffix):
                os.remove(path + suffix)

    def run(path, *arguments):
        command = [a.program, *arguments, "--store", path]
        done = subprocess.run(command, capture_output=True)
        if done.returncode != 0:
            fail(f"{' '.join(command)}: status {done.returncode}\n{(done.stdout + done.stderr).decode()}")
        return done.stdout

    def fail(message):
        sys.exit(f"check-kills: {message}")

    def build(path):
        return [a.program, "build", a.articles, "--no-progress", "--store", path]

    for path in (reference, store):
        remove(path)
    start = time.monotonic()
    run(reference, "build", a.articles, "--no-progress")
    length = time.monotonic() - start
    expected = set(run(reference, "export").splitlines())
    print(f"undisturbed: {len(expected)} articles in {length:.1f} s", flush=True)

    partial = restarts = midway = 0
    last = 0
    for number in range(a.kills):
        process = subprocess.Popen(build(store), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0, length))
        midway += process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.wait()
        if not os.path.exists(store):
            continue
        connection = sqlite3.connect(store)
        # A run killed before its first commit leaves an empty file, which the next one takes.
        answer = connection.execute("PRAGMA integrity_check").fetchall()
        connection.close()
        if answer != [("ok",)]:
            fail(f"kill {number}: integrity_check says {answer[:3]}")
        run(store, "check")
        kept = run(store, "export").splitlines()
        if len(set(kept)) != len(kept) or not set(kept) <= expected:
            fail(f"kill {number}: the store holds what the undisturbed build does not")
        if len(kept) < last:
            fail(f"kill {number}: {last - len(kept)} articles that were stored before are gone")
        partial += 0 < len(kept) < len(expected)
        last = len(kept)
        if len(kept) == len(expected):
            remove(store)
            restarts += 1
            last = 0
    run(store, "build", a.articles, "--no-progress")
    run(store, "check")
    for name in FORMATS:
        if run(store, "export", "--format", name) != run(reference, "export", "--format", name):
            fail(f"the {name} of the completed store differs from that of the undisturbed one")
    print(
        f"{a.kills} kills, {midway} of them of a running build, {partial} with a part of the articles stored; {restarts} "
        f"stores completed and begun anew; integrity_check, liaison check and the exports ({', '.join(FORMATS)}) as those "
        "of the undisturbed build")
    for path in (reference, store):
        remove(path)


if __name__ == "__main__":
    main()
