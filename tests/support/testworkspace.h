// A fresh, empty workspace for one test, on the database the test binary is run against: a SQLite file in a temporary
// folder, or (LIANMING_TEST_DIALECT=postgresql) a database of its own on the server named by LIANMING_TEST_POSTGRES.
#pragma once

#include "core/db/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace lianming {

class TestWorkspace
{
public:
    TestWorkspace();
    ~TestWorkspace();

    [[nodiscard]] Workspace &operator*() const { return *m_workspace; }
    [[nodiscard]] Workspace *operator->() const { return m_workspace.get(); }
    [[nodiscard]] Connection &db() const { return m_workspace->db; }
    [[nodiscard]] const Address &address() const { return m_address; }
    /// The same address as text, for the command line.
    [[nodiscard]] QString addressText() const { return m_text; }
    /// A second workspace on the same database: another user, another process.
    [[nodiscard]] std::unique_ptr<Workspace> another(const QString &actor) const;
    /// A folder for the test's own files.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// The instant at which every test workspace stands: 1 June 2026, 08:00 UTC.
    [[nodiscard]] static Clock clock();
    [[nodiscard]] static bool isPostgres() { return qEnvironmentVariable("LIANMING_TEST_DIALECT") == u"postgresql"; }

private:
    QTemporaryDir m_folder;
    Address m_address;
    QString m_text;
    QString m_database; ///< of PostgreSQL, to drop
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace lianming

/// Runs `expression` and checks that it throws an Error of `kind`.
#define VERIFY_ERROR(expression, expectedKind)                                                                         \
    do {                                                                                                               \
        bool thrown = false;                                                                                           \
        try {                                                                                                          \
            expression;                                                                                                \
        } catch (const lianming::Error &error) {                                                                       \
            thrown = true;                                                                                             \
            QVERIFY2(error.kind() == (expectedKind), error.what());                                                    \
        }                                                                                                              \
        QVERIFY2(thrown, "no error was thrown");                                                                       \
    } while (false)
