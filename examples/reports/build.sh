#!/bin/sh
# Draws maps of the sample articles and puts them into reports of every kind: build.sh PROGRAM FOLDER
# Screenshots are taken where Chromium is installed, but not with SCREENSHOTS=no in the environment.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
mkdir -p "$2"
cd "$2"

rm -f store.sqlite store.sqlite-shm store.sqlite-wal
"$program" build "$here/../articles" --store store.sqlite --no-progress
map() { "$program" map --store store.sqlite "$@"; }
map --focus Sonatrach -o sonatrach-fr.svg -o sonatrach-fr.pdf -o sonatrach-fr.png
map --focus Sonatrach --labels en -o sonatrach-en.svg
map --type partnersWith signsWith -o partners.svg -o partners.pdf

# A map into a page: the text of its file, as it is.
awk '/^<!-- map: .* -->$/ { while ((getline line < $3) > 0) print line; next } { print }' "$here/inline.html.in" > inline.html
cp "$here/image.html" "$here/note.md" "$here/rapport.tex" .
"$program" report --store store.sqlite --focus Sonatrach -o rapport.html
"$program" report --store store.sqlite --focus Sonatrach -o rapport.md

if command -v pdflatex >/dev/null; then
    pdflatex -interaction=batchmode -halt-on-error rapport.tex >/dev/null
    pdflatex -interaction=batchmode -halt-on-error rapport.tex >/dev/null
    echo " rapport.pdf"
else
    echo "make examples: pdflatex is missing: rapport.pdf was not made. Install it (apt-get install texlive-latex-base), then run again." >&2
fi

[ "${SCREENSHOTS:-yes}" = no ] && exit 0
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
    echo "make examples: no Chromium is installed: no screenshots were taken (apt-get install chromium)" >&2
    exit 0
fi
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
for page in inline image rapport; do
    "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$profile" \
        --window-size=1000,1100 --screenshot="$PWD/$page.screen.png" "file://$PWD/$page.html" >/dev/null 2>&1
    echo " $page.screen.png"
done
if [ -f rapport.pdf ] && command -v pdftoppm >/dev/null; then
    pdftoppm -r 80 -f 1 -l 1 -singlefile -png rapport.pdf latex.screen
    echo " latex.screen.png"
fi
