#include "core/inbox/inboxservice.h"

#include "core/inbox/inboxrepository.h"
#include "core/people/access.h"

namespace lianming {

namespace {

InboxReader reader(const Workspace &w, const Access &access)
{
    return {access.isOpen() ? QStringLiteral("") : w.actor.name, w.actor.name, access.brand()};
}

} // namespace

QList<InboxItem> InboxService::list(const InboxItemFilter &filter) const
{
    const Access access = requireMember(*m_w);
    return InboxRepository(m_w->db).list(reader(*m_w, access), filter);
}

qint64 InboxService::unread() const
{
    const Access access = requireMember(*m_w);
    return InboxRepository(m_w->db).unread(reader(*m_w, access));
}

void InboxService::markRead(const QList<qint64> &items)
{
    const Access access = requireMember(*m_w);
    Transaction tx(m_w->db);
    InboxRepository(m_w->db).markRead(reader(*m_w, access).person, items, m_w->clock.now());
    tx.touch(Area::Inbox);
    tx.commit();
}

void InboxService::markAllRead()
{
    const Access access = requireMember(*m_w);
    Transaction tx(m_w->db);
    InboxRepository(m_w->db).markAllRead(reader(*m_w, access).person, m_w->clock.now());
    tx.touch(Area::Inbox);
    tx.commit();
}

bool InboxService::isFollowing(const RecordRef &record) const
{
    const Access access = requireMember(*m_w);
    return InboxRepository(m_w->db).isFollowing(reader(*m_w, access).person, record);
}

void InboxService::follow(const RecordRef &record)
{
    const Access access = requireMember(*m_w);
    Transaction tx(m_w->db);
    InboxRepository(m_w->db).follow(reader(*m_w, access).person, record, true);
    tx.touch(Area::Inbox);
    tx.commit();
}

void InboxService::unfollow(const RecordRef &record)
{
    const Access access = requireMember(*m_w);
    Transaction tx(m_w->db);
    InboxRepository(m_w->db).stop(reader(*m_w, access).person, record);
    tx.touch(Area::Inbox);
    tx.commit();
}

RecordRef InboxService::record(const QString &table, const QString &name) const
{
    const Access access = requireMember(*m_w);
    if (!followableTables().contains(table)) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "\"%1\" is no kind of record that can be "
                                              "followed by its name. There are: %2"),
                    {table, followableTables().join(QStringLiteral(", "))});
    }
    const auto id = InboxRepository(m_w->db).recordNamed(table, name);
    // A product is called by its contract's number and its own.
    const bool isOfBrand = table == u"proposal" || table == u"contract" || table == u"licensed_product";
    const QString number = table == u"licensed_product" ? name.section(u'/', 0, 0) : name;
    const bool isShown = id && (!access.brand() || (isOfBrand ? access.showsNumber(number) : table == u"asset"));
    if (!isShown)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no %1 %2"), {table, name});
    return {table, *id};
}

} // namespace lianming
