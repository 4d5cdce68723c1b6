"""What a phrase must fit besides its place: meeting, level and tone of the speaker, day, memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from drafter.model.content import Phrase


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a phrase must fit: meeting type and variant, level, tone, day.

    `subject` is all that the speech is about, `unit` the speaker's; `used` tells how many speeches ago this
    speaker said a phrase (1: in the one before); a type that `asks` nobody leaves no owner or deadline open.
    """

    meeting: str
    variant: str
    unit: str
    level: str
    tone: str
    day: date | None
    subject: str
    themes: tuple[str, ...]
    seed: int
    used: Mapping[str, int] = field(default_factory=dict)
    asks: bool = True

    def suits(self, phrase: Phrase) -> bool:
        """Whether a phrase found for this meeting may be used on this level, in this tone, on this day."""
        return (
            (not phrase.levels or self.level in phrase.levels or not self.unit)
            and (not phrase.tones or not self.tone or self.tone in phrase.tones)
            and (self.day is None or phrase.valid.covers(self.day))
        )

    def permits(self, phrase: Phrase, spoken_of: str) -> bool:
        """Whether nothing rules out a phrase that may not be said at some meetings or of some things."""
        return self.meeting not in phrase.not_meetings and not (
            phrase.unless and any(word in spoken_of for word in phrase.unless)
        )

    def hears(self, phrase: Phrase, subject: str) -> bool:
        """Whether a phrase that is limited to meetings or to words is for this meeting and subject."""
        limited = phrase.meetings and not phrase.meetings & frozenset(self.names)
        return not limited and (not phrase.triggers or any(one in subject for one in phrase.triggers))

    @property
    def names(self) -> tuple[str, str]:
        """The names by which phrases are limited to this meeting type or variant."""
        return self.meeting, f"{self.meeting}/{self.variant}"
