#!/usr/bin/env bash
# Makes the packages.
#   bash eng/pack.sh            into artifacts/packages
#   bash eng/pack.sh FOLDER     into that folder
set -euo pipefail
folder=$(realpath -m "${1:-$(dirname "${BASH_SOURCE[0]}")/../artifacts/packages}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet restore HonoStar.sln -v quiet
for project in src/*/*.csproj; do
  dotnet pack "$project" -c Release --nologo -v quiet -o "$folder"
done
ls "$folder"
