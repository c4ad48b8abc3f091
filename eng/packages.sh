# Debian packages the tests need; sourced by ./test.
# shellcheck shell=bash

missing_packages() {
  command -v redis-server >/dev/null || echo redis-server
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null || echo postgresql
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || echo chromium
  command -v pdftotext >/dev/null || echo poppler-utils
  command -v qpdf >/dev/null || echo qpdf
}

# Installs without letting the packages start their services: the tests start their own.
install_packages() {
  local policy=/usr/sbin/policy-rc.d made=no status=0
  if [[ ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    made=yes
  fi
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } || status=$?
  [[ $made == no ]] || rm -f "$policy"
  return "$status"
}

need_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  ((${#missing[@]} > 0)) || return 0
  if [[ $EUID -ne 0 ]] || ! command -v apt-get >/dev/null; then
    die "not installed: ${missing[*]}. On Debian or Ubuntu: sudo apt-get install ${missing[*]}   (./test fast needs none of them)"
  fi
  step "Installing ${missing[*]}"
  install_packages "${missing[@]}" >"$results/packages.log" 2>&1 || die "could not install ${missing[*]}; see $results/packages.log"
}
