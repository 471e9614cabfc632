"""The schema is what the model is: no field more, none less; and what does not fit it does not leave."""

from __future__ import annotations

import dataclasses
import json
import typing
from dataclasses import replace
from pathlib import PurePath

import fastjsonschema
import pytest

from pxewizard import resources
from pxewizard.core.problem import Problem
from pxewizard.report import Format, Report, format_of, model, rendered
from pxewizard.report.json import check
from tests.report.conftest import Reports
from tests.report.stories import SWEPT

SCHEMA = json.loads(
    resources.resource("report", "report-1.schema.json").read_text(encoding="utf-8")
)


def kinds() -> dict[str, type]:
    return {
        name: kind
        for name, kind in vars(model).items()
        if isinstance(kind, type) and dataclasses.is_dataclass(kind)
    }


@pytest.mark.parametrize("name", kinds())
def test_each_class_of_the_model_has_its_definition_with_every_field(name: str) -> None:
    told_of = SCHEMA["definitions"][name]
    fields = [field.name for field in dataclasses.fields(kinds()[name])]
    assert list(told_of["properties"]) == fields
    assert told_of["required"] == fields
    assert told_of["additionalProperties"] is False
    assert told_of["description"]


def test_an_optional_field_may_be_null_and_no_other() -> None:
    for name, kind in kinds().items():
        hints = typing.get_type_hints(kind)
        for field, told_of in SCHEMA["definitions"][name]["properties"].items():
            may_be_null = {"type": "null"} in told_of.get("anyOf", ())
            assert may_be_null == (type(None) in typing.get_args(hints[field])), (name, field)


@pytest.mark.parametrize("form", [one for one in Format if one is not Format.PACKAGE])
def test_what_does_not_fit_the_schema_leaves_in_no_form(form: Format, reports: Reports) -> None:
    report = reports(SWEPT)
    assert report.sweep is not None
    article = replace(report.sweep.article, url="https://example.test/")
    wrong = replace(report, sweep=replace(report.sweep, article=article))
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        rendered(wrong, form)


def test_the_end_of_a_name_says_the_form_and_nothing_like_it_does() -> None:
    assert format_of(PurePath("a.HTM")) is format_of(PurePath("a.html")) is Format.HTML
    with pytest.raises(Problem):
        format_of(PurePath("a.htmll"))


def test_the_package_is_made_by_what_knows_its_other_files(reports: Reports) -> None:
    with pytest.raises(ValueError, match="package"):
        rendered(reports("dp-missing"), Format.PACKAGE)


@pytest.mark.parametrize(
    "damage",
    [
        lambda document: document.pop("sha256"),
        lambda document: document.update(more=1),
        lambda document: document["report"].update(more=1),
        lambda document: document["report"]["origin"].pop("operator"),
        lambda document: document["report"]["examinations"][0]["readings"][0].update(id="E0"),
        lambda document: document.update(version=2),
    ],
)
def test_a_document_that_lost_or_won_something_is_refused(
    damage: typing.Callable[[typing.Any], object], reports: Reports
) -> None:
    document = json.loads(rendered(reports("dp-missing"), Format.JSON))
    check(document)
    damage(document)
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        check(document)


def test_the_schema_takes_the_report_of_a_sweep(reports: Reports) -> None:
    report: Report = reports(SWEPT)
    check(json.loads(rendered(report, Format.JSON)))
