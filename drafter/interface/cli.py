"""The command line: what each command is called and takes. What it does is imported when it runs.

`drafter --help` must start about as fast as a bare click program, so nothing but click is imported here.
"""

from __future__ import annotations

import io
import sys
from typing import Any

import click

from drafter import __version__

EXIT_FINDINGS, EXIT_WRONG, EXIT_INTERRUPTED = 1, 2, 130


class _Formatter(click.HelpFormatter):
    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{heading}：\n")


click.Context.formatter_class = _Formatter


class _Chinese:
    """Help pages in Chinese for commands and groups alike."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the commands of a group."""
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]  # type: ignore[attr-defined]
        records = [record for one in options if (record := one.get_help_record(ctx))]
        if records:
            with formatter.section("选项"):
                formatter.write_dl(records)
        if isinstance(self, click.Group):
            commands = [(name, one.get_short_help_str(80)) for name, one in self.commands.items()]
            with formatter.section("命令"):
                formatter.write_dl(commands)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The --help option with a Chinese explanation."""
        option: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "显示这份说明"
        return option


class _Command(_Chinese, click.Command):
    pass


class _Group(_Chinese, click.Group):
    command_class = _Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named first; one that does not exist is refused with the nearest that does."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            from drafter.interface.refusals import unknown_command

            raise unknown_command(args[0], list(self.commands), ctx.command_path)
        return super().resolve_command(ctx, args)


_Group.group_class = _Group

_HELP = {"help_option_names": ["-h", "--help"]}
_PIECES: dict[str, Any] = {"options_metavar": "[选项]"}


@click.group(
    cls=_Group,
    invoke_without_command=True,
    context_settings=_HELP,
    options_metavar="[选项]",
    subcommand_metavar="[命令]",
    epilog="DRAFTER_HOME 指定个人文件夹（草稿、自己的提纲和短语），DRAFTER_SHELF 指定单位共用的提纲和短语。",
    help="领导讲话稿起草工具。直接运行 drafter，回答几个问题，就得到一份排好版的 Word 讲话稿。",
)
@click.version_option(__version__, "--version", message="drafter %(version)s", help="显示版本号")
@click.pass_context
def drafter(ctx: click.Context) -> None:
    """A new draft, or go on with one."""
    if ctx.invoked_subcommand is None:
        from drafter.interface.sitting import start

        start()


@drafter.command(help="新写一份：提问、起草、写成 Word", **_PIECES)
@click.option("--meeting", metavar="会议类型", help="会议类型，如 动员部署会")
@click.option("--answers", metavar="文件", help="先读入一份答案文件，再逐项确认")
def new(meeting: str | None, answers: str | None) -> None:
    """Interview -> draft -> Word."""
    from drafter.interface.sitting import new_draft

    new_draft(meeting=meeting, answers=answers)


@drafter.command(help="接着写上次没写完的", **_PIECES)
@click.argument("draft", required=False, metavar="[稿号]")
def resume(draft: str | None) -> None:
    """Go on where it stopped."""
    from drafter.interface.sitting import resume_draft

    resume_draft(draft)


@drafter.command(help="照答案文件直接写出 Word，不提问", **_PIECES)
@click.argument("answers", metavar="答案文件")
@click.option("-o", "--output", metavar="文件", help="写到哪个 .docx 文件（默认用讲话稿的标题）")
@click.option("--facts", metavar="文件", help="同时写一份待补事实清单（.docx 或 .csv），发给各单位填")
@click.option("--filled", metavar="文件", help="读回填好的事实清单，填进稿子")
@click.option("--markdown", metavar="文件", help="同时写一份 Markdown；用 - 表示打印出来")
@click.option("--profile", metavar="版式", help="版式：gb2312（默认）或 windows")
@click.option("--seed", type=int, default=0, metavar="数", help="换一个数，换一种写法")
@click.option("--minutes", type=float, metavar="分钟", help="讲多少分钟，代替答案文件里的")
@click.option("--json", "as_json", is_flag=True, help="只打印一个 JSON")
def build(answers: str, **options: Any) -> None:
    """Answers -> manuscript without a terminal."""
    from drafter.interface.building import Wanted, build_file

    build_file(answers, Wanted(**options))


@drafter.group(
    invoke_without_command=True,
    help="有哪些会议类型，每种有哪几种写法",
    options_metavar="[选项]",
    subcommand_metavar="[命令]",
)
@click.option("--json", "as_json", is_flag=True, help="只打印一个 JSON")
@click.pass_context
def outlines(ctx: click.Context, *, as_json: bool) -> None:
    """Meeting types, their variants and sections."""
    if ctx.invoked_subcommand is None:
        from drafter.interface.shelving import list_outlines

        list_outlines(as_json=as_json)


@outlines.command(help="看一种会议的提纲", **_PIECES)
@click.argument("outline", metavar="会议类型")
@click.option("--json", "as_json", is_flag=True, help="只打印一个 JSON")
def show(outline: str, *, as_json: bool) -> None:
    """One outline, whole."""
    from drafter.interface.shelving import show_outline

    show_outline(outline, as_json=as_json)


@drafter.command(help="找短语：写中文词、拼音或首字母", **_PIECES)
@click.argument("words", nargs=-1, required=True, metavar="词…")
@click.option("--role", metavar="角色", help="只找这个角色，如 举措")
@click.option("--topic", metavar="主题", help="只找这个主题，如 农村公路")
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, metavar="条数", help="最多列几条（默认 20）"
)
@click.option("--json", "as_json", is_flag=True, help="只打印一个 JSON")
def find(words: tuple[str, ...], **options: Any) -> None:
    """Phrases by Chinese words, pinyin or initials."""
    from drafter.interface import finding

    finding.find(words, **options)


@drafter.command("check", help="检查稿子：照十四条标准给起草的稿子打分", **_PIECES)
@click.argument("files", nargs=-1, required=True, metavar="文件…")
@click.option("--draft", "as_draft", is_flag=True, help="文件是答案文件：起草一份，逐条检查这份稿子")
@click.option("--seed", type=int, default=0, metavar="数", help="检查哪一种写法")
@click.option("--minutes", type=float, metavar="分钟", help="讲多少分钟，代替答案文件里的")
@click.option("--json", "as_json", is_flag=True, help="只打印一个 JSON")
def check_manuscripts(files: tuple[str, ...], **options: Any) -> int:
    """The criteria of a good draft; exit status 1 when some do not hold."""
    from drafter.interface.checking import check_drafts

    return 0 if check_drafts(files, **options) else EXIT_FINDINGS


@drafter.group(help="短语库：检查和统计", subcommand_metavar="[命令]", options_metavar="[选项]")
def bank() -> None:
    """The shelves."""


@bank.command(help="检查提纲和短语有没有写错的地方", **_PIECES)
@click.option("--json", "as_json", is_flag=True, help="只打印一个 JSON")
def check(*, as_json: bool) -> int:
    """Faults of the shelves; exit status 1 when there are some."""
    from drafter.interface.shelving import check_bank

    return 0 if check_bank(as_json=as_json) else EXIT_FINDINGS


@bank.command(help="短语库里有多少东西", **_PIECES)
@click.option("--json", "as_json", is_flag=True, help="只打印一个 JSON")
def stats(*, as_json: bool) -> None:
    """What stands on the shelves."""
    from drafter.interface.shelving import bank_stats

    bank_stats(as_json=as_json)


@bank.command(help="添一条自己的短语", **_PIECES)
def add() -> None:
    """Ask for one phrase and put it on the person's shelf."""
    from drafter.interface.adding import add_phrase

    add_phrase()


