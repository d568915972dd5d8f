// Telling people what happened, from inside any service's transaction: what was told and what happened stand or fall
// together. Who hears of it: who follows the record (or one that it belongs to), and whom the happening names. Nobody
// hears of the own acts, who stopped following a record hears nothing of it, and a brand's manager hears only of the
// own brand's records. In a workspace without people everything is told to the one person there, under whatever name.
#pragma once

#include "core/audit/journal.h"
#include "core/inbox/happening.h"

namespace lianming {

/// Writes it and leaves it in the inbox of everybody who hears of it.
void notify(Journal &journal, const Happening &happening);

/// Whoever is at work follows the record from now on: call it where somebody creates, comments or takes something over.
/// Who had stopped following it by own choice is left alone.
void followOwn(Journal &journal, const RecordRef &record);
/// The same for other people, by name or display name (an owner, a reviewer); unknown names are passed over.
void followFor(Journal &journal, const RecordRef &record, const QStringList &people);

} // namespace lianming
