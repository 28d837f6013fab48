"""The assistant as the program opens it, on the committed texts and index."""

from threadpoolctl import threadpool_info

from assistant.answering.assistant import Assistant
from assistant.settings import Settings
from tests.shared import ROOT


def test_its_small_products_take_one_thread_each() -> None:
    settings = Settings(source_docs=ROOT / "source_docs", index=ROOT / "index")

    Assistant.open(settings)
    threads = [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]
    assert threads
    assert set(threads) == {1}
