// Brings a database to this version's schema: numbered SQL files, each in one transaction with its row in
// schema_migration; the one that brings the chain also seals what history there is (chainqueue.h). A fresh database
// runs them all. A file once released is never edited: its checksum is kept and compared.
#pragma once

#include "core/base/clock.h"
#include "core/db/connection.h"

#include <QList>

namespace lianming {

struct Migration {
    int number = 0;
    QString name;
    QString text;

    /// SHA-256 of the text, hexadecimal.
    [[nodiscard]] QString checksum() const;
};

class Migrator
{
public:
    /// The migrations compiled into the program, in order.
    [[nodiscard]] static QList<Migration> shipped();

    explicit Migrator(QList<Migration> migrations = shipped()) : m_migrations(std::move(migrations)) {}

    /// The number of the newest migration in `db`; 0 for an empty database. Throws Error::Corrupt when the database
    /// holds tables of something else, or ours without a step.
    [[nodiscard]] static int version(Connection &db);

    /// True when `db` lacks migrations of ours. Throws Error::NewerSchema when it was written by a newer version, and
    /// Error::Corrupt when a migration it ran differs from ours.
    [[nodiscard]] bool isBehind(Connection &db) const;
    /// Runs what is missing. A SQLite file that holds data is copied first, beside itself, as "NAME.before-25.bak" or,
    /// where that is there, "NAME.before-25-2.bak" and so on; the copy stays if any step was done. Whoever is stopped
    /// in the middle, in whatever way, runs what is left the next time.
    void run(Connection &db, const Clock &clock) const;

private:
    [[nodiscard]] static bool isStillAt(Connection &db, int number);
    void runSteps(Connection &db, const Clock &clock) const;

    QList<Migration> m_migrations;
};

} // namespace lianming
