// An opened workspace: its database, its files, who is at work and what time it is. Everything a service needs; handed
// in, never global. Belongs to one thread.
#pragma once

#include "core/base/clock.h"
#include "core/db/connection.h"
#include "core/db/filestore.h"

#include <map>
#include <memory>
#include <typeindex>

namespace lianming {

/// Who does something, as it is written to the history.
struct Actor {
    QString name;
};

struct Workspace {
    Connection db;
    FileStore files;
    Actor actor;
    Clock clock;

    /// Name of the setting that holds the instant at which a workspace stands (ISO 8601, UTC). The sample has one: its
    /// contracts and reports would be long past otherwise.
    static constexpr auto standsAt = "stands_at";

    /// Opens `address` and brings its schema up to date. With `create` a missing file is made. A workspace that stands
    /// at an instant goes on from there, unless `time` is fixed.
    /// Throws as Connection and Migrator do; NotFound when the file is missing and `create` is false.
    Workspace(const Address &address, Actor who, Clock time, bool create = false);

    /// What one kind of service keeps in memory between calls (T is its own type); made when first asked for. Whoever
    /// keeps something finds out by itself when it is out of date: others write to the database, too.
    template<class T>
    [[nodiscard]] T &kept()
    {
        std::shared_ptr<void> &place = m_kept[typeid(T)];
        if (!place)
            place = std::make_shared<T>();
        return *static_cast<T *>(place.get());
    }

private:
    std::map<std::type_index, std::shared_ptr<void>> m_kept;
};

/// Whether a document may be written to `path`. Throws Error::BadInput for the workspace's own file, its companions
/// and what lies among its files, and for a path that is there and no regular file (a folder, a device).
void requireFreeForWriting(const Workspace &workspace, const QString &path);

} // namespace lianming
