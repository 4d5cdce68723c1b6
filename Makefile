# make draft              回答问题，写出一份讲话稿
# make draft ANSWERS=文件  不提问，照答案文件写
# make test               运行全部测试        make lint   检查代码        make clean  清理
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: draft test lint bench clean

$(VENV)/.run: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更新的版本：请用 make PYTHON=python3.11 …"; exit 2; }
	@echo "第一次运行，正在准备（约一分钟）……"
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet -c constraints.txt -e .
	@touch $@

$(VENV)/.test: $(VENV)/.run
	@$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[test]'
	@touch $@

draft: $(VENV)/.run
	@$(BIN)/python -m drafter.interface.make_draft "$(ANSWERS)"

test: $(VENV)/.test
	@$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/.test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(VENV)/.test
	@$(BIN)/python benchmarks/start.py
	@$(BIN)/python benchmarks/planning.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
