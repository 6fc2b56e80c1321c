#!/bin/sh
# Installs the C libraries that the package links, only those that are missing; says what to do where it cannot.
# With the argument "tests" also the programs that some tests look at maps with, where the system has them.
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

# Without these the tests that need them are skipped, and say so.
viewers="libxml2-utils librsvg2-bin poppler-utils chromium"

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null || true)" = installed ]; }

missing=""
for package in $packages; do
    # pkgconf provides pkg-config under another package name.
    [ "$package" = pkg-config ] && command -v pkg-config >/dev/null && continue
    is_installed "$package" || missing="$missing $package"
done
if [ "${1:-}" = tests ]; then
    for package in $viewers; do is_installed "$package" || missing_viewers="${missing_viewers:-} $package"; done
    missing="$missing${missing_viewers:-}"
fi
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
# Ubuntu has Chromium as a snap only: what the lists do not name is left out.
for package in ${missing_viewers:-}; do
    apt-cache policy "$package" 2>/dev/null | grep -q 'Candidate: [0-9]' && continue
    echo "make deps: $package is not to be had here; the tests that need it will be skipped" >&2
    missing=$(echo "$missing" | sed "s/ $package//")
done
[ -z "$missing" ] && exit 0
# shellcheck disable=SC2086 # the list is meant to be split into words
$run env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
