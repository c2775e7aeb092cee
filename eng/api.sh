#!/usr/bin/env bash
# Adds the public members of HonoStar that are not declared yet to PublicAPI.Unshipped.txt, for review in the diff.
set -euo pipefail
cd "$(dirname "$0")/.."
declared=src/HonoStar/PublicAPI.Unshipped.txt
new=$(dotnet build src/HonoStar --nologo --no-incremental -p:TreatWarningsAsErrors=false 2>&1 |
  sed -n "s/.*warning RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p" | sort -u)
[ -n "$new" ] || { echo "Nothing new."; exit; }
{ echo "#nullable enable"; { tail -n +2 "$declared"; echo "$new"; } | LC_ALL=C sort -u; } >"$declared.new"
mv "$declared.new" "$declared"
echo "$new"
