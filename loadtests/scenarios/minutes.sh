#!/usr/bin/env bash
# the minutes of 500 owners and 40 resolutions, from the record to the sealed PDF: less than 3 s and 300 MB
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
dotnet build loadtests/AgLive.MinutesLoad -c Release -v q --nologo
program=artifacts/bin/AgLive.MinutesLoad/release/AgLive.MinutesLoad
"$program" seed "$folder" "${1:-500}" "${2:-40}"
"$program" measure "$folder"
