"""Whatever is asked of the HTTP face, it answers by its own description and never with a fault."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings

from api.app import create_app
from graph.settings import Settings

DESCRIBED = schemathesis.openapi.from_dict(create_app(Settings()).openapi())
OPERATIONS = [found.ok() for found in DESCRIBED.get_all_operations()]


@pytest.fixture(scope="module")
def client(embedded_settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(embedded_settings), raise_server_exceptions=False) as opened:
        yield opened


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: str(operation.label))
def test_no_request_is_a_fault(client: TestClient, operation: Any) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        response = client.request(**case.as_transport_kwargs(base_url="http://testserver"))
        refused = response.status_code >= 400
        if refused and response.json()["code"] == "sparql-not-made":
            return
        assert response.status_code < 500, response.text
        if refused:
            body = response.json()
            assert response.headers["content-type"] == "application/problem+json"
            assert body["status"] == response.status_code
            assert body["code"]

    ask()
