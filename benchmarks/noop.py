"""The least that FastAPI can do, with the uvicorn settings of `siyaset serve`: `python -m benchmarks.noop PORT`."""

from __future__ import annotations

import sys

import uvicorn
from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def get_nothing() -> dict[str, str]:
    """A constant."""
    return {"status": "ok"}


if __name__ == "__main__":
    uvicorn.run(
        app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", access_log=False, server_header=False
    )
