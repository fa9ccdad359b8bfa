"""What is wrong with a line, rule by rule. A new rule is one class and one registry line."""

from headlines.lint.base import Finding, LintContext, Rule, Severity
from headlines.lint.registry import RULES, lint_line

__all__ = ["RULES", "Finding", "LintContext", "Rule", "Severity", "lint_line"]
