#include "core/audit/workspacekey.h"

#include "core/audit/journal.h"

#include <QUuid>

namespace lianming {

namespace {

constexpr auto uuidSetting = "workspace_uuid";
constexpr auto keyTable = "signing_key";

std::optional<QString> knownUuid(Connection &db)
{
    return Statement(db, QStringLiteral("SELECT value FROM setting WHERE name = ?")).bind(uuidSetting).one<QString>();
}

std::optional<WorkspaceKey> keyInUse(Connection &db, const char *purpose)
{
    const QList<WorkspaceKey> all = workspaceKeys(db, purpose);
    return all.isEmpty() || all.first().retiredAt ? std::nullopt : std::optional(all.first());
}

void takeKey(Journal &journal, const char *purpose, const PublicKey &key)
{
    const qint64 id = insertRow(
        journal.transaction().db(), keyTable,
        {{"purpose", purpose}, {"public_key", key.hex()}, {"made_at", journal.now()}, {"retired_at", nullptr}});
    journal.note(Area::Settings, keyTable, id, key.fingerprint(), "created");
}

void retireInUse(Journal &journal, const char *purpose)
{
    Statement(journal.transaction().db(), QStringLiteral("UPDATE signing_key SET retired_at = ?, version = version + 1 "
                                                         "WHERE purpose = ? AND retired_at IS NULL"))
        .bind(journal.now(), purpose)
        .run();
    journal.transaction().touch(Area::Settings);
}

} // namespace

QString workspaceUuid(Workspace &w)
{
    if (const auto known = knownUuid(w.db))
        return *known;
    Transaction tx(w.db);
    tx.lock("workspace uuid");
    if (const auto known = knownUuid(w.db))
        return *known;
    const QString made = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Statement(w.db, QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)")).bind(uuidSetting, made).run();
    tx.commit();
    return made;
}

QList<WorkspaceKey> workspaceKeys(Connection &db, const char *purpose)
{
    return Statement(db, QStringLiteral("SELECT public_key, made_at, retired_at FROM signing_key WHERE purpose = ? "
                                        "ORDER BY id DESC"))
        .bind(purpose)
        .all<WorkspaceKey>([](const Row &row) {
            const QDateTime retired = row.instant("retired_at");
            return WorkspaceKey{PublicKey::parse(row.text("public_key")).value_or(PublicKey()), row.instant("made_at"),
                                retired.isValid() ? std::optional(retired) : std::nullopt};
        });
}

SigningKey workspaceKey(Workspace &w, const KeyStore &store, const char *purpose)
{
    if (const auto known = keyInUse(w.db, purpose))
        return store.get(known->key);
    SigningKey made = SigningKey::make();
    store.keep(made); // before a row names it
    Transaction tx(w.db);
    tx.lock("signing key");
    if (const auto known = keyInUse(w.db, purpose)) // somebody else was faster
        return store.get(known->key);
    Journal journal(tx, w);
    takeKey(journal, purpose, made.publicKey());
    tx.commit();
    return made;
}

void renewWorkspaceKey(Workspace &w, const KeyStore &store, const char *purpose, const SigningKey &key)
{
    store.keep(key);
    Transaction tx(w.db);
    tx.lock("signing key");
    Journal journal(tx, w);
    retireInUse(journal, purpose);
    takeKey(journal, purpose, key.publicKey());
    tx.commit();
}

void retireWorkspaceKey(Workspace &w, const char *purpose)
{
    Transaction tx(w.db);
    Journal journal(tx, w);
    retireInUse(journal, purpose);
    tx.commit();
}

} // namespace lianming
