"""Which torch to install, and when to refuse: gigabytes of CUDA never come by surprise."""

import json
import platform
import subprocess
import sys
from collections.abc import Sequence
from subprocess import CompletedProcess

import pytest

from scripts import install_torch
from scripts.install_torch import (
    CONSTRAINTS,
    cuda_packages,
    dependencies,
    is_reachable,
    pinned_version,
    refusal,
    would_install,
)


@pytest.mark.parametrize(
    ("names", "cuda"),
    [
        (["torch", "sympy", "networkx"], []),
        (["torch", "nvidia-cublas-cu12", "triton"], ["nvidia-cublas-cu12", "triton"]),
        (["pytorch-triton", "cuda-bindings"], ["cuda-bindings", "pytorch-triton"]),
        (["nvidia_nccl_cu13", "NVIDIA-cufft"], ["NVIDIA-cufft", "nvidia_nccl_cu13"]),
        (["triton-lang-docs", "barracuda-client"], []),
    ],
)
def test_packages_of_cuda_are_told_from_others(names: list[str], cuda: list[str]) -> None:
    assert cuda_packages(names) == cuda


def test_only_what_this_machine_would_need_is_counted() -> None:
    required = [
        "sympy>=1.13",
        'nvidia-cublas-cu12==1.0; platform_system == "Linux"',
        'nvidia-cufft==1.0; platform_system == "Ailleurs"',
        'optree>=0.1; extra == "optree"',
    ]
    linux = ["nvidia-cublas-cu12"] if platform.system() == "Linux" else []

    assert dependencies(required) == ["sympy", *linux]


def test_cuda_is_refused_on_a_machine_without_gpu() -> None:
    message = refusal(["nvidia-cublas-cu12", "triton"], has_gpu=False)

    assert "nvidia-cublas-cu12, triton" in message
    assert "TORCH_INDEX_URL" in message


def test_cuda_is_taken_where_there_is_a_gpu() -> None:
    assert refusal(["nvidia-cublas-cu12"], has_gpu=True) == ""


def test_a_cpu_build_is_never_refused() -> None:
    assert refusal([], has_gpu=False) == ""


def test_the_pin_is_read() -> None:
    assert pinned_version("sympy==1.0\ntorch==9.8.7\ntorchvision==1.0\n") == "9.8.7"


def test_a_missing_pin_is_said() -> None:
    with pytest.raises(SystemExit, match="torch==…"):
        pinned_version("torchvision==1.0\n")


def test_the_project_pins_torch_without_a_build() -> None:
    assert "+" not in pinned_version(CONSTRAINTS.read_text(encoding="utf-8"))


def test_an_index_that_is_no_web_address_is_not_tried() -> None:
    assert not is_reachable("file:///etc")


def test_a_closed_port_is_not_reachable() -> None:
    assert not is_reachable("http://127.0.0.1:9")


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """The commands that would have run, in place of running them."""
    commands: list[Sequence[str]] = []

    def run(command: Sequence[str], **_: object) -> CompletedProcess[str]:
        commands.append(command)
        return CompletedProcess(command, 0, stdout="")

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(install_torch, "is_installed", lambda _version: False)
    monkeypatch.setattr(install_torch, "has_nvidia_gpu", lambda: False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("TORCH_INDEX_URL", raising=False)
    return commands


def test_the_cpu_index_comes_first(
    ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install_torch, "is_reachable", lambda _index: True)

    install_torch.main()

    assert len(ran) == 1
    assert install_torch.CPU_INDEX in ran[0]
    assert "--no-deps" in ran[0]


def test_without_it_the_default_index_is_asked_what_it_would_bring(
    ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install_torch, "is_reachable", lambda _index: False)
    monkeypatch.setattr(install_torch, "would_install", lambda _: ["torch", "nvidia-cufft"])

    with pytest.raises(SystemExit, match="pas de carte"):
        install_torch.main()

    assert ran == []


def test_a_cpu_build_of_the_default_index_is_installed(
    ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install_torch, "is_reachable", lambda _index: False)
    monkeypatch.setattr(install_torch, "would_install", lambda _: ["torch", "sympy"])

    install_torch.main()

    assert [command[-1].partition("==")[0] for command in ran] == ["torch"]


def test_a_mirror_named_by_the_user_replaces_the_cpu_index(
    ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_INDEX_URL", "https://miroir.exemple/cpu")
    monkeypatch.setattr(install_torch, "is_reachable", lambda index: "miroir" in index)

    install_torch.main()

    assert "https://miroir.exemple/cpu" in ran[0]


def test_a_torch_that_is_nowhere_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: Sequence[str], **_: object) -> CompletedProcess[str]:
        return CompletedProcess(command, 1, stdout="")

    monkeypatch.setattr(subprocess, "run", run)

    with pytest.raises(SystemExit, match="introuvable"):
        would_install("torch==9.8.7")


def test_the_report_of_pip_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    metadata = {"name": "torch", "requires_dist": ["nvidia-cufft>=1", "sympy"]}
    report = json.dumps({"install": [{"metadata": metadata}]})

    def run(command: Sequence[str], **_: object) -> CompletedProcess[str]:
        return CompletedProcess(command, 0, stdout=report)

    monkeypatch.setattr(subprocess, "run", run)

    assert would_install("torch==9.8.7") == ["nvidia-cufft", "sympy"]


def test_nothing_is_done_where_torch_is_there(
    ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install_torch, "is_installed", lambda _version: True)

    install_torch.main()

    assert ran == []
