// The register of products, and what was decided about the lines in question.
#include "core/demo/demosteps.h"
#include "core/products/productservice.h"
#include "core/royalties/exceptionservice.h"

#include <algorithm>

namespace lianming {

namespace {

struct ProductName {
    const char *sku;
    const char *en;
    const char *zh;
};
/// A contract's register. All is released before the first sale but for what stands in `lateProducts`.
struct ProductRegister {
    const char *contract;
    std::array<ProductName, 4> products;
};
constexpr ProductRegister registers[] = {
    {"PM-2024-003",
     {{{"LL-101", "Duvet cover", "千里江山被套"},
       {"LL-102", "Pair of pillowcases", "千里江山枕套一对"},
       {"LL-103", "Fitted sheet", "千里江山床笠"},
       {"LL-104", "Four-piece set", "千里江山四件套"}}}},
    {"DHA-2024-001",
     {{{"DX-101", "Silk duvet cover", "九色鹿真丝被套"},
       {"DX-102", "Silk eye mask", "九色鹿真丝眼罩"},
       {"DX-103", "Silk pillowcase", "九色鹿真丝枕套"},
       {"DX-104", "Silk bedding set", "九色鹿真丝套件"}}}},
    {"GSPM-2024-002",
     {{{"TS-101", "Galloping horse, desk size", "铜奔马摆件（案头）"},
       {"TS-102", "Galloping horse, small", "铜奔马摆件（小）"},
       {"TS-103", "Galloping horse paperweight", "铜奔马镇纸"},
       {"TS-104", "Chariots and horses, set", "铜车马仪仗套装"}}}},
    {"SXD-2024-001",
     {{{"DL-101", "Bronze mask figure", "青铜面具盲盒"},
       {"DL-102", "Bronze mask key ring", "青铜面具钥匙扣"},
       {"DL-103", "Sun wheel figure", "太阳轮盲盒"},
       {"DL-104", "Box of six figures", "青铜面具盲盒（六只装）"}}}},
    {"SZM-2024-005",
     {{{"WQ-101", "Lotus bowl tea set", "莲花碗茶具"},
       {"WQ-102", "Lotus tasting cup", "莲花品茗杯"},
       {"WQ-103", "Lotus tea caddy", "莲花茶叶罐"},
       {"WQ-104", "Lotus travel set", "莲花旅行茶具"}}}},
    {"NMC-2024-009",
     {{{"HF-101", "Sea and cliff jacket", "海水江崖外套"},
       {"HF-102", "Sea and cliff cap", "海水江崖棒球帽"},
       {"HF-103", "Sea and cliff waistcoat", "海水江崖马甲"},
       {"HF-104", "Sea and cliff down coat", "海水江崖羽绒服"}}}},
    {"SXHM-2024-004",
     {{{"YQ-101", "Censer pendant, silver", "葡萄花鸟香囊吊坠（银）"},
       {"YQ-102", "Censer charm", "葡萄花鸟串饰"},
       {"YQ-103", "Grapevine earrings", "葡萄纹耳饰"},
       {"YQ-104", "Censer pendant, gilt", "葡萄花鸟香囊吊坠（鎏金）"}}}},
    {"TBM-2025-001",
     {{{"SC-101", "Hops pastry box", "酒花糕点礼盒"},
       {"SC-102", "Barley biscuits", "麦香饼干"},
       {"SC-103", "Barley cakes", "麦香蛋糕"},
       {"SC-104", "Festival pastry box", "节庆糕点礼盒"}}}},
    {"HNM-2025-002",
     {{{"SF-101", "Crane incense burner", "莲鹤香炉"},
       {"SF-102", "Incense sticks, lotus", "莲香线香"},
       {"SF-103", "Lotus incense holder", "莲瓣香插"},
       {"SF-104", "Crane incense set", "莲鹤香具套装"}}}},
    {"PM-2025-011",
     {{{"BH-101", "Peony compact powder", "牡丹粉饼"},
       {"BH-102", "Peony lip balm", "牡丹润唇膏"},
       {"BH-103", "Peony blush", "牡丹腮红"},
       {"BH-104", "Peony gift set", "牡丹彩妆礼盒"}}}},
};

QString skuOf(const ProductName &product)
{
    return QString::fromLatin1(product.sku);
}

LicensedProduct productOf(const ProductName &name, Id<Contract> contract)
{
    LicensedProduct out;
    out.contract = contract;
    out.sku = skuOf(name);
    out.nameEn = QString::fromUtf8(name.en);
    out.nameZh = QString::fromUtf8(name.zh);
    return out;
}

/// What came to the register later, and what left it.
constexpr ProductName incenseCone{"SF-105", "Lotus incense cones", "莲香塔香"};
constexpr ProductName summerQuilt{"LL-105", "Summer quilt", "千里江山夏被"};

} // namespace

void DemoSteps::planProducts()
{
    for (const sample::ProposalPlan &deal : proposals) {
        if (!deal.contract)
            continue;
        const QString number = deal.contract->number;
        const auto *const found = std::ranges::find_if(
            registers, [&number](const ProductRegister &one) { return number == QLatin1StringView(one.contract); });
        if (found == std::end(registers))
            continue;
        const QDate released = deal.contract->signedOn.addDays(10);
        later(released, 3, licensing, [this, number, released, found] {
            for (const ProductName &name : found->products) {
                LicensedProduct product = productOf(name, contracts.value(number));
                product.state = ProductState::Released;
                product.releasedOn = released;
                ProductService(*w).add(product);
            }
        });
    }
    // Two wait for their samples to be approved; one ran out with the winter.
    const auto inReview = [this](QDate on, const char *contract, ProductName name) {
        later(on, 3, licensing, [this, contract, name] {
            ProductService(*w).add(productOf(name, contracts.value(QString::fromLatin1(contract))));
        });
    };
    inReview(in2026(2, 16), "HNM-2025-002", incenseCone);
    inReview(in2026(6, 15), "PM-2024-003", summerQuilt);
    later(in2026(2, 28), 3, licensing, [this] {
        ProductService service(*w);
        const auto coat = service.find(contracts.value(QStringLiteral("NMC-2024-009")), QStringLiteral("HF-104"));
        if (coat)
            service.setState(coat->id, coat->version, ProductState::Withdrawn, in2026(2, 28));
    });
}

void DemoSteps::planQuestions()
{
    struct Decided {
        int month;
        int day;
        const char *contract;
        FlagReason reason;
        ResolutionKind kind; ///< Withdrawn: the decision before is taken back
        const char *value;
        const char *words;
    };
    constexpr Decided all[] = {
        {5, 21, "TBM-2025-001", FlagReason::UnknownProduct, ResolutionKind::Percent, "5",
         "新礼盒已口头确认，按合同费率计 New box, agreed by telephone: at the contract's rate"},
        {5, 21, "TBM-2025-001", FlagReason::DuplicateLine, ResolutionKind::Ignore, "",
         "同日两笔订单 Two orders of the same day"},
        {5, 25, "TBM-2025-001", FlagReason::DuplicateLine, ResolutionKind::Withdrawn, "",
         "订单号相同，仍待核实 The order's number is the same: still to be verified"},
        {5, 22, "HNM-2025-002", FlagReason::Territory, ResolutionKind::Fee, "600.00",
         "寄往日本的订单，按固定金额结清 Orders sent to Japan: settled by a fixed amount"},
        {5, 22, "HNM-2025-002", FlagReason::PricePattern, ResolutionKind::Ignore, "",
         "员工内购，价格属实 Staff sale, the price is right"},
        {6, 9, "NMC-2024-009", FlagReason::Channel, ResolutionKind::Correction, "",
         "批发渠道未获授权，请说明买方 Wholesale is not granted: please name the buyer"},
    };
    for (const Decided &decided : all) {
        later(in2026(decided.month, decided.day), 8, accountant, [this, decided] {
            ExceptionService service(*w);
            ExceptionFilter filter;
            filter.contract = contracts.value(QString::fromLatin1(decided.contract));
            filter.period = QStringLiteral("2026Q1");
            filter.reason = decided.reason;
            QList<LineRef> lines;
            for (const ExceptionRow &row : service.list(filter).rows)
                lines.append(row.ref);
            Progress counted;
            const QString words = inWords(decided.words);
            if (decided.kind == ResolutionKind::Withdrawn)
                service.withdraw(lines, words, counted);
            else
                service.resolve(lines, {decided.kind, QString::fromLatin1(decided.value), words}, counted);
        });
    }
}

} // namespace lianming
