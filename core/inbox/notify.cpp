#include "core/inbox/notify.h"

#include "core/inbox/inboxrepository.h"
#include "core/people/memberrepository.h"

#include <algorithm>

namespace lianming {

namespace {

/// The people of a workspace, for finding out whom something concerns.
class Addressees
{
public:
    explicit Addressees(Connection &db) : m_people(MemberRepository(db).list(false)) {}

    [[nodiscard]] bool isOpen() const { return m_people.isEmpty(); }
    /// The member's name of somebody who is called so; empty for nobody of here.
    [[nodiscard]] QString named(const QString &called) const
    {
        const QString name = called.trimmed();
        if (name.isEmpty())
            return {};
        for (const MemberItem &item : m_people) {
            if (item.member.name == name)
                return name;
        }
        const auto found =
            std::ranges::find_if(m_people, [&name](const MemberItem &item) { return item.member.displayName == name; });
        return found == m_people.end() ? QString() : found->member.name;
    }
    [[nodiscard]] QStringList holding(const QList<Role> &roles) const
    {
        QStringList out;
        for (const MemberItem &item : m_people) {
            if (roles.contains(item.member.role))
                out.append(item.member.name);
        }
        return out;
    }
    /// Whether somebody may hear of it.
    [[nodiscard]] bool mayHear(const QString &name, const Happening &happening) const
    {
        const Id<Brand> brand = happening.brand;
        return std::ranges::any_of(m_people, [&](const MemberItem &item) {
            return item.member.name == name
                   && (item.member.role != Role::BrandManager || (brand.isSet() && item.member.brand == brand))
                   && (!happening.needs || allows(item.member.role, *happening.needs));
        });
    }

private:
    QList<MemberItem> m_people;
};

/// As they are kept: a line each, and what is empty still keeps its place.
QStringList inLines(const QStringList &args)
{
    QStringList out;
    for (const QString &arg : args)
        out.append(arg.trimmed().isEmpty() ? QStringLiteral("–") : arg.simplified());
    return out;
}

} // namespace

void notify(Journal &journal, const Happening &happening)
{
    if (!isHappeningCode(QString::fromLatin1(happening.code)))
        throw Error(Error::Kind::Internal, "%1",
                    {QStringLiteral("no sentence for ") + QLatin1StringView(happening.code)});
    Connection &db = journal.transaction().db();
    const InboxRepository repository(db);
    const Addressees people(db);
    QStringList told;
    if (people.isOpen()) {
        told.append(QLatin1String(""));
    } else {
        told = people.holding(happening.roles);
        for (const QString &called : happening.to)
            told.append(people.named(called));
        for (const RecordRef &record : QList{happening.record} + happening.also)
            told.append(repository.followers(record));
        const QStringList stopped = repository.stopped(happening.record);
        const QString &own = happening.by.isEmpty() ? journal.actor().name : happening.by;
        told.removeIf([&](const QString &name) {
            return name == own || stopped.contains(name) || !people.mayHear(name, happening);
        });
        told.sort();
        told.removeDuplicates();
    }
    if (told.isEmpty())
        return;
    Happening written = happening;
    written.label = happening.label.simplified();
    written.args = inLines(happening.args);
    const qint64 id = InboxRepository::insert(journal, written);
    for (const QString &name : std::as_const(told))
        InboxRepository::tell(journal, id, name);
}

void followOwn(Journal &journal, const RecordRef &record)
{
    followFor(journal, record, {journal.actor().name});
}

void followFor(Journal &journal, const RecordRef &record, const QStringList &people)
{
    Connection &db = journal.transaction().db();
    const Addressees known(db);
    for (const QString &called : people) {
        if (const QString name = known.named(called); !name.isEmpty())
            InboxRepository(db).follow(name, record, false);
    }
}

} // namespace lianming
