"""Install torch without the gigabytes of CUDA that a plain ``pip install`` brings on Linux.

Run by the Python of the environment. PyTorch's own CPU index is tried first, with a short timeout
since many networks of the State do not reach it; then the default index of pip, asked beforehand
what it would bring: where that is CUDA and the machine has no NVIDIA GPU, nothing is installed.

``TORCH_INDEX_URL`` names another index of CPU builds (a mirror inside a closed network).
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "constraints.txt"
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
PROBE_SECONDS = 4.0
_PIN = re.compile(r"^torch==(\S+)$", re.MULTILINE)
_CUDA = re.compile(r"nvidia[-_.].*|cuda[-_.].*|(?:pytorch[-_.])?triton", re.IGNORECASE)


def pinned_version(constraints: str) -> str:
    """The version of torch that ``constraints`` pins."""
    pin = _PIN.search(constraints)
    if pin is None:
        sys.exit(f"« torch==… » manque dans {CONSTRAINTS.name} : rétablissez cette ligne.")
    return pin[1]


def is_installed(wanted: str) -> bool:
    """Whether the environment has this torch, whatever its build (« 9.9.0+cpu » is 9.9.0)."""
    try:
        return metadata.version("torch").partition("+")[0] == wanted
    except metadata.PackageNotFoundError:
        return False


def cuda_packages(names: Iterable[str]) -> list[str]:
    """Those of ``names`` that come with CUDA, sorted."""
    return sorted(name for name in names if _CUDA.fullmatch(name))


def refusal(packages: list[str], *, has_gpu: bool) -> str:
    """Why these packages are not to be downloaded, in French; empty where they may be."""
    if has_gpu or not packages:
        return ""
    return (
        f"Installation arrêtée : le dépôt de paquets ne propose que la version CUDA de torch "
        f"({', '.join(packages[:3])}… : plusieurs gigaoctets) et cette machine n'a pas de carte "
        f"NVIDIA.\n"
        f"Ouvrez l'accès à {CPU_INDEX}, ou indiquez un dépôt qui fournit la version CPU :\n"
        f"  TORCH_INDEX_URL=https://… make run"
    )


def has_nvidia_gpu() -> bool:
    """Whether the machine has an NVIDIA card with its driver."""
    return Path("/proc/driver/nvidia").exists() or shutil.which("nvidia-smi") is not None


def is_reachable(index: str) -> bool:
    """Whether ``index`` answers within a few seconds."""
    if not index.startswith(("https://", "http://")):
        return False
    try:
        with urlopen(f"{index.rstrip('/')}/torch/", timeout=PROBE_SECONDS) as page:  # noqa: S310
            return bool(page.status == 200)  # noqa: PLR2004 - « OK » in HTTP
    except (URLError, OSError, ValueError):
        return False


def pip(*arguments: str) -> list[str]:
    """The command that runs pip in this environment."""
    return [sys.executable, "-m", "pip", *arguments]


def dependencies(requirements: Iterable[str]) -> list[str]:
    """The names of those of ``requirements`` that this machine would need (PEP 508 markers)."""
    # pip's own copy: nothing else is installed yet.
    from pip._vendor.packaging.requirements import Requirement  # noqa: PLC0415

    read = map(Requirement, requirements)
    return [one.name for one in read if one.marker is None or one.marker.evaluate({"extra": ""})]


def would_install(requirement: str) -> list[str]:
    """The names of what the default index would bring for ``requirement``; nothing is kept.

    Only torch's own metadata are asked for: an index that does not publish them apart would have
    pip download each dependency whole to read its own.
    """
    command = pip("install", "--dry-run", "--no-deps", "--quiet", "--report", "-", requirement)
    report = subprocess.run(command, stdout=subprocess.PIPE, check=False, text=True)
    if report.returncode != 0:
        sys.exit(f"{requirement} est introuvable : voyez le message de pip ci-dessus.")
    (torch,) = json.loads(report.stdout)["install"]
    return dependencies(torch["metadata"].get("requires_dist", ()))


def install_from_cpu_index(requirement: str, index: str) -> bool:
    """Install from ``index``, where it answers; its dependencies come later, from the default."""
    if not is_reachable(index):
        print(f"{index} ne répond pas : le dépôt par défaut est employé.", file=sys.stderr)
        return False
    command = pip("install", "--no-deps", "--timeout", "5", "--retries", "0")
    return (
        subprocess.run([*command, "--index-url", index, requirement], check=False).returncode == 0
    )


def install_from_default_index(requirement: str) -> None:
    """Install from the index that pip knows, unless that would bring CUDA for nothing."""
    if sys.platform == "linux":
        message = refusal(cuda_packages(would_install(requirement)), has_gpu=has_nvidia_gpu())
        if message:
            sys.exit(message)
    command = pip("install", "--quiet", "--constraint", str(CONSTRAINTS), requirement)
    if subprocess.run(command, check=False).returncode != 0:
        sys.exit(f"{requirement} n'a pas pu être installé : voyez le message de pip ci-dessus.")


def main() -> None:
    """Install the torch that ``constraints.txt`` pins, if it is not there."""
    version = pinned_version(CONSTRAINTS.read_text(encoding="utf-8"))
    if is_installed(version):
        return
    print(f"Installation de torch {version} (version CPU)…", file=sys.stderr)
    requirement = f"torch=={version}"
    if not install_from_cpu_index(requirement, os.environ.get("TORCH_INDEX_URL", CPU_INDEX)):
        install_from_default_index(requirement)


if __name__ == "__main__":
    main()
