# Shared by ./run, ./aglive, ./test and .ci/run; sourced, never run.
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
client="$root/src/AgLive.Web/client"
server_dll="$root/artifacts/bin/AgLive.Server/release/AgLive.Server.dll"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NPM_CONFIG_UPDATE_NOTIFIER=false

say() { printf '%s\n' "$*"; }
step() { printf '\n==> %s\n' "$*"; }
die() {
  printf '\n%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# The .NET SDK that global.json asks for, and Node for the client.
check_tools() {
  command -v dotnet >/dev/null || die "the .NET 10 SDK is needed and « dotnet » was not found. See https://dotnet.microsoft.com/download/dotnet/10.0"
  (cd "$root" && dotnet --version >/dev/null 2>&1) ||
    die "the .NET 10 SDK is needed (global.json); this machine has: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' ')"
  command -v node >/dev/null && command -v npm >/dev/null || die "Node.js 20.19 or newer with npm is needed and was not found. See https://nodejs.org"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    die "Node.js 20.19 or newer is needed; this one is $(node --version)."
}

# One line that changes when an input of the server's build does: names and contents, so that a deleted file counts too.
server_inputs() {
  (
    cd "$root" &&
      find src Directory.Build.props Directory.Packages.props global.json eng/BannedSymbols.txt \
        \( -name node_modules -o -name .building -o -path src/AgLive.Web/wwwroot/app \) -prune -o -type f -exec cksum {} + |
      sort | cksum
  )
}

server_is_fresh() {
  [[ -f $server_dll && -f $root/artifacts/server.inputs && "$(server_inputs)" == "$(cat "$root/artifacts/server.inputs")" ]]
}

# Builds server and client in Release unless nothing changed since. The client's packages are installed by the build when its lock file changed.
build_server() {
  server_is_fresh && return
  local inputs log="$root/artifacts/build.log"
  mkdir -p "$root/artifacts"
  inputs="$(server_inputs)"
  step "Building the server and its pages (a few minutes the first time)" >&2
  if ! dotnet build "$root/src/AgLive.Server" -c Release -v quiet --nologo >"$log" 2>&1; then
    grep -E 'error|Error' "$log" | sort -u | head -20 >&2
    die "the build failed; all it said is in $log"
  fi
  printf '%s\n' "$inputs" >"$root/artifacts/server.inputs"
}

client_packages() {
  [[ $client/node_modules/.package-lock.json -nt $client/package-lock.json ]] && return
  (cd "$client" && npm ci --no-progress --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json)
}

port_is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# A free port at or above $1.
free_port() {
  local port=$1
  while port_is_open "$port"; do port=$((port + 1)); done
  printf '%s\n' "$port"
}
