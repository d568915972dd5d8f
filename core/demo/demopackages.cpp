// Review packages of the sample: exchanges with four brands at different points, made by both sides' own verbs. The
// brands' workspaces and keys exist while the sample is made and go with it; names of their people are invented.
#include "core/assets/assetrepository.h"
#include "core/demo/demosteps.h"
#include "core/packages/packageservice.h"
#include "core/proposals/proposalservice.h"

#include <QCryptographicHash>
#include <QUuid>

#include <memory>

namespace lianming {

namespace {

constexpr auto sampleUuid = "3f2b8c1e-5d4a-4b6f-8a71-2c9e0d1f6a55";

/// Always the same for a name, so that every sample is the same.
QString uuidNamed(const QString &name)
{
    return QUuid::createUuidV5(QUuid(QString::fromLatin1(sampleUuid)), name).toString(QUuid::WithoutBraces);
}

SigningKey keyNamed(const QString &name)
{
    return SigningKey::ofSeed(
        QCryptographicHash::hash((QStringLiteral("sample ") + name).toUtf8(), QCryptographicHash::Sha256));
}

/// The stored pictures as they are: drawings of the sample's own.
LookbookPictures storedPictures(const FileStore &files)
{
    return [files](const Lookbook &, const LookbookItem &item, int) {
        return LookbookPicture{files.read(item.asset.pictureSha256), QSize(1, 1)};
    };
}

/// A brand's computer, with a workspace of its own.
struct DemoBrandHome {
    std::unique_ptr<Workspace> workspace;
    KeyStore keys;
    int said = 0;
};

struct DemoExchange {
    DemoSteps *steps;
    QString name; ///< of the brand
    QString thread;
    QString number; ///< of the proposal
    QString last;   ///< the latest shared package
    std::map<QString, DemoBrandHome> homes;

