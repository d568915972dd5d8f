#include "core/db/workspace.h"

#include "core/db/migrator.h"
#include "core/db/statement.h"

#include <QFileInfo>

namespace lianming {

namespace {

const Address &existing(const Address &address, bool create)
{
    if (!create && address.isFile() && !QFileInfo::exists(address.path()))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no workspace file %1"),
                    {address.path()});
    return address;
}

} // namespace

Workspace::Workspace(const Address &address, Actor who, Clock time, bool create)
    : db(existing(address, create)), files(address.filesFolder()), actor(std::move(who)), clock(std::move(time))
{
    Migrator().run(db, clock);
    if (!clock.isSystem())
        return;
    const auto instant =
        Statement(db, QStringLiteral("SELECT value FROM setting WHERE name = ?")).bind(standsAt).one<QString>();
    if (instant)
        clock = Clock::from(QDateTime::fromString(*instant, Qt::ISODate));
}

} // namespace lianming
