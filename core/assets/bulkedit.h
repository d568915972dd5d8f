// What can be done to many assets at once, as plain values and rules: what a change makes of one record, and what it
// must not make of it. Reading, writing, preview and undo are BulkEditService's.
#pragma once

#include "core/assets/asset.h"
#include "core/base/json.h"
#include "core/base/message.h"
#include "core/vocabulary/period.h"

#include <QHash>

namespace lianming {

struct BulkChange {
    enum class Act {
        Set,         ///< the field becomes `text`
        Append,      ///< `text` is added to the field, exactly as it stands
        Replace,     ///< each `find` in the field becomes `text`
        Clear,       ///< the field becomes empty
        AddTerms,    ///< of the vocabularies, by code
        RemoveTerms, ///<
        PutInto,     ///< a collection, by code
        TakeOut,     ///<
        Archive,
        Restore,
    };
    Act act = Act::Set;
    QString field = {}; ///< a column of bulkFields()
    QString text = {};
    QString find = {};
    QStringList terms = {};
    QString collection = {}; ///< its code
    friend bool operator==(const BulkChange &, const BulkChange &) = default;
};
/// "set", "append", "replace", "clear", "add-terms", "remove-terms", "put-into", "take-out", "archive", "restore".
[[nodiscard]] const char *bulkActCode(BulkChange::Act act);
[[nodiscard]] std::optional<BulkChange::Act> parseBulkAct(QStringView code);

/// Names of the columns that Set can change; the texts among them also the other acts on a field.
[[nodiscard]] const QStringList &bulkFields();
[[nodiscard]] bool isBulkText(const QString &field);
/// Columns of the table asset that the changes touch, derived ones included.
[[nodiscard]] QStringList touchedColumns(const QList<BulkChange> &changes);

/// The change as it is applied and kept: blanks around a text that is set are gone, a rights statement is our code.
[[nodiscard]] BulkChange normalised(BulkChange change);
/// What is wrong with a change whatever it is applied to, for a person; nothing if it can be tried.
[[nodiscard]] std::optional<Message> problemOf(const BulkChange &change);

/// As it is kept with the edit.
[[nodiscard]] OrderedJson bulkChangesJson(const QList<BulkChange> &changes);
/// Throws Error::BadInput.
[[nodiscard]] QList<BulkChange> readBulkChanges(const QString &json);

/// A record as far as bulk edits see it. Only the columns that are touched are filled, beside its names.
struct CatalogueRecord {
    Asset asset;
    QStringList terms;       ///< given ones, sorted
    QStringList collections; ///< codes of those it is in among those that are asked about, sorted
    friend bool operator==(const CatalogueRecord &, const CatalogueRecord &) = default;
};

/// Why a record does not take a change.
enum class BulkRefusal {
    NoTitle,          ///< neither an English nor a Chinese title would be left
    TooLong,          ///< a text would be too long
    BadAddress,       ///< the field must hold a web address
    BadCharacter,     ///< a control character
    NotCorrect,       ///< another rule of a record
    OtherInstitution, ///< the collection is of another institution
    Merged,           ///< a duplicate that another record stands for
};
[[nodiscard]] const char *bulkRefusalCode(BulkRefusal refusal);
/// A sentence for a person.
[[nodiscard]] Message bulkRefusalMessage(BulkRefusal refusal);

/// What the rules need to know beside the record.
struct BulkContext {
    QDate today;
    QMap<QString, qint64> collectionOwners;        ///< the institution of each collection that is named
    QHash<QString, std::optional<YearSpan>> spans; ///< of the periods that were met: many records share one
};
/// Does the changes (normalised) to the record, one after the other. A refused record must be left as it was.
[[nodiscard]] std::optional<BulkRefusal> apply(const QList<BulkChange> &changes, BulkContext &context,
                                               CatalogueRecord &record);

} // namespace lianming
