#include "core/demo/sampledata.h"

#include <QFile>

namespace lianming::sample {

namespace {

/// The text of a member; "" if it has none.
QString text(const JsonNode &node, const char *key)
{
    const JsonNode member = node.member(key);
    return member.isPresent() ? QString::fromStdString(member.string()) : QString();
}

QStringList texts(const JsonNode &node, const char *key)
{
    QStringList out;
    for (const JsonNode &item : node.member(key).items())
        out.append(QString::fromStdString(item.string()));
    return out;
}

std::optional<QDate> day(const JsonNode &node, const char *key)
{
    return parseDay(text(node, key));
}

int number(const JsonNode &node, const char *key)
{
    return int(node.member(key).integer());
}

template<class T, class Make>
QList<T> all(const char *name, Make make)
{
    const QString file = QString::fromLatin1(name);
    const Json document = readJsonFile(resource(file));
    QList<T> out;
    for (const JsonNode &item : JsonNode(document, file).items())
        out.append(make(item));
    return out;
}

QList<QStringList> table(const char *name)
{
    QFile file(resource(QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::Internal, "%1", {file.fileName()});
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        rows.append(line.split(u','));
    rows.removeFirst();
    return rows;
}

std::vector<Right> productRights()
{
    return {Right::Adaptation, Right::Communication, Right::Distribution, Right::Reproduction};
}

ContractPlan contract(const JsonNode &node)
{
    ContractPlan plan;
    plan.number = text(node, "number");
    plan.signedOn = *day(node, "signed");
    plan.sellOffDays = number(node, "sell_off");
    plan.frequency = parseFrequency(text(node, "freq").toStdString()).value_or(Frequency::Quarterly);
    plan.reportWithinDays = number(node, "within");
    plan.kind = text(node, "kind");
    plan.sku = text(node, "sku");
    plan.price = number(node, "price");
    plan.volume = number(node, "volume");
    plan.growth = number(node, "growth");
    return plan;
}

Money money(const JsonNode &node, const char *key, Currency currency)
{
    return Money::parse(text(node, key).toStdString(), currency).value_or(Money{0, currency});
}

} // namespace

QString resource(const QString &name)
{
    return QStringLiteral(":/lianming/sample/") + name;
}

QList<Institution> institutions()
{
    return all<Institution>("institutions.json", [](const JsonNode &node) {
        Institution i;
        i.code = text(node, "code");
        i.kind = parseInstitutionKind(text(node, "kind")).value_or(InstitutionKind::Other);
        i.nameEn = text(node, "name_en");
        i.nameZh = text(node, "name_zh");
        i.country = text(node, "country");
        i.cityEn = text(node, "city_en");
        i.cityZh = text(node, "city_zh");
        i.website = text(node, "website");
        i.creditLine = text(node, "credit_line");
        i.notes = text(node, "notes");
        return i;
    });
}

QList<Brand> brands()
{
    return all<Brand>("brands.json", [](const JsonNode &node) {
        Brand b;
        b.code = text(node, "code");
        b.nameEn = text(node, "name_en");
        b.nameZh = text(node, "name_zh");
        b.company = text(node, "company");
        b.country = text(node, "country");
        b.categories = texts(node, "categories");
        b.fictitious = node.member("fictitious").boolean();
        b.notes = text(node, "notes");
        return b;
    });
}

QList<Picture> pictures()
{
    QList<Picture> out;
    for (const QStringList &row : table("pictures.csv"))
        out.append({row.at(0), row.at(1), row.at(2), row.at(3) == u"after"});
    return out;
}

QList<ProposalPlan> proposals()
{
    return all<ProposalPlan>("proposals.json", [](const JsonNode &node) {
        ProposalPlan plan;
        plan.institution = text(node, "institution");
        plan.brand = text(node, "brand");
        plan.assets = texts(node, "assets");
        Proposal &p = plan.proposal;
        p.title = text(node, "title");
        p.idea = text(node, "idea");
        p.owner = QStringLiteral("Licensing office");
        p.rights = productRights();
        p.categories = texts(node, "categories");
        p.territories = texts(node, "territories");
        p.channels = texts(node, "channels");
        p.exclusivity = parseExclusivity(text(node, "exclusivity").toStdString()).value_or(Exclusivity::NonExclusive);
        p.term = {*day(node, "start"), *day(node, "end")};
        p.offeredPercent = Rate::parse(text(node, "percent").toStdString()).value_or(Rate());
        const Currency currency = Currency::find(text(node, "currency")).value_or(Currency());
        p.guarantee = money(node, "guarantee", currency);
        p.value = money(node, "value", currency);
        p.receivedOn = *day(node, "received");
        p.nextStep = text(node, "next");
        p.reason = text(node, "reason");
        for (const JsonNode &move : node.member("moves").items()) {
            const auto cells = move.items();
            plan.moves.append({*parseProposalStage(QString::fromStdString(cells.at(0).string())),
                               *parseDay(std::string_view(cells.at(1).string()))});
        }
        if (node.member("contract").isPresent())
            plan.contract = contract(node.member("contract"));
        return plan;
    });
}

QList<RegistrationPlan> registrations()
{
    return all<RegistrationPlan>("registrations.json", [](const JsonNode &node) {
        RegistrationPlan plan;
        plan.institution = text(node, "institution");
        plan.assets = texts(node, "assets");
        Registration &r = plan.registration;
        r.kind = parseRegistrationKind(text(node, "kind")).value_or(RegistrationKind::Copyright);
        r.subject = parseRegistrationSubject(text(node, "subject")).value_or(RegistrationSubject::NotSaid);
        r.number = text(node, "number");
        r.authority = text(node, "authority");
        r.title = text(node, "title");
        r.classes = texts(node, "classes");
        r.territory = text(node, "territory");
        r.filedOn = day(node, "filed");
        r.grantedOn = day(node, "granted");
        r.expiresOn = day(node, "expires");
        plan.usedOn = day(node, "used");
        r.notes = QStringLiteral("Invented for the sample workspace.");
        return plan;
    });
}

} // namespace lianming::sample
