// By what a workspace is known outside: a name that no other has, and the keys it signs with, one in use for each
// purpose. Here are the public halves and their history; the secret ones lie in a KeyStore, on the computers of those
// who sign.
#pragma once

#include "core/base/keystore.h"
#include "core/db/workspace.h"

namespace lianming {

/// "packages": review packages.
inline constexpr auto packageKeyPurpose = "packages";

struct WorkspaceKey {
    PublicKey key;
    QDateTime madeAt;
    std::optional<QDateTime> retiredAt;
};

/// The workspace's UUID, made when it is first asked for. A copy of a workspace has the same.
[[nodiscard]] QString workspaceUuid(Workspace &w);
/// The newest first.
[[nodiscard]] QList<WorkspaceKey> workspaceKeys(Connection &db, const char *purpose);
/// The key to sign with; made and kept in `store` where the workspace has none in use. Throws as KeyStore::get().
[[nodiscard]] SigningKey workspaceKey(Workspace &w, const KeyStore &store, const char *purpose);
/// Retires the key in use and takes `key`. Who knew the old one is asked about the new one.
void renewWorkspaceKey(Workspace &w, const KeyStore &store, const char *purpose, const SigningKey &key);

/// No key is in use from now on: the next to sign makes one.
void retireWorkspaceKey(Workspace &w, const char *purpose);

} // namespace lianming
