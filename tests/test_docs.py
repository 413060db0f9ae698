"""The documentation runs: its commands, queries and requests, and every code, word, setting and route has its place."""

from __future__ import annotations

import csv
import re
import shlex
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
import typer
from starlette.testclient import TestClient

import api.errors
import graph.errors
import loaders.errors
import siyaset.errors
from api.app import create_app
from graph.build import build_facts
from graph.coverage.words import MEASURES, MISSING, SECTIONS
from graph.guard import check_reading
from graph.log import Log
from graph.questions.bounds import FLAGS
from graph.questions.handover_words import KINDS, LINES
from graph.questions.intervals.between import CHANGES
from graph.questions.intervals.tenures import ORDERS
from graph.settings import Settings
from graph.store import Store
from loaders.curated.loader import description
from ontology.model import RELATIONS
from ontology.rules.codes import RULE_CODES
from ontology.vocabulary import BEGAN_BY, BY, ENDED_BY, REASONS, REUSE, STANDING
from siyaset.cli.app import app, run

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```", re.DOTALL | re.MULTILINE)


def blocks(language: str) -> Iterator[tuple[str, str]]:
    """Each fenced block of a language, with the page that it stands on."""
    for page in PAGES:
        for _, name, body in _FENCE.findall(page.read_text("utf-8")):
            if name == language:
                yield page.name, body.strip()


def lines_of_bash(program: str) -> list[Any]:
    """The commands of one program in the bash blocks, each a test named by its page."""
    found = [(page, line) for page, body in blocks("bash") for line in body.splitlines() if line.strip()]
    return [pytest.param(line, id=f"{page}: {line[:60]}") for page, line in found if line.split()[0] == program]


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


# The commands, the queries, the requests


@pytest.fixture
def loaded(embedded_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIYASET_STORE", embedded_settings.store)
    monkeypatch.setenv("SIYASET_IDLE", "600")


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("line", lines_of_bash("siyaset"))
def test_a_command_of_the_docs_runs(
    line: str, capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if " --out " in line:  # A test changes no picture of the docs, and leaves none behind.
        (tmp_path / "docs" / "pictures").mkdir(parents=True)
        monkeypatch.chdir(tmp_path)
    assert run(shlex.split(line, comments=True)[1:]) == 0, capfd.readouterr().err
    assert capfd.readouterr().out.strip()


def test_bash_blocks_hold_only_commands_that_are_run() -> None:
    others = {body.split()[0] for _, body in blocks("bash")} - {"siyaset", "curl"}
    assert not others


@pytest.mark.parametrize("query", [pytest.param(body, id=f"{name}: {body[:50]!r}") for name, body in blocks("cypher")])
def test_a_query_of_the_docs_gives_rows(query: str, store: Store) -> None:
    check_reading(query)
    assert store.run(query).rows


@pytest.fixture(scope="module")
def client(embedded_settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(embedded_settings)) as opened:
        yield opened


def asks_graph(line: Any) -> bool:
    """Whether a request is one to the graph: those to the SPARQL store run in api/test_sparql.py, where it is made."""
    return "/v1/sparql" not in line.values[0]


@pytest.mark.parametrize("line", filter(asks_graph, lines_of_bash("curl")))
def test_a_request_of_the_docs_is_answered(line: str, client: TestClient) -> None:
    method, url, body = _read_curl(line)
    found = client.request(method, url, content=body, headers={"content-type": "application/json"})
    assert found.status_code == 200, found.text
    if method == "GET" and not url.endswith(("/health", "/dataset", "/reconcile")):
        assert found.headers["etag"]
        assert found.json()["rows"] if "format=" not in url else found.content
        again = client.get(url, headers={"if-none-match": found.headers["etag"]})
        assert again.status_code == 304


def _read_curl(line: str) -> tuple[str, str, str | None]:
    words = shlex.split(line)[1:]
    method = words[words.index("-X") + 1] if "-X" in words else "GET"
    body = words[words.index("-d") + 1] if "-d" in words else None
    (url,) = [word for word in words if word.startswith("http://")]
    return method, url.removeprefix("http://127.0.0.1:8000"), body


def test_examples_of_json_are_json() -> None:
    for name, body in blocks("json"):
        assert isinstance(orjson.loads(body), dict), name


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md")), ids=lambda path: path.name)
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    _check_links(path)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/LICENCE.md"])
def test_links_of_the_front_pages_lead_somewhere(name: str) -> None:
    _check_links(ROOT / name)


def _check_links(path: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8")):
        if target.startswith(("http://", "https://")):
            continue
        file, _, anchor = target.partition("#")
        goal = (path.parent / file) if file else path
        assert goal.exists(), f"{path.name} links to {target}"
        if anchor and goal.suffix == ".md":
            assert anchor in _anchors(goal), f"{path.name} links to {target}"


def _anchors(path: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


# Everything has its place


def codes_of(module: Any) -> set[str]:
    return {kind.code for kind in vars(module).values() if isinstance(kind, type) and hasattr(kind, "code")}


def test_every_error_code_has_its_heading() -> None:
    codes = set().union(*map(codes_of, (graph.errors, loaders.errors, api.errors, siyaset.errors)))
    given = (ROOT / "api" / "errors.py").read_text("utf-8")
    codes |= set(re.findall(r'"((?:no-such|method-not|http|bad)-[a-z]+(?:-[a-z]+)?|fault)"', given))
    headings = set(re.findall(r"^### ([a-z-]+)$", page("errors.md"), re.MULTILINE))
    assert codes - headings == set()


def test_every_warning_code_has_its_heading() -> None:
    codes: set[str] = set()
    for folder in ("graph", "api", "siyaset"):
        for path in (ROOT / folder).rglob("*.py"):
            text = path.read_text("utf-8")
            codes |= set(re.findall(r'Warning_\(\s*code="([a-z-]+)"', text))
            codes |= set(re.findall(r'\{"code": "([a-z-]+)"', text))
    assert "rows-cut" in codes
    assert "vacancy" in codes
    headings = set(re.findall(r"^## ([a-z-]+)$", page("warnings.md"), re.MULTILINE))
    assert codes - headings == set()


def test_every_rule_has_its_heading() -> None:
    headings = set(re.findall(r"^### ([a-z-]+)$", page("rules.md"), re.MULTILINE))
    assert headings == set(RULE_CODES)


def test_every_setting_has_its_row_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `(SIYASET_\w+)` \| ([^|]+) \|", page("settings.md"), re.MULTILINE))
    assert set(rows) == {f"SIYASET_{name.upper()}" for name in Settings.model_fields}
    for name, field in Settings.model_fields.items():
        default = field.default.get_secret_value() if hasattr(field.default, "get_secret_value") else field.default
        shown = rows[f"SIYASET_{name.upper()}"]
        plain = "empty" if default == "" else f"`{default:g}`" if isinstance(default, float) else f"`{default}`"
        assert shown.startswith(plain), name


def test_every_word_of_a_spell_is_explained() -> None:
    text = page("standing.md")
    for words in (STANDING, BEGAN_BY, ENDED_BY):
        for word, entry in words.items():
            assert f"| `{word}` | {entry.tr} |" in text, word
    for word in BY:
        assert f"`{word}`" in text, word


def test_every_flag_of_a_timeline_is_explained() -> None:
    for word, means in FLAGS.items():
        assert f"| `{word}` | {means} |" in page("timelines.md"), word


def test_every_reason_of_an_as_of_is_explained() -> None:
    for word in REASONS:
        assert f"`{word}`" in page("timelines.md"), word


def test_every_word_of_the_coverage_is_explained() -> None:
    for words in (SECTIONS, MEASURES, MISSING):
        for word, entry in words.items():
            assert f"| `{word}` | {entry.tr} / {entry.en} | {entry.means} |" in page("coverage.md"), word


def test_every_word_of_a_question_about_stretches_is_explained() -> None:
    for words in (KINDS, LINES, CHANGES, ORDERS):
        for word, entry in words.items():
            assert f"| `{word}` | {entry.tr} / {entry.en} | {entry.means} |" in page("intervals.md"), word


def test_every_route_is_described(client: TestClient) -> None:
    described = client.get("/openapi.json").json()["paths"]
    wanted = {f"{method.upper()} {path}" for path, methods in described.items() for method in methods}
    assert set(re.findall(r"^### `([A-Z]+ /[^`]+)`$", page("http.md"), re.MULTILINE)) == wanted


def test_every_rule_of_decision_is_explained() -> None:
    code = "".join((ROOT / "graph" / name).read_text("utf-8") for name in ("decide.py", "build.py"))
    named = set(re.findall(r'Decision\("([a-z-]+)"', code)) | set(re.findall(r'return "([a-z-]+)"', code))
    named |= set(re.findall(r'": "([a-z]+-[a-z]+|latest)"', code)) | {"later", "claim-id", "agree", "sole"}
    for rule in named:
        assert f"| `{rule}` |" in page("decisions-of-values.md"), rule


def test_every_relation_and_every_table_is_named() -> None:
    for relation in RELATIONS:
        assert relation in page("schema.md"), relation
    for table in (*description()["things"], *description()["relations"]):
        assert f"`{table}`" in page("data.md"), table


def commands() -> set[str]:
    return set(typer.main.get_group(app).commands)


def test_every_command_is_named_in_the_changelog() -> None:
    for command in commands():
        assert f"`{command}" in (ROOT / "CHANGELOG.md").read_text("utf-8"), command


@pytest.mark.parametrize("path", [*PAGES, ROOT / "CONTRIBUTING.md"], ids=lambda path: path.name)
def test_commands_and_targets_that_a_page_names_exist(path: Path) -> None:
    text = path.read_text("utf-8")
    named = set(re.findall(r"(?:^|`|\$ )siyaset ([a-z]+(?:-[a-z]+)*)", text, re.MULTILINE))
    assert named - commands() == set()
    targets = set(re.findall(r"^([a-z][a-z0-9]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`|\$ )make ([a-z0-9]+)", text, re.MULTILINE)) - targets == set()


def test_the_figures_of_the_front_page_are_near(embedded_settings: Settings) -> None:
    """Within a twentieth: a contribution need not count everything anew, a release does."""
    counted = count_data(embedded_settings)
    text = " ".join((ROOT / "README.md").read_text("utf-8").split())
    for what, number in counted.items():
        (shown,) = re.findall(rf"([0-9][0-9,]*) {what}", text)
        assert int(shown.replace(",", "")) == pytest.approx(number, rel=0.05, abs=1), what


def count_data(settings: Settings) -> dict[str, int]:
    state = Log(settings.log_directory).state()
    facts = build_facts(state)
    counted = {label: sum(1 for _ in facts.of(label)) for label in ("Source", "Politician", "Party", "Contest")}
    return {
        "facts from": len(facts.by_id), "claims by": len(state.claims), "sources:": counted["Source"],
        "politicians": counted["Politician"], "parties,": counted["Party"], "contests in": counted["Contest"],
        "spells of mayors": sum(1 for _ in facts.of("MAYOR_OF")),
        "of ministers": sum(1 for _ in facts.of("MINISTER_OF")),
        "of party leaders": sum(1 for _ in facts.of("LEADER_OF")),
        "seats of deputies": sum(1 for _ in facts.of("DEPUTY_IN")),
        "facts sources differ": sum(bool(fact.disputed_fields) for fact in facts.by_id.values()),
    }  # fmt: skip


def test_the_table_of_licences_is_near() -> None:
    kinds: Counter[str] = Counter()
    for path in (ROOT / "data" / "sources.csv", *(ROOT / "data" / "sources").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            kinds.update(row["reuse"] for row in csv.DictReader(file))
    text = (ROOT / "data" / "LICENCE.md").read_text("utf-8")
    for word in REUSE:
        (shown,) = re.findall(rf"^\| `{word}` \| .* \| (\d+) \|$", text, re.MULTILINE)
        assert int(shown) == pytest.approx(kinds[word], rel=0.05, abs=2), word
    assert "Türkiye Seçim Tarihi Atlası (https://hamikumbasae.github.io/turkiye-secim-atlasi/), CC BY-SA 4.0" in text