    [[nodiscard]] KeyStore keysOf(const QString &whose) const
    {
        const QString folder = steps->folder.filePath(whose + QStringLiteral(".keys"));
        return {folder, folder + QStringLiteral("/secret")};
    }
    [[nodiscard]] PackageService house() const { return PackageService(*steps->w, keysOf(QStringLiteral("house"))); }
    [[nodiscard]] QString path(const QString &what) const
    {
        return steps->folder.filePath(what + QStringLiteral(".lianming-review"));
    }
    /// The workspace of a person of the brand, at the sample's hour.
    DemoBrandHome &home(const QString &person)
    {
        DemoBrandHome fresh{nullptr, keysOf(person)};
        auto [found, isNew] = homes.try_emplace(person, std::move(fresh));
        DemoBrandHome &out = found->second;
        if (isNew) {
            const QString file = steps->folder.filePath(uuidNamed(person) + QStringLiteral(".lianming"));
            out.workspace = std::make_unique<Workspace>(Address::file(file), Actor{person}, steps->w->clock, true);
            Statement(out.workspace->db, QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)"))
                .bind("workspace_uuid", uuidNamed(QStringLiteral("workspace ") + person))
                .run();
            renewWorkspaceKey(*out.workspace, out.keys, packageKeyPurpose, keyNamed(person));
        }
        out.workspace->clock = steps->w->clock;
        return out;
    }
};

void share(DemoExchange &e, const sample::ProposalPlan &plan, const QStringList &further, const char *title,
           const char *note)
{
    DemoSteps &steps = *e.steps;
    ShareOrder order;
    order.brand = steps.brands.value(plan.brand);
    ProposalFilter filter;
    filter.brand = order.brand;
    filter.institution = steps.institutions.value(plan.institution);
    const ProposalService proposals(*steps.w);
    for (const ProposalItem &item : proposals.list(filter)) {
        if (item.title == plan.proposal.title) {
            order.proposals.append(item.id);
            e.number = item.number;
        }
    }
    if (!further.isEmpty())
        order.assets.emplace();
    for (const Id<Asset> id : assetsOf(*steps.w, plan.institution, further))
        order.assets->ids.push_back(id.value);
    order.onlyFree = false;
    order.title = inWords(title);
    order.note = inWords(note);
    order.follows = e.thread;
    order.uuid = uuidNamed(e.name + QStringLiteral(" package ") + e.last);
    Progress progress;
    (void)e.house().share(order, e.path(order.uuid), storedPictures(steps.w->files), progress);
    e.last = order.uuid;
    if (e.thread.isEmpty())
        e.thread = order.uuid;
}

struct DemoSaying {
    const char *work; ///< accession number; empty: the proposal
    const char *value;
    const char *body;
};

/// What a person of the brand says on the latest package, and gives back; the house takes it in.
void answer(DemoExchange &e, const char *who, const sample::ProposalPlan &plan, const QList<DemoSaying> &sayings)
{
    const QString person = inWords(who);
    DemoBrandHome &home = e.home(person);
    PackageService brand(*home.workspace, home.keys);
    (void)brand.open(e.path(e.last));
    for (const DemoSaying &saying : sayings) {
        EntryDraft draft;
        draft.package = e.last;
        draft.subject =
            saying.work[0] == '\0'
                ? ReviewSubject{SubjectKind::Proposal, e.number}
                : ReviewSubject{SubjectKind::Asset, plan.institution + u'/' + QLatin1StringView(saying.work)};
        const auto write = [&](EntryKind kind) {
            draft.kind = kind;
            draft.uuid = uuidNamed(person + QStringLiteral(" said %1").arg(home.said++));
            (void)brand.write(draft);
        };
        draft.value = QString::fromLatin1(saying.value);
        if (!draft.value.isEmpty())
            write(draft.subject.kind == SubjectKind::Asset ? EntryKind::Choice : EntryKind::Answer);
        draft.value.clear();
        draft.body = inWords(saying.body);
        if (!draft.body.isEmpty())
            write(EntryKind::Comment);
    }
    const QString reply = uuidNamed(person + QStringLiteral(" reply ") + e.last);
    (void)brand.reply(e.last, e.path(reply), reply);
    PackageService house = e.house();
    // A colleague on another computer, whose digits were compared on the telephone.
    if (const ReplyReading reading = house.read(e.path(reply)); reading.key && !isTrusted(reading.key->state))
        house.decide(reading.key->id, true);
    (void)house.merge(e.path(reply));
}

void sayInHouse(DemoExchange &e, const ReviewSubject &subject, const char *body, bool isInternal)
{
    EntryDraft draft;
    draft.package = e.last;
    draft.subject = subject;
    draft.body = inWords(body);
    draft.internal = isInternal;
    draft.uuid = uuidNamed(e.name + QStringLiteral(" house ") + draft.body);
    (void)e.house().write(draft);
}

const sample::ProposalPlan &planOf(const DemoSteps &steps, const char *brand, const char *institution)
{
    const auto found = std::ranges::find_if(steps.proposals, [&](const sample::ProposalPlan &plan) {
        return plan.brand == QLatin1StringView(brand) && plan.institution == QLatin1StringView(institution)
               && !plan.contract;
    });
    if (found == steps.proposals.end())
        throw Error(Error::Kind::Internal, "%1", {QString::fromLatin1(brand)});
    return *found;
}

} // namespace

void DemoSteps::planPackages()
{
    const auto exchange = [this](const char *brand) {
        auto out = std::make_shared<DemoExchange>();
        out->steps = this;
        out->name = QString::fromLatin1(brand);
        return out;
    };
    later(in2026(6, 4), 1, licensing, [this, e = exchange("HOUSE")] {
        Statement(w->db, QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)"))
            .bind("workspace_uuid", sampleUuid)
            .run();
        renewWorkspaceKey(*w, e->keysOf(QStringLiteral("house")), packageKeyPurpose, keyNamed(QStringLiteral("house")));
    });

    // Well on its way; two people of the brand have decided differently about one work.
    const auto bags = exchange("BEIFANG");
    const sample::ProposalPlan &bag = planOf(*this, "BEIFANG", "DHA");
    later(in2026(6, 5), 2, licensing, [bags, &bag] {
        share(
            *bags, bag,
            {QStringLiteral("M001"), QStringLiteral("M002"), QStringLiteral("S007"), QStringLiteral("S003")},
            "忍冬纹手袋选纹 Motifs for the honeysuckle bags",
            "请在图下选择想要的纹样，并就提案给我们答复。 Please choose the motifs you want, and answer the proposal.");
    });
    later(in2026(6, 12), 6, licensing, [bags, &bag] {
        answer(*bags, "陈雨 Chen Yu", bag,
               {{"M003", "wanted", "主纹样，手袋正面。 The main motif, on the front."},
                {"M002", "maybe", "里布可用，颜色可以再浅些吗？ For the lining; could it be lighter?"},
                {"S007", "no", ""},
                {"", "discuss",
                 "条款基本同意，希望线上渠道也能包括。 Agreed in the main; we would like online shops, too."}});
    });
    later(in2026(6, 15), 2, licensing, [bags] {
        sayInHouse(
            *bags, {SubjectKind::Asset, QStringLiteral("DHA/M002")},
            "可以，做浅一档，保持纹样比例不变。 Yes, one shade lighter, with the proportions of the motif as they are.",
            false);
        sayInHouse(*bags, {SubjectKind::Proposal, bags->number},
                   "线上渠道下季度才有空档，先不提。 Online is free only from next quarter; not to be offered yet.",
                   true);
    });
    later(in2026(6, 16), 2, licensing, [bags, &bag] {
        share(*bags, bag,
              {QStringLiteral("M001"), QStringLiteral("M002"), QStringLiteral("S007"), QStringLiteral("S003")},
              "忍冬纹手袋选纹 Motifs for the honeysuckle bags", "附上我们的答复。 With our answers.");
    });
    later(in2026(6, 23), 6, licensing, [bags, &bag] {
        answer(*bags, "陈雨 Chen Yu", bag, {{"M002", "wanted", ""}, {"S003", "wanted", ""}, {"", "agree", ""}});
    });
    later(in2026(6, 24), 6, licensing, [bags, &bag] {
        answer(*bags, "方可 Fang Ke", bag,
               {{"M002", "no", "里布成本偏高，建议不用。 The lining would cost too much; better without."}});
    });

    // Answered; the house has yet to say something.
    const auto cases = exchange("MUGUA");
    const sample::ProposalPlan &phone = planOf(*this, "MUGUA", "SXD");
    later(in2026(6, 10), 2, licensing, [cases, &phone] {
        share(*cases, phone, {QStringLiteral("M001"), QStringLiteral("S002")}, "太阳轮手机壳 Sun wheel phone cases",
              "请确认纹样。 Please confirm the motifs.");
    });
    later(in2026(6, 20), 6, licensing, [cases, &phone] {
        answer(*cases, "何宁 He Ning", phone,
               {{"M002", "wanted", ""},
                {"S004", "wanted", "请问可以局部使用吗？ May we use a part of it?"},
                {"M001", "maybe", ""}});
    });
    later(in2026(6, 29), 2, licensing, [cases] {
        sayInHouse(*cases, {SubjectKind::Asset, QStringLiteral("SXD/S004")},
                   "可以取局部，请送设计稿监修。 Yes; please hand in the artwork for approval.", false);
    });

    // Just shared, and one that was taken back.
    const auto paper = exchange("QINGHE");
    const sample::ProposalPlan &notebook = planOf(*this, "QINGHE", "NLC");
    later(in2026(6, 26), 2, licensing, [paper, &notebook] {
        share(*paper, notebook, {QStringLiteral("M001"), QStringLiteral("S003")}, "方胜纹手账 Linked lozenge notebooks",
              "附可选纹样三种。 With three motifs to choose from.");
    });
    const auto plates = exchange("SONGFENG");
    const sample::ProposalPlan &plate = planOf(*this, "SONGFENG", "GSPM");
    later(in2026(6, 18), 2, licensing,
          [plates, &plate] { share(*plates, plate, {}, "旋涡纹餐盘 Whirlpool dinner plates", ""); });
    later(in2026(6, 22), 3, licensing, [plates] {
        PackageService house = plates->house();
        house.withdraw(plates->last, inWords("图稿要重拍 The pictures are taken anew"));
    });
    // Whoever shares from the sample signs with a key of the own.
    later(in2026(6, 29), 9, licensing, [this] { retireWorkspaceKey(*w, packageKeyPurpose); });
}

} // namespace lianming
