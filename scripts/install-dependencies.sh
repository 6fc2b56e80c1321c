#!/bin/sh
# Installs the C libraries that the package links, only those that are missing; says what to do where it cannot.
set -eu

if [ "$(uname)" = Darwin ]; then
    command -v brew >/dev/null || {
        echo "make deps: Homebrew is missing. Install it (https://brew.sh), then run again." >&2
        exit 1
    }
    for formula in graphviz libxml2 sqlite pkgconf; do
        brew list "$formula" >/dev/null 2>&1 || brew install "$formula"
    done
    exit 0
fi

packages="libgraphviz-dev libsqlite3-dev libxml2-dev fonts-dejavu-core pkg-config"
if ! command -v dpkg-query >/dev/null; then
    for library in libgvc sqlite3 libxml-2.0; do
        pkg-config --exists "$library" 2>/dev/null || missing_libraries="${missing_libraries:-} $library"
    done
    [ -z "${missing_libraries:-}" ] && exit 0
    echo "make deps: missing:$missing_libraries. Install the development packages of Graphviz, SQLite and libxml2 with your system's tool." >&2
    exit 1
fi

missing=""
for package in $packages; do
    # pkgconf provides pkg-config under another package name.
    [ "$package" = pkg-config ] && command -v pkg-config >/dev/null && continue
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ]; then
    run=""
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    run="sudo"
else
    echo "make deps: missing:$missing. Run as root: apt-get install$missing" >&2
    exit 1
fi
echo "make deps: installing$missing"
$run apt-get update -q || echo "make deps: the package lists could not be refreshed; trying with the old ones" >&2
# shellcheck disable=SC2086 # the list is meant to be split into words
$run env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
