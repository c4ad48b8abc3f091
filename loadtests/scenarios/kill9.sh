#!/usr/bin/env bash
# kill -9 of the server in bursts of 2 000 votes, 20 seeded trials, each checked by a recount past the program
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
exec dotnet test "$root/tests/AgLive.Faults.Tests" -c Release --nologo --logger "console;verbosity=detailed" --filter "FullyQualifiedName~Embedded_TwentyKills" "$@"
