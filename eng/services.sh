# PostgreSQL and Redis for « ./run --services »: the machine's own programs, with their files under the data folder. Sourced.
# shellcheck shell=bash

service_pids=()

# PostgreSQL refuses to run as root; so does the care one owes to Redis.
as_service_user() {
  if [[ $EUID -eq 0 ]]; then
    setpriv --reuid=postgres --regid=postgres --init-groups "$@"
  else
    "$@"
  fi
}

# The same for a server that stays: exec all the way, so that the pid of the job is the pid of the server,
# and in a session of its own, so that Ctrl-C reaches this script alone, which stops things in order.
exec_as_service_user() {
  if [[ $EUID -eq 0 ]]; then
    exec setsid setpriv --reuid=postgres --regid=postgres --init-groups "$@"
  else
    exec setsid "$@"
  fi
}

postgres_binaries() {
  local folder
  for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) "$(dirname "$(command -v postgres 2>/dev/null || echo /none/x)")"; do
    [[ -x $folder/postgres && -x $folder/initdb ]] && { printf '%s\n' "$folder"; return; }
  done
  return 1
}

check_services() {
  local missing=()
  postgres_bin="$(postgres_binaries)" || missing+=(postgresql)
  command -v redis-server >/dev/null || missing+=(redis-server)
  ((${#missing[@]} == 0)) || die "not installed: ${missing[*]}. On Debian or Ubuntu: apt-get install ${missing[*]}"
  command -v setsid >/dev/null || die "setsid (util-linux) is needed for --services."
  [[ $EUID -ne 0 ]] || id postgres >/dev/null 2>&1 || die "run as root, PostgreSQL and Redis need the user « postgres », which the package postgresql makes."
}

# A server of an earlier run that was killed outright still has its pid in our own data folder.
stop_leftover() {
  local pid program=$2
  pid="$(head -n 1 "$1" 2>/dev/null || true)"
  if [[ -n $pid ]] && ps -p "$pid" -o comm= 2>/dev/null | grep -q "$program"; then
    say "    stopping the $program that an earlier run left behind (pid $pid)"
    kill -INT "$pid"
    await "$program to stop" 20 not_running "$pid"
  fi
}

not_running() { ! kill -0 "$1" 2>/dev/null; }

# await WHAT SECONDS COMMAND…: asks again until it holds.
await() {
  local what=$1 deadline=$((SECONDS + $2))
  shift 2
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < deadline)) || die "waited too long for $what."
    sleep 0.1
  done
}

start_postgres() {
  local folder=$1/postgresql secret=$1/postgresql.password log=$1/postgresql.log
  postgres_port="$(free_port 5442)"
  if [[ ! -f $folder/PG_VERSION ]]; then
    say "    new database cluster in $folder"
    (umask 077 && head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$secret")
    [[ $EUID -ne 0 ]] || chown postgres: "$secret"
    as_service_user "$postgres_bin/initdb" -D "$folder" -U aglive -A scram-sha-256 --pwfile="$secret" -E UTF8 --locale=C.UTF-8 -k >"$log" 2>&1 ||
      die "initdb failed; see $log (the data folder must be reachable for the user « postgres » when run as root: try --data /var/tmp/aglive)."
  fi
  stop_leftover "$folder/postmaster.pid" postgres
  exec_as_service_user "$postgres_bin/postgres" -D "$folder" -c listen_addresses=127.0.0.1 -c "port=$postgres_port" \
    -c unix_socket_directories= -c max_connections=200 >>"$log" 2>&1 9>&- &
  service_pids+=($!)
  PGPASSWORD="$(cat "$secret")"
  export PGPASSWORD
  await "PostgreSQL (see $log)" 60 postgres_answers
  postgres_sql postgres "SELECT 1 FROM pg_database WHERE datname = 'aglive'" | grep -q 1 ||
    postgres_sql postgres 'CREATE DATABASE aglive' >/dev/null
  say "    PostgreSQL answers on port $postgres_port"
}

postgres_sql() { "$postgres_bin/psql" -h 127.0.0.1 -p "$postgres_port" -U aglive -d "$1" -XAtc "$2"; }

postgres_answers() { postgres_sql postgres 'SELECT 1'; }

start_redis() {
  local folder=$1/redis log=$1/redis.log
  mkdir -p "$folder"
  [[ $EUID -ne 0 ]] || chown postgres: "$folder"
  stop_leftover "$folder/redis.pid" redis-server
  redis_port="$(free_port 6390)"
  # Nothing is kept on disk: the live room is rebuilt from the database.
  exec_as_service_user redis-server --bind 127.0.0.1 --port "$redis_port" --dir "$folder" --pidfile "$folder/redis.pid" --save '' \
    --appendonly no --maxmemory-policy noeviction >>"$log" 2>&1 9>&- &
  service_pids+=($!)
  await "Redis (see $log)" 20 redis-cli -p "$redis_port" ping
  printf '%s\n' "$!" >"$folder/redis.pid"
  say "    Redis answers on port $redis_port"
}

stop_services() {
  local pid
  for pid in "${service_pids[@]}"; do kill -INT "$pid" 2>/dev/null || true; done
  for pid in "${service_pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  service_pids=()
}

start_services() {
  local folder=$1/services
  mkdir -p "$folder"
  [[ $EUID -ne 0 ]] || chown postgres: "$folder"
  if [[ $EUID -eq 0 ]] && ! as_service_user test -x "$folder"; then
    die "the user « postgres » cannot reach $folder; choose another place with --data, for instance /var/tmp/aglive."
  fi
  start_postgres "$folder"
  start_redis "$folder"
  export ConnectionStrings__PostgreSql="Host=127.0.0.1;Port=$postgres_port;Database=aglive;Username=aglive;Password=$PGPASSWORD"
  export ConnectionStrings__Redis="127.0.0.1:$redis_port"
}