def _can_say_chinese() -> None:
    """Make the streams take Chinese: a bare C locale or an old code page must not end in a failure."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            try:
                "一".encode(stream.encoding)
                stream.reconfigure(errors="replace")
            except (UnicodeEncodeError, LookupError):
                stream.reconfigure(encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns its exit status and says every refusal in plain Chinese on stderr."""
    _can_say_chinese()
    try:
        result = drafter.main(arguments, prog_name="drafter", standalone_mode=False)
    except click.exceptions.Exit as end:
        return end.exit_code
    except (click.Abort, KeyboardInterrupt):
        from drafter.interface.places import how_to_resume

        print(f"\n已停下。确认过的回答都已保存，运行 {how_to_resume()} 可以接着写。", file=sys.stderr)
        return EXIT_INTERRUPTED
    except click.ClickException as error:
        from drafter.interface.refusals import of_click

        print(of_click(error), file=sys.stderr)
        return EXIT_WRONG
    except BrokenPipeError:
        # Whoever read our output (head, less) has had enough: nothing is wrong.
        sys.stderr.close()
        return 0
    except Exception as error:  # noqa: BLE001 - a secretary must never see a traceback
        from drafter.interface.refusals import of_exception

        print(of_exception(error), file=sys.stderr)
        return EXIT_WRONG
    return result if isinstance(result, int) else 0


if __name__ == "__main__":
    sys.exit(main())
