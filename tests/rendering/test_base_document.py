"""The base document in the repository is what its generator writes, and is right for Chinese."""

from __future__ import annotations

import importlib.util
import re
from importlib.resources import files
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from drafter.rendering.package import unpack

ROOT = Path(__file__).parents[2]
BASE = files("drafter.rendering").joinpath("base.docx")


@pytest.fixture(scope="module")
def settings():
    return unpack(BASE.read_bytes())["word/settings.xml"].decode()


def test_the_generator_reproduces_the_file_byte_for_byte():
    spec = importlib.util.spec_from_file_location(
        "make_base_document", ROOT / "tools" / "make_base_document.py"
    )
    generator = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generator)
    assert generator.base_document() == BASE.read_bytes(), "run: python tools/make_base_document.py"


def test_the_base_document_is_valid():
    result = OpenXmlValidator().validate(str(BASE))
    assert [str(error) for error in result.errors] == []


@pytest.mark.parametrize(
    "setting",
    [
        '<w:zoom w:percent="100"/>',
        "<w:evenAndOddHeaders/>",
        '<w:characterSpacingControl w:val="doNotCompress"/>',
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"',
    ],
)
def test_the_settings_are_those_of_a_chinese_document(settings, setting):
    assert setting in settings


@pytest.mark.parametrize("style", ["CommentText", "CommentReference", "Footer", "Title", "RunIn2"])
def test_the_styles_a_renderer_needs_are_there(style):
    styles = unpack(BASE.read_bytes())["word/styles.xml"].decode()
    assert f'w:styleId="{style}"' in styles


def test_a_missing_font_has_a_stand_in():
    fonts = unpack(BASE.read_bytes())["word/fontTable.xml"].decode()
    stand_ins = dict(re.findall(r'w:name="([^"]+)"><w:altName w:val="([^"]+)"', fonts))
    assert stand_ins["方正小标宋简体"] == "宋体"
    assert stand_ins["仿宋_GB2312"] == "仿宋"
    assert stand_ins["楷体_GB2312"] == "楷体"
