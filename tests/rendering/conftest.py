"""The specimen as Word files, written once."""

from datetime import date

import pytest
from specimen import specimen

from drafter.rendering.house_style import PROFILES
from drafter.rendering.word import DocumentProperties, render

PROPERTIES = DocumentProperties("在全市冬季安全生产工作会议上的讲话", "清源市应急管理局", date(2026, 11, 23))


@pytest.fixture(scope="session")
def speech():
    return specimen()


@pytest.fixture(scope="session")
def properties():
    return PROPERTIES


@pytest.fixture(scope="session", params=sorted(PROFILES))
def style(request):
    return PROFILES[request.param]


@pytest.fixture(scope="session")
def word_file(speech, style):
    return render(speech, style, PROPERTIES)
