"""The budget: the envelope, the credits of each year, the cofinancing, and a simulator."""

from collections.abc import Iterable, Sequence

import streamlit as st

from assistant.convention.citation import Citation
from assistant.rules.budget import Budget, Credits, Row, Section, read_budget
from assistant.rules.facts.base import FactBase
from assistant.rules.french import NO_BREAK
from assistant.rules.outcome import Outcome
from assistant.rules.simulation import Balance, Simulation, simulate
from assistant.rules.sums import Sum
from assistant.ui import state
from assistant.ui.citation_link import draw_citation_link
from assistant.ui.derivation import draw_derivation
from assistant.ui.markdown import as_label
from assistant.ui.money_charts import draw_bars, draw_years
from assistant.ui.simulator import draw_lines

_NONE = "—"


def draw() -> None:
    """Draw the page."""
    st.title("Budget")
    st.write("L'argent de la convention : qui en dispose, en quelle année, et ce qu'il en reste.")
    facts = state.open_assistant().desk(state.convention().slug).facts
    budget = read_budget(facts)
    st.header("Enveloppe et répartition")
    _draw_section(budget.envelope, "de l'enveloppe", "Répartition de l'enveloppe")
    st.header("Crédits par année")
    _draw_credits(budget)
    st.header("Cofinancement du partenaire")
    _draw_section(budget.programme, "du total", "FAST et cofinancement du partenaire")
    st.header("Simulateur d'engagements")
    _draw_simulator(facts, budget)


def _draw_section(section: Section, of_whole: str, name: str) -> None:
    """Draw a whole and its parts: chart, table, proofs, and what the text does not say."""
    _draw_silences(section.silences)
    rows = section.rows
    if not rows:
        return
    chart, table = st.columns(2)
    with chart:
        bars = [(row.name, row.amount) for row in rows]
        draw_bars(bars, f"{name} ; le tableau dit la même chose.")
    with table:
        columns = {
            "Poste": [as_label(row.name) for row in rows],
            "Montant": [row.amount.words for row in rows],
        }
        if section.whole is not None:
            rates = [row.rate.words if row.rate else _NONE for row in rows]
            columns[f"Part {of_whole}"] = rates
        st.table(columns, hide_index=True, hide_header=False, alt=name)
    _draw_proofs(rows)


def _draw_credits(budget: Budget) -> None:
    """Draw AE and CP by year."""
    _draw_silences(budget.credit_silences)
    every = [*budget.credits, *([budget.total] if budget.total else [])]
    if not every:
        return
    chart, table = st.columns(2)
    with chart:
        shown = budget.credits or every
        draw_years(shown, "Crédits par année ; le tableau dit la même chose.")
    with table:
        st.table(
            {
                "Année": [one.name for one in every],
                "Autorisations d'engagement (AE)": [_words(one.ae) for one in every],
                "Crédits de paiement (CP)": [_words(one.cp) for one in every],
            },
            hide_index=True,
            hide_header=False,
            alt="Crédits par année",
        )
    _draw_proofs(_rows(every))


def _words(amount: Sum | None) -> str:
    return amount.words if amount else _NONE


def _rows(every: Iterable[Credits]) -> list[Row]:
    return [row for one in every for row in one.rows]


def _draw_silences(silences: Iterable[Outcome]) -> None:
    """Draw what the text does not say, or says twice, with the passages that differ."""
    for outcome in silences:
        with st.container(border=True):
            st.text(outcome.sentence)
            for citation in outcome.citations:
                draw_citation_link(citation)


def _draw_proofs(rows: Iterable[Row]) -> None:
    for row in rows:
        with st.expander(as_label(f"Preuve : {row.name}, {row.amount.words}")):
            _draw_quotations(row.amount.citations)
            draw_derivation(row.proof)


def _draw_quotations(citations: Iterable[Citation]) -> None:
    for citation in citations:
        st.text(f"«{NO_BREAK}{citation.quote}{NO_BREAK}»")
        draw_citation_link(citation)


def _draw_simulator(facts: FactBase, budget: Budget) -> None:
    st.write("Ce que vous essayez ici n'est enregistré nulle part.")
    years = tuple(one.year for one in budget.credits if one.year is not None)
    found = simulate(facts, budget, draw_lines(years))
    for problem in found.problems:
        st.error(as_label(problem))
    _draw_silences(found.silences)
    if found.spent is None:
        st.info("Saisissez un montant : ce qui reste sera calculé aussitôt.")
        return
    balances = [*([found.whole] if found.whole else []), *found.years]
    if not balances:
        st.text(f"Total engagé{NO_BREAK}: {found.spent.words}.")
        return
    _draw_verdict(found, balances)


def _draw_verdict(found: Simulation, balances: Sequence[Balance]) -> None:
    """Draw what is left, or the alert and what the convention then obliges to."""
    st.subheader("Résultat")
    if found.exceeded:
        _draw_alert(found)
    elif found.whole is not None:
        st.success(
            as_label(f"{found.whole.verdict} sur {found.whole.allowed.words}."),
            icon=":material/check_circle:",
        )
    st.table(
        {
            "Limite": [one.name for one in balances],
            "Montant prévu": [one.allowed.words for one in balances],
            "Engagé": [one.spent.words for one in balances],
            "Résultat": [one.verdict for one in balances],
        },
        hide_index=True,
        hide_header=False,
        alt="Engagements comparés à chaque limite",
    )
    if found.years:
        st.caption("Pour les CP, on suppose que chaque engagement est payé dans son année.")
    for one in balances:
        with st.expander(as_label(f"Preuve : {one.name}, {one.verdict}")):
            _draw_quotations(one.allowed.citations)
            draw_derivation(one.gap.derivation)


def _draw_alert(found: Simulation) -> None:
    for one in found.exceeded:
        st.error(
            as_label(f"{one.verdict} : {one.spent.words} pour {one.allowed.words} ({one.name})."),
            icon=":material/warning:",
        )
    if found.limits:
        st.subheader("Ce que la convention interdit")
        _draw_quotations(found.limits)
    st.subheader("Ce que la convention oblige alors à faire")
    if found.duties:
        _draw_quotations(found.duties)
    else:
        st.text("La convention ne dit pas ce qu'il faut faire en pareil cas.")


draw()
