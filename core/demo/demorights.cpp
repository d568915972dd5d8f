#include "core/assets/assetservice.h"
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/rights/rightsservice.h"

namespace lianming {

namespace {

constexpr auto openAccess = "CMA";

/// What a museum can give of its own pictures and its name: everything but marks, which are registered class by class.
const std::vector<Right> ownRights{Right::Adaptation, Right::Communication, Right::Distribution, Right::Name,
                                   Right::Reproduction};

RightsIn everythingOf(std::vector<Right> rights)
{
    RightsIn out;
    out.rights = std::move(rights);
    out.categories = out.channels = {"*"};
    out.territories = {"WORLD"};
    return out;
}

/// The institution's rights in its collection as a whole.
RightsInRecord houseRights(Id<Institution> institution, bool isOpenAccess)
{
    RightsInRecord out;
    out.scope.institution = institution;
    out.basis = RightsBasis::PublicDomain;
    out.held = everythingOf(ownRights);
    if (isOpenAccess) {
        // Anybody may use what is dedicated to the public: there is nothing exclusive to give.
        out.held.rights = {Right::Adaptation, Right::Communication, Right::Distribution, Right::Reproduction};
        out.held.exclusivity = Exclusivity::NonExclusive;
        out.statement = QStringLiteral("CC0-1.0");
        out.terms = inWords("开放获取图像，任何人均可使用 Open access images, free for everybody");
    } else {
        out.statement = QStringLiteral("NKC");
        out.terms = inWords("作品已过保护期，许可的是本馆图像、设计与名称 "
                            "The works are free; licensed are the museum's images, designs and name");
    }
    return out;
}

struct Special {
    const char *institution;
    const char *asset;
    RightsBasis basis;
    const char *holder;
    const char *reference;
    const char *terms;
    std::vector<std::string> territories;
    QDate start;
    QDate end;
    Exclusivity exclusivity;
};

/// Works that others have a say in.
QList<Special> specials()
{
    return {{"SZM",
             "M005",
             RightsBasis::Artist,
             "设计工作室（示例） Design studio (sample)",
             "SZM-IN-2025-04",
             "重新绘制的纹样，仅限中国 The redrawn pattern, for China only",
             {"CN"},
             QDate(2025, 1, 1),
             QDate(2028, 12, 31),
             Exclusivity::Sole},
            {"PM",
             "S010",
             RightsBasis::Photographer,
             "摄影工作室（示例） Photo studio (sample)",
             "PM-IN-2024-11",
             "高清拍摄，非独占 High-resolution photographs, not exclusive",
             {"WORLD"},
             QDate(2024, 6, 1),
             QDate(2027, 5, 31),
             Exclusivity::NonExclusive},
            {"NLC",
             "S001",
             RightsBasis::Lender,
             "出借方（示例） A lender (sample)",
             "NLC-LOAN-2025-02",
             "借展期间可复制 Reproduction while it is on loan",
             {"CN"},
             QDate(2025, 3, 1),
             QDate(2026, 12, 31),
             Exclusivity::NonExclusive},
            {"HNM",
             "S004",
             RightsBasis::CoOwner,
             "共有机构（示例） A co-owner (sample)",
             "HNM-CO-2023-01",
             "许可须双方同意 Licences need both owners",
             {"WORLD"},
             QDate(2023, 1, 1),
             QDate(2033, 12, 31),
             Exclusivity::Exclusive}};
}

struct Barrier {
    const char *institution;
    const char *asset;
    RestrictionKind kind;
    std::vector<std::string> categories;
    const char *from;
    const char *grade;
    const char *reason;
};

QList<Barrier> barriers()
{
    return {{"SZM",
             "S002",
             RestrictionKind::Prohibited,
             {"nice/30", "nice/32", "nice/33", "nice/34"},
             "",
             "",
             "佛教圣物不得用于食品与烟酒 A sacred object, not for food, drink and tobacco"},
            {"DHA",
             "S012",
             RestrictionKind::Prohibited,
             {"nice/24", "nice/25"},
             "",
             "",
             "佛陀涅槃像不得用于寝具与服装 The Nirvana Buddha, not for bedding and clothing"},
            {"SXD",
             "S005",
             RestrictionKind::PermitNeeded,
             {"nice/6", "nice/14", "nice/20"},
             "国家文物主管部门 National relics authority",
             "1",
             "一级文物，制作复制品须报批 Relic of the first grade: replicas need a permit"},
            {"SXHM",
             "S004",
             RestrictionKind::PermitNeeded,
             {"nice/6", "nice/14", "nice/21"},
             "省级文物主管部门 Provincial relics authority",
             "2",
             "二级文物，制作复制品须报批 Relic of the second grade: replicas need a permit"},
            {"HNM",
             "S004",
             RestrictionKind::ConsentNeeded,
             {},
             "共有机构（示例） A co-owner (sample)",
             "",
             "共有作品 Owned with another museum"}};
}

struct Kept {
    ReservationKind kind;
    const char *institution;
    const char *brand;
    const char *asset;
    const char *category;
    const char *title;
    Exclusivity exclusivity;
    DaySpan days;
    QDate until;
    QDate on;
};

QList<Kept> kept()
{
    return {
        {ReservationKind::OwnUse,
         "PM",
         "",
         "M002",
         "nice/16",
         "本馆文具系列 The museum's own stationery",
         Exclusivity::NonExclusive,
         {QDate(2025, 1, 1), QDate(2028, 12, 31)},
         {},
         QDate(2024, 11, 4)},
        {ReservationKind::OwnUse,
         "SZM",
         "",
         "M003",
         "nice/21",
         "本馆茶器系列 The museum's own tea ware",
         Exclusivity::Exclusive,
         {QDate(2025, 6, 1), QDate(2027, 12, 31)},
         {},
         QDate(2025, 4, 8)},
        {ReservationKind::Holdback,
         "NMC",
         "",
         "M001",
         "*",
         "馆庆预留 Kept for the anniversary",
         Exclusivity::Exclusive,
         {QDate(2027, 1, 1), QDate(2027, 12, 31)},
         {},
         QDate(2026, 2, 9)},
        {ReservationKind::Hold,
         "DHA",
         "LUOLAI",
         "M003",
         "nice/24/bedding",
         "忍冬纹寝具洽谈 Honeysuckle bedding, in talks",
         Exclusivity::Exclusive,
         {QDate(2026, 10, 1), QDate(2028, 9, 30)},
         QDate(2026, 8, 15),
         QDate(2026, 6, 3)},
        {ReservationKind::Option,
         "PM",
         "QINGHE",
         "M006",
         "nice/16/stationery",
         "文具续约选择权 Option on a second stationery term",
         Exclusivity::Sole,
         {QDate(2026, 9, 1), QDate(2028, 8, 31)},
         QDate(2026, 7, 20),
         QDate(2026, 5, 11)},
        {ReservationKind::Hold,
         "TBM",
         "SANCHUAN",
         "M002",
         "nice/30",
         "海水纹糕点（已过期） Sea wave pastry, lapsed",
         Exclusivity::Sole,
         {QDate(2026, 8, 1), QDate(2027, 7, 31)},
         QDate(2026, 5, 31),
         QDate(2026, 4, 20)},
    };
}

Id<Asset> requireAsset(AssetService &service, const QString &code)
{
    if (const auto id = service.find(code))
        return *id;
    throw Error(Error::Kind::Internal, "%1", {code});
}

QString codeOf(const char *institution, const char *asset)
{
    return QString::fromLatin1(institution) + u'/' + QString::fromLatin1(asset);
}

} // namespace

void DemoSteps::addRights()
{
    as(licensing);
    at(QDate(2024, 1, 18));
    RightsService service(*w);
    AssetService assets(*w);
    CollectionService collections(*w);
    for (const Institution &institution : sample::institutions()) {
        const bool isOpenAccess = institution.code == QLatin1StringView(openAccess);
        service.add(houseRights(institutions.value(institution.code), isOpenAccess));
        if (const auto motifs = collections.find(institution.code + QStringLiteral("-MOTIFS"));
            motifs && !isOpenAccess) {
            RightsInRecord drawn;
            drawn.scope = {institutions.value(institution.code), {}, *motifs};
            drawn.basis = RightsBasis::OwnWork;
            drawn.held = everythingOf(ownRights);
            drawn.terms = inWords("本馆绘制的矢量纹样 Vector drawings made by the museum");
            service.add(drawn);
        }
    }
    for (const Special &special : specials()) {
        RightsInRecord record;
        record.scope = {institutions.value(QString::fromLatin1(special.institution)),
                        requireAsset(assets, codeOf(special.institution, special.asset)),
                        {}};
        record.basis = special.basis;
        record.holder = inWords(special.holder);
        record.reference = QString::fromLatin1(special.reference);
        record.terms = inWords(special.terms);
        record.held = everythingOf({Right::Adaptation, Right::Communication, Right::Distribution, Right::Reproduction});
        record.held.territories = special.territories;
        record.held.start = special.start;
        record.held.end = special.end;
        record.held.exclusivity = special.exclusivity;
        service.add(record);
    }
    // Registered marks, as the registrations say.
    for (const sample::RegistrationPlan &plan : sample::registrations()) {
        const Registration &mark = plan.registration;
        if (mark.kind != RegistrationKind::Trademark)
            continue;
        for (const QString &asset : plan.assets) {
            RightsInRecord record;
            record.scope = {
                institutions.value(plan.institution), requireAsset(assets, plan.institution + u'/' + asset), {}};
            record.basis = RightsBasis::TradeMark;
            record.holder = nameOf(plan.institution);
            record.reference = mark.number;
            record.held = everythingOf({Right::Trademark});
            record.held.categories.clear();
            for (const QString &number : mark.classes)
                record.held.categories.push_back("nice/" + number.toStdString());
            record.held.territories = {mark.territory.toStdString()};
            record.held.start = mark.grantedOn;
            record.held.end = mark.expiresOn;
            service.add(record);
        }
    }
    for (const Barrier &barrier : barriers()) {
        RestrictionRecord record;
        record.scope = {institutions.value(QString::fromLatin1(barrier.institution)),
                        requireAsset(assets, codeOf(barrier.institution, barrier.asset)),
                        {}};
        record.restriction.kind = barrier.kind;
        record.restriction.categories = barrier.categories;
        record.restriction.from = barrier.from;
        record.grade = QString::fromLatin1(barrier.grade);
        record.reason = inWords(barrier.reason);
        const auto id = service.add(record);
        // The jewellery after the grapevine was allowed.
        if (record.restriction.kind == RestrictionKind::PermitNeeded && record.grade == u"2") {
            Clearance permit;
            permit.restriction = id;
            permit.brand = brands.value(QStringLiteral("YUEQIAO"));
            permit.givenBy = QString::fromStdString(record.restriction.from);
            permit.number = QStringLiteral("SAMPLE-PERMIT-0001");
            permit.givenOn = QDate(2024, 1, 17);
            permit.validTo = QDate(2028, 1, 16);
            permit.scope = inWords("葡萄纹首饰复制 Jewellery after the grapevine");
            service.add(permit);
        }
    }
    step();
}

void DemoSteps::planRights()
{
    for (const Kept &one : kept()) {
        later(one.on, 3, licensing, [this, one] {
            Reservation reservation;
            reservation.kind = one.kind;
            reservation.institution = institutions.value(QString::fromLatin1(one.institution));
            reservation.brand = brands.value(QString::fromLatin1(one.brand));
            reservation.title = inWords(one.title);
            GrantTerms &terms = reservation.terms;
            terms.assets = {codeOf(one.institution, one.asset).toStdString()};
            terms.rights = {Right::Adaptation, Right::Communication, Right::Distribution, Right::Reproduction};
            terms.categories = {one.category};
            terms.territories = {"CN"};
            terms.channels = {"*"};
            terms.days = one.days;
            terms.exclusivity = one.exclusivity;
            if (one.until.isValid())
                reservation.holdUntil = one.until;
            RightsService(*w).add(reservation);
        });
    }
}

} // namespace lianming
