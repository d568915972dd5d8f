// Products on their way to release: at each stage one, with remarks on its pictures, one that is late and one that went
// all the way. Invented.
#include "core/approvals/approvalservice.h"
#include "core/approvals/reviewhouseservice.h"
#include "core/approvals/reviewthreadservice.h"
#include "core/demo/demosteps.h"
#include "core/demo/sampledata.h"
#include "core/products/productservice.h"

#include <QFile>

#include <algorithm>

namespace lianming {

namespace {

constexpr auto curator = "Curator";
constexpr auto legalDesk = "Legal";

struct NewProduct {
    const char *contract;
    const char *sku;
    const char *en;
    const char *zh;
    const char *drawing;     ///< what its files show
    const char *colour;      ///< of the drawing …
    const char *firstColour; ///< … and what stood there in a first version
};

constexpr NewProduct quilt{"PM-2024-003",          "LL-105",  "Summer quilt", "千里江山夏被",
                           "blue-green-landscape", "#173F5A", "#B5725A"};
constexpr NewProduct cones{"HNM-2025-002", "SF-105", "Lotus incense cones", "莲香塔香", "cracked-ice", "", ""};
constexpr NewProduct throwBlanket{
    "DHA-2024-001", "DX-105", "Silk throw", "九色鹿真丝盖毯", "nine-coloured-deer", "", ""};
constexpr NewProduct cakeStand{"SZM-2024-005", "WQ-105", "Lotus cake stand", "莲花点心架", "garden-window", "", ""};
constexpr NewProduct brooch{"SXHM-2024-004", "YQ-105", "Grapevine brooch", "葡萄纹胸针", "grapevine", "", ""};
constexpr NewProduct maskLamp{
    "SXD-2024-001", "DL-105", "Bronze mask night figure", "青铜面具夜光摆件", "bronze-mask", "", ""};
constexpr NewProduct blush{"PM-2025-011", "BH-105", "Peony hand mirror set", "牡丹手镜套装", "peony", "", ""};

constexpr PictureRegion lower{1200, 5600, 2600, 1500};
constexpr PictureRegion sun{7200, 1800, 0, 0};

} // namespace

void DemoSteps::planApprovals()
{
    const auto deal = [this](const NewProduct &product) -> const sample::ProposalPlan & {
        const auto found = std::ranges::find_if(proposals, [&product](const sample::ProposalPlan &plan) {
            return plan.contract && plan.contract->number == QLatin1StringView(product.contract);
        });
        return *found;
    };
    const auto idOf = [this](const NewProduct &product) {
        return ApprovalService(*w).find(QString::fromLatin1(product.contract), QString::fromLatin1(product.sku));
    };
    const auto begin = [this, deal](QDate on, const NewProduct &product) {
        later(on, 5, licensing, [this, product, plan = &deal(product)] {
            const Id<Contract> contract = contracts.value(QString::fromLatin1(product.contract));
            const QString sku = QString::fromLatin1(product.sku);
            LicensedProduct wanted = ProductService(*w).find(contract, sku).value_or(LicensedProduct());
            wanted.contract = contract;
            wanted.sku = sku;
            wanted.nameEn = QString::fromUtf8(product.en);
            wanted.nameZh = QString::fromUtf8(product.zh);
            wanted.category = plan->proposal.categories.value(0);
            wanted.assets = assetsOf(*w, plan->institution, plan->assets);
            ApprovalService(*w).begin(wanted, QString::fromLatin1(licensing));
        });
    };
    const auto act = [this, idOf](QDate on, const NewProduct &product, ReviewAct what, const char *note = "",
                                  const QStringList &changes = {}) {
        later(on, 7, licensing, [this, idOf, product, what, note, changes] {
            const ProductApproval approval = *ApprovalService(*w).get(idOf(product)).item.approval;
            ApprovalService(*w).act(approval.id, approval.version, what, inWords(note), changes);
        });
    };
    const auto submit = [this, idOf](QDate on, const NewProduct &product, const char *file, bool isFirst = false,
                                     const char *note = "", const char *label = "") {
        later(on, 6, licensing, [this, idOf, product, file, isFirst, note, label] {
            QFile drawing(sample::resource(QStringLiteral("pictures/") + QLatin1StringView(product.drawing)
                                           + QStringLiteral(".svg")));
            if (!drawing.open(QIODevice::ReadOnly))
                throw Error(Error::Kind::Internal, "%1", {drawing.fileName()});
            QByteArray content = drawing.readAll();
            if (isFirst)
                content.replace(product.colour, product.firstColour);
            const QString path = folder.filePath(QString::fromUtf8(file));
            QFile out(path);
            if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
                throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path});
            out.close();
            const ProductApproval approval = *ApprovalService(*w).get(idOf(product)).item.approval;
            (void)ApprovalService(*w).submit(approval.id, approval.version, {{path}, inWords(note), inWords(label)});
        });
    };
    const auto remark = [this, idOf](QDate on, int hour, const char *actor, const NewProduct &product, const char *text,
                                     std::optional<PictureRegion> area = {}, bool isInternal = false) {
        later(on, hour, actor, [this, idOf, product, text, area, isInternal] {
            const Submission round = *ApprovalService(*w).get(idOf(product)).current();
            ReviewPin pin;
            if (area)
                pin = {round.files.first().id, 1, area};
            (void)ReviewThreadService(*w).comment({round.id, pin, inWords(text), isInternal});
        });
    };
    const auto thread = [this, idOf](const NewProduct &product, int number) {
        return ApprovalService(*w).get(idOf(product)).threads.at(number - 1).id();
    };
    const auto recommend = [this, idOf](QDate on, const char *actor, const NewProduct &product, Reviewer reviewer,
                                        Opinion opinion, const char *note = "") {
        later(on, 6, actor, [this, idOf, product, reviewer, opinion, note] {
            const Submission round = *ApprovalService(*w).get(idOf(product)).current();
            ApprovalService(*w).recommend(round.id, reviewer, opinion, inWords(note));
        });
    };

    // One contract agreed on fewer stages, and on what silence means.
    later(in2026(1, 5), 4, licensing, [this] {
        ReviewChain chain;
        chain.contract = contracts.value(QStringLiteral("SXHM-2024-004"));
        chain.stages = {{ReviewStage::Concept, 5, {Reviewer::Curator, Reviewer::Licensing}},
                        {ReviewStage::Production, 5, {Reviewer::Curator}},
                        {ReviewStage::Packaging, 3, {Reviewer::Legal, Reviewer::Licensing}}};
        chain.silenceDays = 15;
        ReviewHouseService(*w).saveChain(chain);
    });
    // Through all its stages: released.
    begin(in2026(1, 12), brooch);
    submit(in2026(1, 19), brooch, "brooch-concept.svg");
    recommend(in2026(1, 21), curator, brooch, Reviewer::Curator, Opinion::Approve);
    act(in2026(1, 22), brooch, ReviewAct::Approve);
    submit(in2026(3, 16), brooch, "brooch-sample.svg");
    act(in2026(3, 19), brooch, ReviewAct::Approve);
    submit(in2026(4, 13), brooch, "brooch-card.svg", false, "",
           "陕西历史博物馆藏 Collection of the Shaanxi History Museum");
    act(in2026(4, 15), brooch, ReviewAct::Approve);

    // The house is late.
    begin(in2026(2, 25), cones);
    act(in2026(2, 26), cones, ReviewAct::Approve);
    submit(in2026(3, 9), cones, "cones-concept.svg");
    act(in2026(3, 17), cones, ReviewAct::Approve);
    submit(in2026(4, 20), cones, "cones-artwork.svg");
    act(in2026(4, 28), cones, ReviewAct::Approve);
    submit(in2026(6, 8), cones, "cones-sample.svg", false, "样品已寄出 The sample is in the post");
    recommend(in2026(6, 12), curator, cones, Reviewer::Curator, Opinion::Approve, "纹样准确 The pattern is right");

    // Two rounds of a concept, with remarks on both.
    begin(in2026(6, 15), quilt);
    act(in2026(6, 16), quilt, ReviewAct::Approve);
    submit(in2026(6, 17), quilt, "quilt-concept-1.svg", true,
           "首版，暖色山石 First version, the rocks in warm colours");
    remark(in2026(6, 18), 3, curator, quilt,
           "原作以石青、石绿设色，不宜改为赭色 The work is in azurite and malachite; it must not turn ochre", lower);
    remark(in2026(6, 18), 4, licensing, quilt, "请在被角留出授权标位置 Leave room for the label at the corner", sun);
    remark(in2026(6, 18), 5, licensing, quilt,
           "价格带与去年四件套重叠，内部再议 Its price is near last year's set: to be talked over", {}, true);
    recommend(in2026(6, 19), curator, quilt, Reviewer::Curator, Opinion::Resubmit, "设色有误 The colours are wrong");
    act(in2026(6, 22), quilt, ReviewAct::AskAgain, "请按原作设色重新送审 Hand in again in the work's own colours");
    submit(in2026(6, 24), quilt, "quilt-concept-2.svg", false, "已改为石青、石绿 Now in azurite and malachite");
    later(in2026(6, 25), 3, licensing, [this, thread] {
        ReviewThreadService(*w).reply(thread(quilt, 1), inWords("已按原作调整 Adjusted to the work"));
    });
    later(in2026(6, 26), 3, curator, [this, thread] { ReviewThreadService(*w).resolve(thread(quilt, 1)); });
    remark(in2026(6, 26), 4, curator, quilt, "远山轮廓再淡一些 The far mountains should be paler",
           PictureRegion{5200, 2600, 2400, 1200});

    // Approved with changes, which are not all made.
    begin(in2026(5, 11), cakeStand);
    act(in2026(5, 12), cakeStand, ReviewAct::Approve);
    submit(in2026(5, 18), cakeStand, "stand-concept.svg");
    recommend(in2026(5, 20), curator, cakeStand, Reviewer::Curator, Opinion::ApproveWithChanges,
              "花瓣数应为八 There should be eight petals");
    act(in2026(5, 25), cakeStand, ReviewAct::ApproveWithChanges, "",
        {inWords("花瓣改为八瓣 Eight petals"), inWords("釉色参照馆藏标本 Glaze after the museum's sherd")});
    later(in2026(6, 10), 7, curator, [this, idOf] {
        const ReviewChange change = ApprovalService(*w).get(idOf(cakeStand)).changes.first();
        ApprovalService(*w).tickOff(change.id, change.version);
    });

    // With the licensee, and on hold.
    begin(in2026(4, 7), throwBlanket);
    act(in2026(4, 8), throwBlanket, ReviewAct::Approve);
    submit(in2026(4, 14), throwBlanket, "throw-concept.svg");
    act(in2026(4, 21), throwBlanket, ReviewAct::Approve);
    submit(in2026(5, 20), throwBlanket, "throw-artwork.svg", false, "", "敦煌研究院 Dunhuang Academy");
    recommend(in2026(5, 26), legalDesk, throwBlanket, Reviewer::Legal, Opinion::Resubmit,
              "署名不完整 The credit line is incomplete");
    act(in2026(5, 28), throwBlanket, ReviewAct::AskAgain,
        "请补全署名与藏品号 Complete the credit line and the accession numbers");
    begin(in2026(6, 1), maskLamp);
    act(in2026(6, 2), maskLamp, ReviewAct::Approve);
    submit(in2026(6, 9), maskLamp, "mask-concept.svg");
    act(in2026(6, 11), maskLamp, ReviewAct::Hold, "等待文保意见 Waiting for the conservators");
    begin(in2026(6, 23), blush);
    act(in2026(6, 24), blush, ReviewAct::Approve);
}

} // namespace lianming
