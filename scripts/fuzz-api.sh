#!/bin/sh
# Fuzzes the interface for programs of `liaison serve` from its own OpenAPI description with schemathesis (PyPI).
# Usage: fuzz-api.sh PROGRAM STORE [EXAMPLES]
set -eu
program=$1
store=$2
examples=${3:-100}
tools=.build/fuzz-api

test -x "$tools/bin/st" || {
    python3 -m venv "$tools" || {
        echo "make fuzz-api: python3 cannot make a virtual environment. Install python3-venv, then run again." >&2
        exit 1
    }
    "$tools/bin/pip" install --quiet --disable-pip-version-check schemathesis==4.32.5
}

log=.build/fuzz-api.log
"$program" serve --store "$store" --port 0 >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT INT TERM
address=
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    address=$(sed -n 's|.*\(http://[^ ]*\)/ .*|\1|p' "$log")
    [ -n "$address" ] && break
    sleep 0.25
done
[ -n "$address" ] || {
    echo "make fuzz-api: the server did not start: $(cat "$log")" >&2
    exit 1
}
# What it keeps of a run goes beside the build.
configuration=$(cd "$(dirname "$0")" && pwd)/fuzz-api.toml
cd .build
"../$tools/bin/st" --config-file "$configuration" run --max-examples "$examples" --workers 2 --seed 1 "$address/api/v1/openapi.json"
