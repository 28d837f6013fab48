#!/bin/sh
# Make the environment in .venv: Python 3.11 or later, torch without CUDA, then everything else at
# the versions of constraints.txt. Run by « make »; running it again mends what is missing.
set -eu
cd "$(dirname "$0")/.."

is_recent() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for name in ${PYTHON:-python3.11 python3.12 python3.13 python3 python}; do
        if is_recent "$name"; then
            command -v "$name"
            return
        fi
    done
    echo "Python 3.11 ou plus récent est nécessaire, avec les modules venv et ensurepip." >&2
    echo "Installez-le (Debian, Ubuntu : sudo apt install python3 python3-venv ; macOS :" >&2
    echo "brew install python@3.11), ou indiquez-le : make PYTHON=/chemin/de/python3.11" >&2
    exit 1
}

bin=.venv/bin
# An environment that was cut short has no pip: it is made anew.
if ! is_recent "$bin/python" || ! "$bin/python" -c 'import pip' 2>/dev/null; then
    python=$(find_python)
    echo "Création de l'environnement dans .venv avec $python…"
    rm -rf .venv
    "$python" -m venv .venv
fi

# An older pip downloads whole packages only to know what they need.
if ! "$bin/python" -c 'import pip, sys; sys.exit(int(pip.__version__.split(".")[0]) < 25)'; then
    "$bin/python" -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25"
fi
"$bin/python" scripts/install_torch.py
echo "Installation des bibliothèques…"
# setuptools warns of what an editable install is; it is what is wanted here.
PYTHONWARNINGS=ignore "$bin/python" -m pip install --quiet --disable-pip-version-check \
    --constraint constraints.txt --editable ".[dev]"
