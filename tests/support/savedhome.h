// A workspace whose state can be kept and brought back, database and files, and told in sums that two states can be
// compared by. For tests that interrupt programs. Nobody else may have it open while it is kept or brought back.
#pragma once

#include "core/db/workspace.h"

#include <QMap>
#include <QSet>
#include <QTemporaryDir>

namespace lianming {

/// How many rows each table has, and a sum over all of their values but for moments and, on PostgreSQL, where a
/// transaction that was undone uses up identities, these.
using Contents = QMap<QString, QPair<qint64, QByteArray>>;
/// The tables that differ, with their counts of rows.
[[nodiscard]] QString difference(const Contents &one, const Contents &other);

class SavedHome
{
public:
    SavedHome();
    ~SavedHome();
    SavedHome(const SavedHome &) = delete;
    SavedHome &operator=(const SavedHome &) = delete;

    [[nodiscard]] const Address &address() const { return m_address; }
    /// The same as text, for the command line.
    [[nodiscard]] QString addressText() const { return m_text; }
    /// For the test's own files.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] Workspace open(const QString &actor) const;

    void save();
    void restore() const;
    [[nodiscard]] Contents contents() const;
    /// Waits until the server has noticed that lost clients are gone, and undone what they began.
    void settle() const;

private:
    [[nodiscard]] QSet<QString> files() const;

    QTemporaryDir m_folder;
    QString m_database; ///< of PostgreSQL
    QString m_saved;    ///< another one, or a file
    QString m_text;
    Address m_address;
    QSet<QString> m_savedFiles;
};

} // namespace lianming
