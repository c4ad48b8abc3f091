#!/usr/bin/env bash
# kill -9 of the server in bursts of 2 000 votes, on SQLite and on two nodes, then around the commands of the console: 20 seeded trials each (AGLIVE_KILLS), each recounted past the program
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
export AGLIVE_KILLS=${AGLIVE_KILLS:-20}
exec dotnet test "$root/tests/AgLive.Faults.Tests" -c Release --nologo --logger "console;verbosity=detailed" --filter "FullyQualifiedName~KillNineTests|FullyQualifiedName~StepKillTests" "$@"
