// Steps on many assets beside bulk edits that can be undone as one: terms that were joined, files that were attached
// together. How each is kept with the step, and what undoing it takes beside putting the records' columns and terms
// back. The undoing itself is BulkEditService's.
#pragma once

#include "core/assets/bulkrepository.h"

#include <memory>

namespace lianming {

class StepUndo
{
public:
    StepUndo() = default;
    StepUndo(const StepUndo &) = delete;
    StepUndo &operator=(const StepUndo &) = delete;
    virtual ~StepUndo();

    /// What the step concerned of each record.
    [[nodiscard]] virtual BulkScope scope() const = 0;
    /// Further assets that will be found by other words.
    [[nodiscard]] virtual std::vector<qint64> furtherAssets() const { return {}; }
    /// Puts back what is not of a record; names what was changed by somebody since, and therefore left. Throws
    /// Rejected where the step as a whole cannot be taken back.
    virtual QStringList putBackRest(Journal &) { return {}; }
    /// Whether this record is still as the step left it, so that it can be put back exactly.
    [[nodiscard]] virtual bool isExact(const CatalogueRecord &record, const BulkRepository::Kept &sides) const = 0;
    /// What else there is to put back of a record; its history gets a line of it.
    virtual void putBackMore(RecordEdit &, const BulkRepository::Kept &) {}
};

/// What undoing a step takes of which this is the row, or the label.
[[nodiscard]] std::unique_ptr<StepUndo> attachUndoing(Connection &db, const BulkEditRow &row);
[[nodiscard]] std::unique_ptr<StepUndo> termsUndoing(Connection &db, const QString &label);

/// Files that are attached one after the other as one step.
struct AttachStep {
    QString name;    ///< what people call it: the folder's name
    qint64 edit = 0; ///< the step's number once a file was attached
};
/// Keeps with the step that `file` was attached to the asset, `before` as it was, `shown` the picture that it shows
/// now. Returns the step's number, which is to be put into `step` once this is committed.
[[nodiscard]] qint64 keepAttached(const Journal &journal, const AttachStep &step, const Asset &before,
                                  const QString &file, const QString &shown);

} // namespace lianming
