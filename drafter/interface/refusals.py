"""What went wrong, as plain Chinese sentences: wrong commands, faulty input, and our own failures."""

from __future__ import annotations

import difflib

import click

from drafter.errors import DrafterError, refuse

_KINDS = {"integer": "，应当是整数", "integer range": "，应当是范围里的整数", "float": "，应当是数字"}


def of_click(error: click.ClickException) -> str:
    """The sentence for a wrong command line."""
    match error:
        case click.NoSuchOption():
            guess = f"是不是想写 {error.possibilities[0]}？" if error.possibilities else ""
            return f"没有“{error.option_name}”这个选项；{guess}运行{_help(error)}看有哪些选项。"
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else "参数"
            return f"命令没有写完，还缺“{name}”；运行{_help(error)}看怎么写。"
        case click.BadOptionUsage():
            return f"选项“{error.option_name}”后面缺少它的值；运行{_help(error)}看怎么写。"
        case click.BadParameter():
            name = error.param.opts[-1] if error.param else "参数"
            kind = _KINDS.get(error.param.type.name, "") if error.param else ""
            return f"“{name}”的值不对{kind}；运行{_help(error)}看怎么写。"
    return f"命令写得不对，可能多写了内容，或者缺少子命令；运行{_help(error)}看怎么写。"


def unknown_command(word: str, known: list[str], path: str) -> DrafterError:
    """The refusal of a command that does not exist, with the nearest one that does."""
    close = difflib.get_close_matches(word, known, n=1)
    guess = f"是不是想写 {close[0]}？" if close else ""
    return refuse("", f"没有“{word}”这个命令", f"{guess}运行 {path} --help 看有哪些命令")


def _help(error: click.ClickException) -> str:
    ctx = getattr(error, "ctx", None)
    return f" {ctx.command_path} --help " if ctx else " drafter --help "


def of_exception(error: Exception) -> str:
    """The sentences for faulty input; for anything else one that says so without a traceback."""
    if isinstance(error, DrafterError):
        return "\n".join(str(fault) for fault in error.faults)
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        return f"读写没有成功（{reason}），已保存的内容没有丢；请检查磁盘空间和权限。"
    # The text of a manuscript must not leak into a message, so only the kind of the failure is named.
    where = _last_place(error)
    return f"程序自己出了错（{type(error).__name__}，{where}），已保存的内容没有丢；请把这一行告诉维护人员。"


def _last_place(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_name} 第{trace.tb_lineno}行" if trace else "位置不明"
