// How the verbs of matchmaking print, and the options that several of them take.
#pragma once

#include "app/cli/command.h"
#include "core/matching/matchservice.h"

namespace lianming::cli {

/// --count, --exclusivity, --from, --to, --weight, --surprise.
[[nodiscard]] QList<Option> matchQuestionOptions();
[[nodiscard]] MatchQuestion matchQuestionOption(const Arguments &arguments);
[[nodiscard]] OrderedJson matchesJson(Workspace &w, const MatchList &found);
[[nodiscard]] QByteArray matchesText(Workspace &w, const MatchList &found, bool isBrands);
[[nodiscard]] QByteArray lessonText(const MatchLesson &lesson);

/// What is given replaces what was there; false where nothing is given.
[[nodiscard]] QList<Option> profileOptions();
[[nodiscard]] bool readProfileOptions(const Arguments &arguments, BrandProfile &profile);
[[nodiscard]] OrderedJson profileJson(const BrandProfile &profile);
[[nodiscard]] QList<Option> positionOptions();
[[nodiscard]] bool readPositionOptions(const Arguments &arguments, IpPosition &position);
[[nodiscard]] OrderedJson positionJson(const IpPosition &position);
[[nodiscard]] OrderedJson shortlistJson(const QList<ShortlistRow> &rows);

/// "matching allocate".
void addAllocationCommand(CommandTable &table);

} // namespace lianming::cli
