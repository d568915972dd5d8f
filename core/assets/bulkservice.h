// The verbs of bulk editing: one change, or several, of many assets as one step. It is seen before it is done, is done
// in one transaction with one line in each record's history, and can be undone as one step later. Cancelled or killed
// in the middle, nothing was changed. Terms that were joined (tagservice) and pictures that were attached together
// (core/imaging/picturefolder) are such steps, too: listed and undone here.
#pragma once

#include "core/assets/bulkrepository.h"
#include "core/base/progress.h"

namespace lianming {

struct BulkPreview {
    qint64 selected = 0; ///< = changing + staying + refused
    qint64 changing = 0;
    qint64 staying = 0; ///< already are as they would become
    qint64 refused = 0;
    struct Refused {
        BulkRefusal reason;
        qint64 assets = 0;
        QStringList codes; ///< of the first few
    };
    QList<Refused> refusals;
    struct Line {
        qint64 id = 0;
        QString code;
        QString titleEn;
        QString titleZh;
        QList<HistoryEntry::Change> changes;
    };
    QList<Line> lines; ///< the first 20 that change
};

struct BulkOutcome {
    qint64 edit = 0; ///< what undo() takes; 0 if nothing changed
    BulkPreview counts;
};

struct BulkUndone {
    qint64 restored = 0;
    qint64 left = 0;   ///< changed by somebody since, or used elsewhere, and therefore left as they are
    QStringList codes; ///< of the first hundred of them; terms and saved searches by name
    qint64 edit = 0;   ///< of redo(): the new edit
};

class BulkEditService
{
public:
    explicit BulkEditService(Workspace &workspace) : m_w(&workspace) {}

    /// What apply() would do. Throws Error::BadInput for a change that cannot be tried, or an unknown term or
    /// collection.
    [[nodiscard]] BulkPreview preview(const AssetSelection &selection, const QList<BulkChange> &changes,
                                      Progress &progress) const;
    /// Changes those records that take the change; the refused ones stay as they are.
    BulkOutcome apply(const AssetSelection &selection, const QList<BulkChange> &changes, Progress &progress);

    /// Puts back what the edit changed, where it still stands as the edit left it. Throws NotFound, and Rejected for an
    /// edit that is undone already, or terms that cannot be parted any more.
    BulkUndone undo(qint64 edit, Progress &progress);
    /// Does an undone edit again, as a new edit. Throws Rejected for another step.
    BulkUndone redo(qint64 edit, Progress &progress);
    /// The newest first.
    [[nodiscard]] QList<BulkEditRow> list(int limit = 50) const;
    /// Of the person's own: the newest that stands, or (`undone`) the one that was undone last and not done again.
    [[nodiscard]] std::optional<BulkEditRow> latestOwn(bool undone) const;

private:
    [[nodiscard]] BulkUndone putAll(qint64 edit, bool back, Progress &progress);

    Workspace *m_w;
};

/// The ids of a selection: those it names, or all that match its filter.
[[nodiscard]] std::vector<qint64> selectedIds(Workspace &w, const AssetSelection &selection);
/// Throws Error::BadInput for a code that is no term of the vocabularies, neither shipped nor the house's.
void requireTerms(Connection &db, const QStringList &terms);

} // namespace lianming
