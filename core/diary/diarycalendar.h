// The diary as a calendar that other programs read (RFC 5545).
#pragma once

#include "core/base/icalendar.h"
#include "core/base/words.h"
#include "core/diary/diary.h"

namespace lianming {

/// One event an entry, in the language of `words`, with alarms a month and a week before it (for what is open).
/// `workspace` keeps the UIDs of two workspaces apart.
[[nodiscard]] Calendar diaryCalendar(const QList<DiaryEntry> &entries, const QString &workspace, const Words &words);

} // namespace lianming
